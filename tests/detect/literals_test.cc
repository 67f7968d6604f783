#include "detect/literals.h"

#include <catch2/catch.hpp>

#include "detect/regex.h"
#include "rule/rule_set.h"

using namespace vrlint;

namespace {

// The literals, one after another; those in any case with an "i" behind, those at the beginning or
// the end with ^ and $.
std::string Required(std::string_view pattern) {
  std::string all;
  for (const Literal& literal : RequiredLiterals(pattern))
    all += (literal.begins ? "^[" : "[") + literal.text + (literal.any_case ? "]i" : "]") +
           (literal.ends ? "$" : "");
  return all;
}

}  // namespace

TEST_CASE("What a pattern requires is the rarest set of strings of which one must stand there") {
  const struct {
    const char* pattern;
    const char* literals;
  } cases[] = {
      {"photo", "[photo]"},
      {"^Ảnh: .*$", "^[Ảnh: ]"},
      {"(?:AFP|AP) Photo", "[AFP Photo][AP Photo]"},
      {"[Pp]hoto", "[Photo][photo]"},
      {"photos?", "[photo]"},  // "photos" says no more
      {"a(?:bcd)+e", "[abcd]"},
      {"(?:bcd){2,3}", "[bcdbcd]"},
      {"(?:bcd){0,3}xyz", "[xyz]"},
      {"(?i)share", "[share]i"},
      {"(?i:share) it", "[share it]i"},
      {"x(?i)yz|q", "[q]i[xyz]i"},
      {"(?:x(?i)y)Z", "[xyz]i"},
      {"(?i)đọc", "[ĐỌc]i[Đọc]i[đỌc]i[đọc]i"},
      {"\\p{Lu}+ said", "[ said]"},
      {"\\([4-6]+\\)", "[(4][(5][(6]"},
      {"(?P<name>credit)", "[credit]"},
      {"[\\]x-]z", "[-z][]z][xz]"},
      {"\\x{2026}$", "[…]$"},
      {"(?:^|x)photo$", "^[photo]$[xphoto]$"},
      {"(?m)^photo$", "[photo]"},
      {"(?:^a|b)c", "^[ac][bc]"},
      {"photos? [.,]{2,}!",
       "[photo ,,][photo ,.][photo .,][photo ..][photos ,,][photos ,.][photos .,][photos ..]"},
      // Nothing is required, or what stands everywhere.
      {"", ""},
      {".*", ""},
      {"[a-z]+", ""},
      {"photo|\\d+", ""},
      {"(?:photo)?", ""},
      {"[^x]", ""},
      {" ", ""},
      {"(", ""},
      {"x{2a}", ""},  // RE2 takes it as it stands
      {"x{02}", ""},
      {"x{2,03}", ""},
      {"photo(?i)*", ""},  // RE2 takes it as phot(?i)o*
      {"[[:]|[c]yyy", "[:][[][cyyy]"},
      {"(?:^a)+", "^[a]"},
      {"(?i)ß", "[ß][ẞ]"},
      {"(?i)ſxq", "[sxq]i[ſxq]i"},
  };
  for (const auto& c : cases) {
    INFO(c.pattern);
    CHECK(Required(c.pattern) == c.literals);
  }
}
