#include "lint/message.h"

#include <algorithm>

#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr size_t kQuoteLimit = 60;  // code points of text quoted in a message

std::string ValueOf(const Document& document, const Match& match, std::string_view name) {
  if (name == "match") return Shortened(document.In(match.span), kQuoteLimit);
  if (name == "fix")
    return match.edits.empty() ? "" : Shortened(match.edits.front().text, kQuoteLimit);
  if (name == "first_line") {
    const auto block = match.related ? document.BlockAt(match.related->begin) : std::nullopt;
    return block ? std::to_string(document.blocks()[*block].line + 1) : "?";
  }
  const auto fact = std::find_if(match.facts.begin(), match.facts.end(),
                                 [&](const Fact& f) { return f.name == name; });
  return fact == match.facts.end() ? "" : Shortened(fact->value, kQuoteLimit);
}

size_t OffsetOfCodePoint(std::string_view text, size_t index) {
  size_t at = 0;
  while (index-- > 0 && at < text.size()) at += CodePointAt(text, at).length;
  return at;
}

}  // namespace

std::string Shortened(std::string_view text, size_t limit) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  const size_t length = CountCodePoints(line);
  if (length <= limit) return line;
  const size_t tail = (limit - 3) / 3;
  const size_t head = limit - 3 - tail;
  return std::string(Trimmed(line.substr(0, OffsetOfCodePoint(line, head)))) + " … " +
         std::string(Trimmed(line.substr(OffsetOfCodePoint(line, length - tail))));
}

std::string RenderMessage(const Document& document, const Rule& rule, const Match& match) {
  std::string message;
  for (size_t at = 0; at < rule.message.size();) {
    const size_t open = std::min(rule.message.find('{', at), rule.message.size());
    message.append(rule.message, at, open - at);
    if (open == rule.message.size()) break;
    const size_t close = rule.message.find('}', open);
    message +=
        ValueOf(document, match, std::string_view(rule.message).substr(open + 1, close - open - 1));
    at = close + 1;
  }
  return message;
}

}  // namespace vrlint
