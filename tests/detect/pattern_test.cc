#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;
using test::Found;
using test::Repaired;
using Strings = std::vector<std::string>;

TEST_CASE("a pattern finds each place in a line", "[detect]") {
  CHECK(Found("pattern", "pattern = 'a+'", "aa b a\nca") == Strings{"aa", "a", "a"});
  CHECK(Found("pattern", "pattern = 'x*'", "ab").size() ==
        3);  // also nothing at all, at each place
}

TEST_CASE("a group alone can be the finding, and the replacement sees all groups", "[detect]") {
  CHECK(Found("pattern", "pattern = 'Plus (\\((\\p{Lu}+) \\))'\ngroup = 1\nreplace = '(\\2+)'",
              "Forum Plus (FSS ) in") == Strings{"(FSS )"});
  CHECK(Repaired("pattern", "pattern = 'Plus (\\((\\p{Lu}+) \\))'\ngroup = 1\nreplace = '(\\2+)'",
                 "Forum Plus (FSS ) in") == Strings{"Forum Plus (FSS+) in"});
}

TEST_CASE("word edges know letters of every script", "[detect]") {
  CHECK(Found("pattern", "pattern = 'anh'\nedges = \"word\"", "anh ảnhanh đanh anhđ anh.") ==
        Strings{"anh", "anh"});
}

TEST_CASE("escapes that know ASCII alone are refused, with the place and the way out", "[detect]") {
  const std::string error = test::SetupError("pattern", "pattern = '\\bđọc\\b'");
  CHECK(error.starts_with("params.toml:1:1: '\\b' knows ASCII letters alone"));
  CHECK(error.find("edges = \"word\"") != std::string::npos);
  CHECK(test::SetupError("pattern", "pattern = '\\\\b'").empty());  // a backslash and a b
}

TEST_CASE("mistakes in a pattern rule are told", "[detect]") {
  CHECK(test::SetupError("pattern", "pattern = '('").starts_with("params.toml:1:1: bad pattern: "));
  CHECK(test::SetupError("pattern", "pattern = 'a'\nreplace = '\\3'")
            .starts_with("params.toml:2:1: "));
  CHECK(test::SetupError("pattern", "pattern = 'a'\ngroup = 1").starts_with("params.toml:2:1: "));
  CHECK(test::SetupError("pattern", "").ends_with("'pattern' is missing"));
}

TEST_CASE("guards look at the line and at what stands beside the match", "[detect]") {
  CHECK(Found("pattern", "pattern = 'x'\nunless = 'no'", "x\nx no\nx") == Strings{"x", "x"});
  CHECK(Found("pattern", "pattern = 'x'\nnot_before = 'a'", "ax bx x").size() == 2);
  CHECK(Found("pattern", "pattern = 'x'\nnot_after = 'a'", "xa xb x").size() == 2);
  CHECK(Found("pattern", "pattern = 'x'\nmax_words = 2", "x y\nx y z").size() == 1);
}

TEST_CASE("a zone bounds the rule to the article's head or tail", "[detect]") {
  CHECK(test::Detect("pattern", "pattern = 'x'\nhead = 2", "x\n\nx\n\nx\n\nx").size() == 2);
  CHECK(test::Detect("pattern", "pattern = 'x'\ntail = 1", "x\n\nx\n\nx\n\nx").front().span ==
        Span{9, 10});
}

TEST_CASE("a deletion takes the blank that would be left over", "[detect]") {
  CHECK(Repaired("pattern", "pattern = 'NDO - '\nreplace = ''", " NDO - Sáng nay") ==
        Strings{"Sáng nay"});
  CHECK(Repaired("pattern", "pattern = '\\(x\\)'\nreplace = ''", "a (x) b") == Strings{"a b"});
  CHECK(Repaired("pattern", "pattern = '\\(x\\)'\nreplace = ''", "a (x)\nb") == Strings{"a\nb"});
}

TEST_CASE("the replacement's case can be changed", "[detect]") {
  CHECK(Repaired("pattern",
                 "pattern = '; (Create)'\ngroup = 1\nreplace = '\\1'\nrewrite_case = \"lower\"",
                 "a; Create b") == Strings{"a; create b"});
}

TEST_CASE("a pattern of the text may reach over line ends, and knows no head or tail", "[detect]") {
  CHECK(Found("pattern", "pattern = 'a\\s+b'\nscope = \"text\"", "a\n\nb a b") ==
        Strings{"a\n\nb", "a b"});
  CHECK(Found("pattern", "pattern = 'a\\s+b'", "a\n\nb a b") == Strings{"a b"});
  CHECK(test::SetupError("pattern", "pattern = 'a'\nscope = \"text\"\nhead = 2")
            .ends_with("head and tail are made of lines"));
}

TEST_CASE("words are kept apart where a deletion would let them grow together", "[detect]") {
  const std::string rule = "pattern = 'X'\nreplace = ''\napart = true";
  for (const auto& [text, left] : {std::pair{"aXb", "a b"}, std::pair{"a Xb", "a b"},
                                   std::pair{"aX b", "a b"}, std::pair{"aX\nb", "a\nb"}})
    CHECK(Repaired("pattern", rule, text) == Strings{left});
}
