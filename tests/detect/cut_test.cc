#include "detect/cut.h"

#include <catch2/catch.hpp>

using namespace vrlint;

TEST_CASE("a cut leaves one blank between neighbours and none at a line's ends", "[detect]") {
  struct Case {
    std::string text;
    std::string cut;  // what is taken out
    std::string left;
  };
  for (const auto& [text, cut, left] :
       {Case{"a X b", "X", "a b"}, Case{"X b", "X", "b"}, Case{"  X b", "X", "b"},
        Case{"a X", "X", "a"}, Case{"a X \nb", "X", "a \nb"}, Case{"a (X) b", "X", "a () b"},
        Case{"a X, b", "X", "a, b"}, Case{"a X\r\nb", "X", "a\r\nb"}, Case{"a  X  b", "X", "a  b"},
        Case{"a Xb", "X", "a b"}, Case{"a X(b)", "X", "a (b)"}}) {
    const Document document(text);
    const auto at = static_cast<uint32_t>(text.find(cut));
    const Span span = Cut(document, {at, at + static_cast<uint32_t>(cut.size())});
    CHECK(text.substr(0, span.begin) + text.substr(span.end) == left);
  }
}
