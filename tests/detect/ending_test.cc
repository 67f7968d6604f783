#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;
using test::Repaired;
using Strings = std::vector<std::string>;

namespace {
constexpr const char* kRule = "min_words = 3\nmin_paragraphs = 3\nhabit = 0.6";
}

TEST_CASE("a paragraph without its stop is found where the others have theirs", "[detect]") {
  CHECK(Repaired("ending", kRule, "One two three.\nOne two three.\nOne two three") ==
        Strings{"One two three.\nOne two three.\nOne two three."});
}

TEST_CASE("short lines, other endings and other habits are left alone", "[detect]") {
  for (const char* text :
       {"One two three.\nOne two three.\nOne two three.\nOne two",
        "One two three.\nOne two three.\nOne two three:",
        "One two three.\nOne two three.\nOne two three”",
        "One two three.\nOne two three.\nOne two Three",
        "One two three.\nOne two three.\nOne two 3",
        "One two three.\nOne two three.\nOne two /three",
        "One two three.\nOne two three.\nOne two three.\nOne two 3\nOne two three",
        "One two three\nOne two three\nOne two three.", "One two three.\nOne two three"}) {
    INFO(text);
    CHECK(Repaired("ending", kRule, text).empty());
  }
}

TEST_CASE("a sentence of plain words may be cut after a name", "[detect]") {
  const std::string rule = std::string(kRule) + "\nmin_plain_words = 5";
  const std::string before = "One two three.\nOne two three.\n";
  CHECK(Repaired("ending", rule, before + "One two. He then met them there with Anna").size() == 1);
  for (const char* line :
       {"One two. Photo: one two three Anna", "Hill, May, Lee, Anna", "He met Anna"}) {
    INFO(line);
    CHECK(Repaired("ending", rule, before + line).empty());
  }
}

TEST_CASE("a single sentence is found where it is long enough, and none that has a line's marks",
          "[detect]") {
  const std::string rule = std::string(kRule) + "\nmin_alone = 5\nunless = 'caption'";
  const std::string before = "One two three.\nOne two three.\n";
  CHECK(Repaired("ending", rule, before + "One two three four five").size() == 1);
  CHECK(Repaired("ending", rule, before + "One two. Three four").size() == 1);
  for (const char* line :
       {"One two three four", "One two three four caption", "One two. Three four\n5 of them"}) {
    INFO(line);
    CHECK(Repaired("ending", rule, before + line).empty());
  }
}

TEST_CASE("a paragraph that ends in an open word or comma is found, whatever the habit",
          "[detect]") {
  const std::string rule = "min_words = 3\nopen = [\"the\"]";
  const std::string comma = "min_words = 3\nopen = [\",\"]";
  CHECK(test::Found("ending", rule, "He saw the\n\nShe left") == Strings{"the"});
  CHECK(test::Found("ending", comma, "He saw them,\n\nShe left") == Strings{"them,"});
  for (const char* text : {"He saw the\nother", "He saw the\n\nother", "He saw the.", "Saw the"}) {
    INFO(text);
    CHECK(test::Found("ending", rule, text).empty());
  }
}
