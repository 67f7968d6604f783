#include "text/line_index.h"

#include <algorithm>

#include "text/unicode.h"

namespace vrlint {

LineIndex::LineIndex(std::string_view text) : text_(text), starts_{0} {
  for (size_t feed = text.find('\n'); feed != std::string_view::npos;
       feed = text.find('\n', feed + 1)) {
    starts_.push_back(static_cast<uint32_t>(feed + 1));
  }
}

LineColumn LineIndex::At(uint32_t offset) const {
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const uint32_t start = *std::prev(next);
  return {static_cast<uint32_t>(next - starts_.begin()),
          static_cast<uint32_t>(CountCodePoints(text_.substr(start, offset - start))) + 1};
}

Span LineIndex::LineOf(uint32_t offset) const {
  const uint32_t start = *std::prev(std::upper_bound(starts_.begin(), starts_.end(), offset));
  size_t end = std::min(text_.find('\n', start), text_.size());
  if (end > start && text_[end - 1] == '\r') --end;
  return {start, static_cast<uint32_t>(end)};
}

}  // namespace vrlint
