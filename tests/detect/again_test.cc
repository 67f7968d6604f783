#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;
using test::Detect;
using test::Repaired;
using Strings = std::vector<std::string>;

namespace {
constexpr const char* kRule = "subjects = [\"he\"]";
}

TEST_CASE("a phrase said again at once goes with the words between", "[detect]") {
  CHECK(Repaired("again", kRule,
                 "In May he was sent to the border , where he was sent to the border .") ==
        Strings{"In May he was sent to the border ."});
  CHECK(Repaired("again", kRule, "Minh was born in Hue, Vietnam. He was born in Hue, Vietnam.") ==
        Strings{"Minh was born in Hue, Vietnam."});
}

TEST_CASE("names, lists, quotations and other sentences say a thing again by right", "[detect]") {
  for (const char* text :
       {"the Ministry Of Foreign Affairs, then the Ministry Of Foreign Affairs.",
        "Area A is run by the city. Area B is run by the city.",
        "“he was sent to the border, where he was sent to the border.”",
        "He runs with the club (green with ladies and men), she (green with ladies and men).",
        "one two three four five one two three four five."}) {
    INFO(text);
    CHECK(Detect("again", kRule, text).empty());
  }
}
