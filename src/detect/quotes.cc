#include "detect/quotes.h"

#include <algorithm>
#include <array>

#include "text/unicode.h"

namespace vrlint {

namespace {

constexpr uint32_t kReach =
    2000;  // bytes that are looked at; a longer quotation is none that counts

bool HasPairs(std::string_view line) {
  bool paired = true;
  for (size_t at = 0; (at = line.find('"', at)) != std::string_view::npos; ++at) paired = !paired;
  return paired;
}

}  // namespace

bool IsQuoted(const Document& document, uint32_t at) {
  const auto block = document.BlockAt(at);
  if (!block) return false;
  const uint32_t begin =
      std::max(document.blocks()[*block].span.begin, at > kReach ? at - kReach : 0);
  const std::string_view before = document.In({begin, at});
  const size_t open = before.rfind("“");
  const bool curly =
      open != std::string_view::npos && before.find("”", open) == std::string_view::npos;
  return curly || std::count(before.begin(), before.end(), '"') % 2 == 1;
}

bool IsBalanced(std::string_view text) {
  constexpr std::array<std::pair<char32_t, char32_t>, 5> kPairs = {
      {{U'(', U')'}, {U'[', U']'}, {U'“', U'”'}, {U'«', U'»'}, {U'"', U'"'}}};
  for (const auto& [open, close] : kPairs) {
    int depth = 0;
    for (size_t at = 0; at < text.size();) {
      const CodePoint c = CodePointAt(text, at);
      if (c.value == open && (open != close || depth == 0)) {
        ++depth;
      } else if (c.value == close && --depth < 0) {
        return false;
      }
      at += c.length;
    }
    if (depth != 0) return false;
  }
  return true;
}

std::string Curled(const Document& document, Span span, Span line, StraightMarks& marks) {
  const std::string_view text = document.text();
  const auto blank = [&](size_t at) {
    return at >= text.size() || text[at] == ' ' || text[at] == '\n' || text[at] == '\r';
  };
  std::string curled;
  for (size_t at = span.begin; at < span.end; ++at) {
    if (text[at] != '"') {
      curled += text[at];
      continue;
    }
    const bool before = at == 0 || blank(at - 1);
    const bool known = before != blank(at + 1);
    marks.open = known ? before : !marks.open;
    if (!known && !marks.paired) marks.paired = HasPairs(document.In(line));
    curled += !known && !*marks.paired ? "\"" : marks.open ? "“" : "”";
  }
  return curled;
}

}  // namespace vrlint
