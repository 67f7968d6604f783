#include "detect/pattern_syntax.h"

#include <re2/re2.h>

#include <catch2/catch.hpp>

using namespace vrlint;

TEST_CASE("Groups are counted as RE2 counts them") {
  for (const char* pattern : {"", "a", "(a)(b)", "(?:a)(b)", "(?P<x>a)", "\\((a)", "[(](a)",
                              "[](](a)", "[^](](a)", "(?i)(a(b))", "[[:alpha:](](a)"}) {
    INFO(pattern);
    CHECK(CountGroups(pattern) == re2::RE2(pattern).NumberOfCapturingGroups());
  }
}

TEST_CASE("A pattern is parted at the bars that stand in no group") {
  const struct {
    const char* pattern;
    std::vector<std::string> alternatives;
  } cases[] = {
      {"", {""}},
      {"ab", {"ab"}},
      {"a|b|", {"a", "b", ""}},
      {"(?:a|b)c|d", {"(?:a|b)c", "d"}},
      {"(a|(b|c))|d", {"(a|(b|c))", "d"}},
      {"a\\|b|[|(]|\\(|c", {"a\\|b", "[|(]", "\\(", "c"}},
      {"[]|]|[^]|]|[[:alpha:]|]", {"[]|]", "[^]|]", "[[:alpha:]|]"}},
      {"(?i)a|b", {"(?i)a", "(?i)b"}},
      {"a|(?i)b|(?s-i)c|d", {"a", "(?i)b", "(?i)(?s-i)c", "(?i)(?s-i)d"}},
      {"(?i:a)|b", {"(?i:a)", "b"}},
      {"(?:(?i)a)|b", {"(?:(?i)a)", "b"}},
      {"\\Q|\\E|b", {"\\Q|\\E", "b"}},
  };
  for (const auto& [pattern, alternatives] : cases) {
    INFO(pattern);
    CHECK(Alternatives(pattern) == alternatives);
  }
}
