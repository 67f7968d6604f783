#include "text/unicode.h"

#include <catch2/catch.hpp>
#include <random>

using namespace vrlint;

TEST_CASE("case is mapped for Vietnamese letters", "[text]") {
  CHECK(Lower("ĐẠI TƯỚNG") == "đại tướng");
  CHECK(Upper("đại tướng") == "ĐẠI TƯỚNG");
  CHECK(Capitalized("đại tướng") == "Đại tướng");
  CHECK(Capitalized("") == "");
}

TEST_CASE("an edge is no edge between a letter of any script and another", "[text]") {
  const std::string_view text = "Ảnh đẹp, x2";
  struct Case {
    size_t at;
    bool edge;
  };
  for (const auto& [at, edge] :
       {Case{0, true}, Case{3, false}, Case{5, true}, Case{6, true}, Case{8, false}, Case{12, true},
        Case{15, false}, Case{text.size(), true}}) {
    INFO(at);
    CHECK(IsWordEdge(text, at) == edge);
  }
}

TEST_CASE("trimming takes blanks of every kind and no letters", "[text]") {
  CHECK(Trimmed("\t\u00A0 xin chào \u3000\r\n") == "xin chào");
  CHECK(Trimmed(" \u200B\n") == "");
}

TEST_CASE("code points are read forwards and backwards", "[text]") {
  const std::string_view text = "aĐ😀";
  CHECK(CodePointAt(text, 1).value == U'Đ');
  CHECK(CodePointAt(text, 3).length == 4);
  CHECK(CodePointBefore(text, text.size()).value == U'😀');
  CHECK(CodePointBefore(text, 3).value == U'Đ');
  CHECK(CodePointBefore(text, 0).length == 0);
  CHECK(CodePointAt(text, text.size()).length == 0);
  CHECK(CountCodePoints(text) == 3);
}

TEST_CASE("marks take no column and wide letters take two", "[text]") {
  CHECK(DisplayWidth(U'đ') == 1);
  CHECK(DisplayWidth(0x0301) == 0);
  CHECK(DisplayWidth(U'新') == 2);
}

TEST_CASE("code points are what ICU reads, in text and in bytes that are none", "[text]") {
  std::mt19937 random(1);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    while (text.size() < 12) {
      if (random() % 4 == 0) {
        text += static_cast<char>(random());
      } else {
        AppendUtf8(static_cast<char32_t>(random() % (1U << random() % 17)), text);
      }
    }
    for (size_t at = 0; at < text.size(); ++at) {
      const CodePoint c = CodePointAt(text, at);
      const CodePoint rare = RareCodePointAt(text, at);
      REQUIRE((c.value == rare.value && c.length == rare.length));
      const CodePoint before = CodePointBefore(text, at + 1);
      const CodePoint rare_before = RareCodePointBefore(text, at + 1);
      REQUIRE((before.value == rare_before.value && before.length == rare_before.length));
    }
  }
}

TEST_CASE("the flags and small letters of the table are ICU's", "[text]") {
  for (char32_t c = 0; c < 0x3100; ++c) {
    INFO(static_cast<uint32_t>(c));
    REQUIRE(FlagsOf(c) == FlagsByIcu(c));
    REQUIRE(ToLower(c) == LowerByIcu(c));
  }
  CHECK(FlagsOf(U'ơ') == (kLetter | kLower | kVietnamese));
  CHECK(FlagsOf(U'Я') == (kLetter | kUpper | kOtherLetter));
  CHECK(FlagsOf(U'新') == (kLetter | kOtherLetter));
}
