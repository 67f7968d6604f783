#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;
using test::Detect;
using test::Repaired;
using Strings = std::vector<std::string>;

TEST_CASE("rows of marks and endless syllables keep one copy", "[detect]") {
  struct Case {
    std::string text;
    std::string repaired;
  };
  for (const auto& [text, repaired] :
       {Case{"say aaaaaaaaaaaaaaaaaaaaaaaa!", "say a!"}, Case{"one ----- two", "one - two"},
        Case{"hahahahahahahahahahahaha, he said", "ha, he said"},
        Case{"over -=-=-=-= it", "over -= it"}}) {
    CHECK(Repaired("marks", "", text) == Strings{repaired});
  }
}

TEST_CASE("a line of marks alone goes whole", "[detect]") {
  CHECK(Detect("marks", "", "a\n-----\nb").front().edits.front().span == Span{2, 7});
  CHECK(Detect("marks", "", "a\nxxxxxxxxxxxxxxxxxxxxxxxx\nb").front().edits.front().span ==
        Span{2, 26});
}

TEST_CASE("numbers, blanks, ellipses and drawn symbols stay", "[detect]") {
  for (const char* text :
       {"1000000000 đồng", "a          b", "and then...", "wow!!!!!", "Name: ............",
        "███████", "the Mississippi", "What a goooal!!!!!!!!", "hahahaha", "f*****g", "n-----"}) {
    INFO(text);
    CHECK(Detect("marks", "", text).empty());
  }
}
