#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;
using test::Repaired;
using Strings = std::vector<std::string>;

TEST_CASE("listed words are replaced whole and in their case", "[detect]") {
  const std::string list = "entries = {betwen = \"between\", \"đại trướng\" = \"đại tướng\"}";
  struct Case {
    std::string text;
    std::string repaired;  // empty: nothing is found
  };
  for (const auto& [text, repaired] : {
           Case{"stand betwen us", "stand between us"},
           Case{"Betwen us", "Between us"},
           Case{"BETWEN US", "BETWEEN US"},
           Case{"Đại trướng Minh", "Đại tướng Minh"},
           Case{"Đại Trướng Minh", "Đại Tướng Minh"},
           Case{"ĐẠI TRƯỚNG", "ĐẠI TƯỚNG"},
           Case{"đại\u00A0trướng", "đại tướng"},
           Case{"đại, trướng", ""},
           Case{"đại\ntrướng", ""},
           Case{"betwenn abetwen", ""},
           Case{"đại tướng", ""},
           Case{"betwen-decks, in-betwen", ""},
           Case{"stand betwen - or not", "stand between - or not"},
       }) {
    INFO(text);
    CHECK(Repaired("lexicon", list, text) == (repaired.empty() ? Strings{} : Strings{repaired}));
  }
}

TEST_CASE("with exact case only the listed spelling is found", "[detect]") {
  CHECK(Repaired("lexicon", "case = \"exact\"\nentries = {\"Ha noi\" = \"Hà Nội\"}",
                 "in Ha noi and ha noi") == Strings{"in Hà Nội and ha noi"});
}

TEST_CASE("decomposed words are found like composed ones", "[detect]") {
  const std::string text = "Đa\u0323i trươ\u0301ng";
  const Document document(text);
  CHECK(document.text() == "Đại trướng");
  CHECK(test::Detect("lexicon", "entries = {\"đại trướng\" = \"đại tướng\"}", text).size() == 1);
}

TEST_CASE("the longest phrase is found first", "[detect]") {
  const auto matches =
      test::Detect("lexicon", "entries = {\"a b\" = \"x\", \"a b c\" = \"y\"}", "a b c");
  REQUIRE(matches.size() == 2);
  CHECK(matches.front().edits.front().text == "y");
}

TEST_CASE("what is listed stays within a longer phrase that is listed as right", "[detect]") {
  const std::string list =
      "entries = {\"sơ xuất\" = \"sơ suất\", \"hồ sơ xuất\" = \"=\", \"sơ xuất khẩu\" = \"=\"}";
  CHECK(Repaired("lexicon", list, "một sơ xuất nhỏ") == Strings{"một sơ suất nhỏ"});
  CHECK(Repaired("lexicon", list, "hồ sơ xuất sắc") == Strings{});
  CHECK(Repaired("lexicon", list, "sơ xuất khẩu") == Strings{});
  CHECK(Repaired("lexicon", list, "hồ sơ, xuất, sơ xuất") == Strings{"hồ sơ, xuất, sơ suất"});
}

TEST_CASE("a bad line of a list is told with its number", "[detect]") {
  RuleSettings settings;
  settings.params = Table::Parse("files = [\"words.tsv\"]", "params.toml");
  settings.read_file = [](const std::string&) { return "# note\nbetwen\tbetween\nno tab here\n"; };
  CHECK_THROWS_WITH(FindKind("lexicon")->make(std::span(&settings, 1)),
                    "words.tsv:3:1: a line is: wrong word, tab, right word");
}

TEST_CASE("the words of an address are spelled as they are", "[detect]") {
  for (const char* text : {"see goverment.example.com/page", "https://a.example/goverment",
                           "@goverment", "#goverment"})
    CHECK(test::Found("lexicon", "entries = {goverment = \"government\"}", text).empty());
}
