#include "detect/cut.h"

#include <string_view>

#include "text/unicode.h"

namespace vrlint {
namespace {

bool IsBlank(CodePoint c) { return c.length != 0 && (FlagsOf(c.value) & kBlank) != 0; }

// Whether the character stands right behind a word, without a blank.
bool IsCloser(char32_t c) {
  return std::u32string_view(U".,;:!?…)]}”’»%").find(c) != std::u32string_view::npos;
}

// Whether a line ends (or starts) here; "\r\n" is one line end.
bool IsLineEnd(std::string_view text, uint32_t at) {
  return at == text.size() || text[at] == '\n' || text.substr(at, 2) == "\r\n";
}
bool IsLineStart(std::string_view text, uint32_t at) { return at == 0 || text[at - 1] == '\n'; }

uint32_t SkipForward(std::string_view text, uint32_t at) {
  while (!IsLineEnd(text, at) && IsBlank(CodePointAt(text, at))) at += CodePointAt(text, at).length;
  return at;
}

uint32_t SkipBackward(std::string_view text, uint32_t at) {
  while (!IsLineStart(text, at) && IsBlank(CodePointBefore(text, at)))
    at -= CodePointBefore(text, at).length;
  return at;
}

}  // namespace

Span Cut(const Document& document, Span span) {
  const std::string_view text = document.text();
  span = WithoutBlanks(document, span);
  const uint32_t before = SkipBackward(text, span.begin);
  const uint32_t after = SkipForward(text, span.end);
  if (IsLineStart(text, before)) return {before, after};
  if (IsLineEnd(text, after)) return {before, span.end};
  const bool doubled = after > span.end || IsCloser(CodePointAt(text, after).value);
  return before < span.begin && doubled ? Span{before, span.end} : span;
}

Span WithoutBlanks(const Document& document, Span span) {
  const std::string_view inner = Trimmed(document.In(span));
  const auto begin = static_cast<uint32_t>(inner.data() - document.text().data());
  return {begin, begin + static_cast<uint32_t>(inner.size())};
}

}  // namespace vrlint
