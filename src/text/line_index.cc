#include "text/line_index.h"

#include <algorithm>

#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr size_t kChunk = 256;  // bytes

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text), starts_{0}, code_points_{0} {
  for (size_t feed = text.find('\n'); feed != std::string_view::npos;
       feed = text.find('\n', feed + 1)) {
    starts_.push_back(static_cast<uint32_t>(feed + 1));
  }
  for (size_t at = 0; at + kChunk <= text.size(); at += kChunk) {
    code_points_.push_back(code_points_.back() + CountCodePoints(text.substr(at, kChunk)));
  }
}

size_t LineIndex::CodePointsBefore(uint32_t offset) const {
  const size_t chunk = offset / kChunk;
  return code_points_[chunk] + CountCodePoints(text_.substr(chunk * kChunk, offset % kChunk));
}

LineColumn LineIndex::At(uint32_t offset) const {
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const size_t before = CodePointsBefore(offset) - CodePointsBefore(*std::prev(next));
  return {static_cast<uint32_t>(next - starts_.begin()), static_cast<uint32_t>(before) + 1};
}

Span LineIndex::LineOf(uint32_t offset) const {
  const uint32_t start = *std::prev(std::upper_bound(starts_.begin(), starts_.end(), offset));
  size_t end = std::min(text_.find('\n', start), text_.size());
  if (end > start && text_[end - 1] == '\r') --end;
  return {start, static_cast<uint32_t>(end)};
}

}  // namespace vrlint
