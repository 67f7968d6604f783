#include "text/line_index.h"

#include <catch2/catch.hpp>

using namespace vrlint;

TEST_CASE("lines and columns count from one, columns in code points", "[text]") {
  const std::string_view text = "Đại tướng\r\n\nvề";
  const LineIndex index(text);
  struct Case {
    std::string_view at;
    uint32_t line;
    uint32_t column;
  };
  for (const auto& [word, line, column] :
       {Case{"Đại", 1, 1}, Case{"tướng", 1, 5}, Case{"về", 3, 1}}) {
    const LineColumn at = index.At(static_cast<uint32_t>(text.find(word)));
    CHECK(at.line == line);
    CHECK(at.column == column);
  }
  CHECK(index.LineOf(0).In(text) == "Đại tướng");
  CHECK(index.LineOf(static_cast<uint32_t>(text.size())).In(text) == "về");
  CHECK(LineIndex("").At(0).column == 1);
}

TEST_CASE("columns are right far into a long line", "[text]") {
  std::string text = "a\n";
  for (int i = 0; i < 5000; ++i) text += "đ";
  CHECK(LineIndex(text).At(static_cast<uint32_t>(text.size())).column == 5001);
  CHECK(LineIndex(text).At(2 + 2 * 3000).column == 3001);
}
