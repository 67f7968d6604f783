#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;
using test::Found;
using Strings = std::vector<std::string>;

TEST_CASE("a page is found by its sign, once, at its first word", "[detect]") {
  const char* params = "[signs]\nwall = 'log in'\nerror = '(?s)not.+found'";
  CHECK(Found("page", params, "— Please log in; not\nfound") == Strings{"Please"});
  const auto matches = test::Detect("page", params, "It was not\nfound");
  REQUIRE(matches.size() == 1);
  CHECK(matches[0].facts[0].value == "error");
  CHECK(matches[0].edits.empty());
}

TEST_CASE("a longer text may speak of such pages", "[detect]") {
  CHECK(Found("page", "max_words = 3\n[signs]\nwall = 'log in'", "Please log in now").empty());
}

TEST_CASE("a page rule needs signs", "[detect]") {
  CHECK(test::SetupError("page", "").ends_with("a page rule needs signs"));
  CHECK(test::SetupError("page", "[signs]\nwall = '('").find("bad pattern") != std::string::npos);
}
