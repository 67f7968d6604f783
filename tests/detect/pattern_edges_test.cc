#include "detect/pattern_edges.h"

#include <re2/re2.h>

#include <catch2/catch.hpp>
#include <random>

using namespace vrlint;

namespace {

AsciiSet SetOf(std::string_view characters) {
  AsciiSet set;
  for (const char c : characters) set.set(static_cast<unsigned char>(c));
  return set;
}

constexpr std::string_view kSmall = "abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view kCapital = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

}  // namespace

TEST_CASE("the edges of what a pattern matches are read from it", "[detect]") {
  const AsciiSet all = ~AsciiSet();
  struct Case {
    std::string pattern;
    AsciiSet begins;
    AsciiSet ends;
  };
  const std::vector<Case> cases = {
      {"of|the|into", SetOf("oti"), SetOf("feo")},
      {"[a-z]{2}", SetOf(kSmall), SetOf(kSmall)},
      {R"(\p{Lu}\p{Ll}*)", SetOf(kCapital), SetOf(kCapital) | SetOf(kSmall)},
      {R"([\p{Ll}\p{M}\p{N}]|\p{Lu}{3})", SetOf("0123456789") | SetOf(kSmall) | SetOf(kCapital),
       SetOf("0123456789") | SetOf(kSmall) | SetOf(kCapital)},
      {"(?:^|[^x])(?:at|on)", all, SetOf("tn")},
      {"a?b?c", SetOf("abc"), SetOf("c")},
      {"(a|bc+)d*", SetOf("ab"), SetOf("acd")},
      {"[^a-z]x", ~SetOf(kSmall), SetOf("x")},
      {R"(\.\])", SetOf("."), SetOf("]")},
      {"é|y", SetOf("y"), SetOf("y")},
      // What is left to RE2.
      {"a*", all, all},
      {"|a", all, all},
      {"(?i)of", all, all},
      {"a{0,2}", all, all},
      {".x", all, SetOf("x")},
      {"x$", SetOf("x"), all},
      {"[[:alpha:]]x", all, all},
      {R"(\bx)", all, SetOf("x")},
      {"a{x", all, all},
  };
  for (const auto& [pattern, begins, ends] : cases) {
    INFO(pattern);
    CHECK(MayBeginWith(pattern) == begins);
    CHECK(MayEndWith(pattern) == ends);
  }
}

TEST_CASE("no match begins or ends with what the edges of its pattern have not", "[detect]") {
  const char* const pieces[] = {"a",   "[ab]", "b+",  "(?:a|bc)", "c?",    "[^a]", "c{2}", "c{0,1}",
                                "(b)", ".",    "ab*", R"(\p{L})", R"(\d)", "1",    "^",    "$"};
  const std::string_view letters = "abc1- ";
  std::mt19937 random(1);
  const auto pick = [&](size_t count) { return random() % count; };
  size_t wrong = 0;
  size_t matches = 0;
  for (int round = 0; round < 2000; ++round) {
    std::string pattern;
    for (size_t count = 1 + pick(4); count > 0; --count)
      pattern += std::string(pieces[pick(std::size(pieces))]) + (pick(6) == 0 ? "|" : "");
    const re2::RE2 regex("(?:" + pattern + ")");
    REQUIRE(regex.ok());
    const AsciiSet begins = MayBeginWith(pattern);
    const AsciiSet ends = MayEndWith(pattern);
    for (int i = 0; i < 40; ++i) {
      std::string text;
      for (size_t count = 1 + pick(5); count > 0; --count) text += letters[pick(letters.size())];
      if (!re2::RE2::FullMatch(text, regex)) continue;
      ++matches;
      wrong +=
          !begins[static_cast<size_t>(text.front())] || !ends[static_cast<size_t>(text.back())];
    }
  }
  CHECK(wrong == 0);
  CHECK(matches > 1000);
}
