#include "detect/news_pattern.h"

#include <catch2/catch.hpp>

#include "detect/regex.h"
#include "text/alphabet.h"
#include "text/unicode.h"

using namespace vrlint;

TEST_CASE("categories are written as the ranges of the alphabet of news", "[detect]") {
  struct Case {
    const char* pattern;
    const char* for_news;
  };
  for (const auto& [pattern, for_news] :
       {Case{"a\\p{N}b", "a[²³¹¼-¾0-9]b"}, Case{"[x\\p{N}-y]", "[x²³¹¼-¾0-9-y]"},
        Case{"[^]\\p{N}]\\p{N}", "[^]²³¹¼-¾0-9][²³¹¼-¾0-9]"},
        Case{"[[:alpha:]\\p{N}]", "[[:alpha:]²³¹¼-¾0-9]"},
        Case{"\\[\\p{N}\\]", "\\[[²³¹¼-¾0-9]\\]"}, Case{"[\\]\\p{N}]", "[\\]²³¹¼-¾0-9]"},
        Case{"\\p{Han}\\P{N}\\pN", "\\p{Han}\\P{N}\\pN"}, Case{"\\Q[\\p{N}\\E", "\\Q[\\p{N}\\E"},
        Case{"\\p{N", "\\p{N"}, Case{"a\\", "a\\"}, Case{"", ""}}) {
    CHECK(ForNews(pattern) == for_news);
  }
}

TEST_CASE("a pattern and its form for news say the same of every character of news", "[detect]") {
  for (const std::string category : {"L", "Lu", "Ll", "M", "N"}) {
    for (const std::string flags : {"", "(?i)"}) {
      for (const std::string& pattern :
           {"\\p{" + category + "}", "[^\\p{" + category + "}]", "[\\p{" + category + "}-!]"}) {
        const Regex regex(flags + pattern);
        std::string wrong;
        for (char32_t c = 0; c < 0x20000; ++c) {
          if (!IsOfNews(c)) continue;
          std::string text;
          AppendUtf8(c, text);
          if (re2::RE2::FullMatch(Piece(text), regex.compiled(Alphabet::kNews)) !=
              re2::RE2::FullMatch(Piece(text), regex.compiled(Alphabet::kAny)))
            wrong += text;
        }
        INFO(flags + pattern);
        CHECK(wrong.empty());
      }
    }
  }
}

TEST_CASE("the form for news is not the pattern itself", "[detect]") {
  const Regex regex("^\\p{L}+$");
  CHECK(re2::RE2::PartialMatch("ж", regex.compiled()));
  CHECK_FALSE(re2::RE2::PartialMatch("ж", regex.compiled(Alphabet::kNews)));
  CHECK(regex.compiled(Alphabet::kNews).ProgramSize() * 10 < regex.compiled().ProgramSize());
}
