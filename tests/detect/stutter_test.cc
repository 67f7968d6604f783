#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;
using test::Detect;
using test::Repaired;
using Strings = std::vector<std::string>;

namespace {
constexpr const char* kRule =
    "joiners = [\"and\", \"và\"]\nonly = [\"the\", \"of\", \"and\", \"của\"]\nnever = "
    "[\"more\"]\njoined = [\"hợp\", \"build\"]\ncompounds = {\"của\" = [\"cải\"]}";
}

TEST_CASE("a double is taken out with its joining word or blank", "[detect]") {
  struct Case {
    std::string text;
    std::string repaired;
  };
  for (const auto& [text, repaired] : {
           Case{"in the the end", "in the end"},
           Case{"The the end", "The end"},
           Case{"good, close and close friends", "good, close friends"},
           Case{"part of the of the plan", "part of the plan"},
           Case{"build and build roads", "build roads"},
           Case{"quả của của tôi", "quả của tôi"},
       }) {
    CHECK(Repaired("stutter", kRule, text) == Strings{repaired});
  }
}

TEST_CASE("what is doubled by right stays", "[detect]") {
  for (const char* text :
       {"He had had it", "more and more", "the, the", "the. The", "the\nthe", "Duran Duran",
        "in the the-end", "of the 3 3 men", "the countries and the countries' assets", "(the) the",
        "xa xa", "của của cải", "closer and closer", "crimes and crimes of war",
        "weapons upon weapons upon weapons"}) {
    INFO(text);
    CHECK(Detect("stutter", kRule, text).empty());
  }
}

TEST_CASE("no double is taken out safely: the second word may stand for another", "[detect]") {
  for (const char* text : {"in the the end", "good, close and close"}) {
    CHECK(Detect("stutter", kRule, text).front().safety == Safety::kUnsafe);
  }
}
