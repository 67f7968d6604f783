#include "detect/news_pattern.h"

#include <array>
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
       {Case{"a\\p{N}b", "a[²³¹⁰𐄇¼-¾0-9]b"}, Case{"[x\\p{N}-y]", "[x²³¹⁰𐄇¼-¾0-9-y]"},
        Case{"[^]\\p{N}]\\p{N}", "[^]²³¹⁰𐄇¼-¾0-9][²³¹⁰𐄇¼-¾0-9]"},
        Case{"[[:alpha:]\\p{N}]", "[[:alpha:]²³¹⁰𐄇¼-¾0-9]"},
        Case{"\\[\\p{N}\\]", "\\[[²³¹⁰𐄇¼-¾0-9]\\]"}, Case{"[\\]\\p{N}]", "[\\]²³¹⁰𐄇¼-¾0-9]"},
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

TEST_CASE("a character beyond the alphabet is to a pattern what its stand-in is", "[detect]") {
  for (const std::string category : {"L", "Lu", "Ll", "M", "N"}) {
    for (const std::string& pattern : {"\\p{" + category + "}", "[^\\p{" + category + "}]",
                                       "[\\p{" + category + "}-!]", std::string(".")}) {
      REQUIRE(TakesStandIns(pattern));
      const Regex regex(pattern);
      std::string wrong;
      for (char32_t c = 0x80; c < 0x20000; ++c) {
        if (IsOfNews(c) || (c >= 0xD800 && c < 0xE000)) continue;
        std::string text;
        AppendUtf8(c, text);
        const std::string likened = WithStandIns(text, std::array<uint32_t, 1>{0});
        if (likened.size() != text.size() ||
            re2::RE2::FullMatch(likened, regex.compiled(Alphabet::kNews)) !=
                re2::RE2::FullMatch(text, regex.compiled(Alphabet::kAny)))
          wrong += text;
      }
      INFO(pattern);
      CHECK(wrong.empty());
    }
  }
}

TEST_CASE("stand-ins are for patterns that name no character beyond the alphabet", "[detect]") {
  struct Case {
    const char* pattern;
    bool takes;
  };
  for (const auto& [pattern, takes] : {Case{"", true},
                                       Case{"^a[^.!?]*\\p{Lu}(?i:đại tướng)\\x{A0}\\s\\d$", true},
                                       Case{"[a-zà-öø-ý.-]", true},
                                       Case{"[\\p{L}-]", true},
                                       Case{"\\[x-ж", false},
                                       Case{"ж", false},
                                       Case{"[^ж]", false},
                                       Case{"[À-ỹ]", false},
                                       Case{"[à-ÿ]", false},
                                       Case{"þ", false},
                                       Case{"[à-þ]", false},
                                       Case{"\\x{436}", false},
                                       Case{"[a-\\x{436}]", false},
                                       Case{"[a-\\d]", false},
                                       Case{"\\p{Greek}", false},
                                       Case{"\\P{L}", false},
                                       Case{"\\pL", false},
                                       Case{"\\Qa\\E", false},
                                       Case{"\\xE9", false},
                                       Case{"\\w", false},
                                       Case{"[\\.-ỹ]", false},
                                       Case{"[-a-ỹ]", false},
                                       Case{"[-–—.]", true},
                                       Case{"[--à-ý]", false},
                                       Case{"[^\\t-ж]", false},
                                       Case{"[ỹ-a]", false},
                                       Case{"[^]-ж]", false},
                                       Case{"[[:alpha:]-ж]", false},
                                       Case{"[\\t-ỹ]", false},
                                       Case{"[\\d-ý]", true},
                                       Case{"[a-c-ý]", true},
                                       Case{"(?i)\\p{L}\\p{N}", true},
                                       Case{"(?i)a\\p{Lu}", false},
                                       Case{"(?i:a)\\p{Lu}", true},
                                       Case{"(?i:a[\\p{Ll}])", false},
                                       Case{"(?:a(?i)b)\\p{Lu}", true},
                                       Case{"(?i)a(?-i:\\p{Lu})", true},
                                       Case{"(?P<n>\\p{Lu})", true},
                                       Case{"a)", false},
                                       Case{"\\", false}}) {
    INFO(pattern);
    CHECK(TakesStandIns(pattern) == takes);
  }
}

TEST_CASE("an article with letters beyond the alphabet is asked about with stand-ins", "[detect]") {
  const Document document("Ivan Жук (Иван)\n\nKošice in Straße 7");
  const Span all{0, static_cast<uint32_t>(document.text().size())};
  CHECK(Regex("^\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+ \\(\\p{Lu}\\p{Ll}{3}\\)")
            .About(document, all)
            .Matches());
  CHECK(Regex("\\p{Lu}\\p{Ll}{5} in \\p{L}{6} \\p{N}").About(document, all).Matches());
  CHECK(Regex("Жук").About(document, all).Matches());
  CHECK_FALSE(Regex("Þþþ|š").About(document, document.blocks()[0].span).Matches());
  CHECK_FALSE(Regex("þ").About(document, all).Matches());
}
