#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;
using test::Detect;
using test::Repaired;
using Strings = std::vector<std::string>;

TEST_CASE("one copy of a loop stays, with what follows it", "[detect]") {
  struct Case {
    std::string text;
    std::string repaired;
  };
  for (const auto& [text, repaired] : {
           Case{"We trust the value of it and the value of it and the value of it and the value of "
                "peace.",
                "We trust the value of it and the value of peace."},
           Case{"Họ nói, họ nói, họ nói, họ nói rằng mưa.", "Họ nói rằng mưa."},
           Case{"It was a new day for us. It was a new day for us. It was a new day for us. Then "
                "rain.",
                "It was a new day for us. Then rain."},
           Case{"one two three four five six one two three four five six end",
                "one two three four five six end"},
           Case{"giá 31.500 đồng một ký, giá 31.500 đồng một ký, giá 31.500 đồng một ký.",
                "giá 31.500 đồng một ký."},
       }) {
    CHECK(Repaired("loop", "", text) == Strings{repaired});
  }
}

TEST_CASE("what is said three times is a loop, what is said twice only if it is long", "[detect]") {
  CHECK(Detect("loop", "", "a b c d a b c d end").empty());
  CHECK(Detect("loop", "", "a b c d a b c d a b c d end").size() == 1);
  CHECK(Detect("loop", "", "a b c d e f a b c d e f end").size() == 1);
  CHECK(Detect("loop", "", "No no no!").empty());
}

TEST_CASE("two copies of whole sentences are left to the duplicates", "[detect]") {
  CHECK(Detect("loop", "", "It was a new day for us. It was a new day for us. Then rain came.")
            .empty());
  CHECK(Detect("loop", "", "It was a new day for us.\nIt was a new day for us.").empty());
}

TEST_CASE("figures alone are no phrase", "[detect]") {
  CHECK(Detect("loop", "", "1 2 3 4 1 2 3 4 1 2 3 4 1 2 3 4").empty());
}

TEST_CASE("a repair is safe where the copies are long, alike and balanced", "[detect]") {
  struct Case {
    std::string text;
    Safety safety;
  };
  for (const auto& [text, safety] : {
           Case{"the good of all men and the good of all men and the good of all men and so on",
                Safety::kSafe},
           Case{"on and on and on and on and on it went", Safety::kUnsafe},
           Case{"he said (the good of all men and the good of all men and) the good of all men and "
                "so",
                Safety::kUnsafe},
       }) {
    const auto matches = Detect("loop", "", text);
    REQUIRE(matches.size() == 1);
    CHECK(matches.front().safety == safety);
  }
}

TEST_CASE("the message can tell copies, period and words", "[detect]") {
  const auto matches = Detect("loop", "", "a b c d a b c d a b c d");
  REQUIRE(matches.size() == 1);
  CHECK(matches.front().facts[0].value == "3");
  CHECK(matches.front().facts[1].value == "4");
  CHECK(matches.front().facts[2].value == "a b c d");
}
