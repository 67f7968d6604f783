#include "text/compose.h"

#include <algorithm>

#include "text/unicode.h"

namespace vrlint {
namespace {

using Byte = unsigned char;

// Whether one of the combining diacritical marks, U+0300 to U+036F, begins there.
bool IsCombining(std::string_view text, size_t at) {
  if (at + 1 >= text.size()) return false;
  const auto first = static_cast<Byte>(text[at]);
  return first == 0xCC || (first == 0xCD && static_cast<Byte>(text[at + 1]) < 0xB0);
}

size_t FindCombining(std::string_view text, size_t at) {
  while (at < text.size() && !IsCombining(text, at)) ++at;
  return at;
}

size_t SkipCombining(std::string_view text, size_t at) {
  while (IsCombining(text, at)) at += 2;
  return at;
}

uint32_t Shift(const std::vector<Composition::Step>& steps, uint32_t at) {
  const auto after =
      std::upper_bound(steps.begin(), steps.end(), at,
                       [](uint32_t value, const Composition::Step& s) { return value < s.end; });
  return after == steps.begin() ? at : at - std::prev(after)->end + std::prev(after)->source;
}

}  // namespace

Span Composition::Original(Span span) const {
  return {Shift(steps, span.begin), Shift(steps, span.end)};
}

Composition Compose(std::string_view original) {
  Composition result;
  size_t copied = 0;
  for (size_t mark = FindCombining(original, 0); mark < original.size();) {
    const size_t end = SkipCombining(original, mark);
    const size_t begin = mark - CodePointBefore(original, mark).length;
    const std::string letter = Composed(original.substr(begin, end - begin));
    if (begin >= copied && letter != original.substr(begin, end - begin)) {
      result.text.append(original.substr(copied, begin - copied));
      const auto at = static_cast<uint32_t>(result.text.size());
      result.text.append(letter);
      const auto after = static_cast<uint32_t>(result.text.size());
      result.composed.push_back({at, after});
      result.steps.push_back({after, static_cast<uint32_t>(end)});
      copied = end;
    }
    mark = FindCombining(original, end);
  }
  if (copied != 0) result.text.append(original.substr(copied));
  return result;
}

}  // namespace vrlint
