#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;
using test::Found;

namespace {
constexpr const char* kRule =
    "min_words = 6\nsyllables = [\"cua\", \"nguoi\", \"duoc\", \"nhung\", \"trong\", \"cho\"]";
}

TEST_CASE("Vietnamese without marks is found at its first word", "[detect]") {
  const auto matches = test::Detect("unmarked", kRule, "Cua nguoi dan, duoc nhung cho kia.");
  REQUIRE(matches.size() == 1);
  CHECK(matches[0].span == Span{0, 3});
  CHECK(matches[0].edits.empty());
  CHECK(matches[0].facts[0].value == "71 %");
}

TEST_CASE("short texts, texts with marks and other languages are left alone", "[detect]") {
  for (const char* text :
       {"Cua nguoi duoc nhung cho.", "Của người được những cho trong các và một hai ba.",
        "The bridge was opened by the mayor of the town.",
        "Cua nguoi duoc nhung cho trong và các một hai được những người."}) {
    INFO(text);
    CHECK(Found("unmarked", kRule, text).empty());
  }
}

TEST_CASE("an unmarked rule needs its syllables", "[detect]") {
  CHECK(test::SetupError("unmarked", "").ends_with("'syllables' is missing"));
}
