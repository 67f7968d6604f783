#include "text/unicode.h"

#include <catch2/catch.hpp>

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
