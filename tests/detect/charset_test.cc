#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;
using test::Detect;
using test::Repaired;
using Strings = std::vector<std::string>;

TEST_CASE("each check finds its characters", "[detect]") {
  struct Case {
    const char* check;
    const char* text;
    Strings repaired;
  };
  for (const auto& [check, text, repaired] : {
           Case{"invisible", "Mon\u200Bday", {"Monday"}},
           Case{"invisible", "\uFEFFMonday", {"Monday"}},
           Case{"invisible", "👨\u200D👩", {}},
           Case{"invisible", "می\u200Cخواهم", {}},
           Case{"invisible", "a\u200Db", {"ab"}},
           Case{"control", "a\x01z\tb\n", {"az\tb\n"}},
           Case{"no-break", "a\u00A0b", {"a b"}},
           Case{"no-break", "40\u00A0km", {}},
           Case{"no-break", "a\u00A0\n\u00A0b\u00A0", {}},
           Case{"replacement", "Th\uFFFD\uFFFD t", {"Th\uFFFD\uFFFD t"}},
       }) {
    INFO(check << ": " << text);
    CHECK(Repaired("charset", std::string("check = \"") + check + "\"", text) == repaired);
  }
}

TEST_CASE("decomposed letters are found word by word", "[detect]") {
  const auto matches = Detect("charset", "check = \"decomposed\"", "Ha\u0300 No\u0323\u0302i đẹp");
  REQUIRE(matches.size() == 2);
  CHECK(matches[0].edits.front().text == "Hà");
  CHECK(matches[1].edits.front().text == "Nội");
}

TEST_CASE("a check must be named", "[detect]") {
  CHECK_FALSE(test::SetupError("charset", "").empty());
  CHECK(test::SetupError("charset", "check = \"invisble\"")
            .starts_with("params.toml:1:1: 'invisble' is not 'c1'"));
}
