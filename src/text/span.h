#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <string_view>

namespace vrlint {

// A half-open range of bytes. Everything that points into a text is one of these.
struct Span {
  uint32_t begin = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool Contains(Span other) const { return begin <= other.begin && other.end <= end; }
  bool Overlaps(Span other) const { return begin < other.end && other.begin < end; }
  std::string_view In(std::string_view text) const { return text.substr(begin, size()); }

  friend auto operator<=>(const Span&, const Span&) = default;
};

inline Span Intersection(Span a, Span b) {
  const uint32_t begin = std::max(a.begin, b.begin);
  return {begin, std::max(begin, std::min(a.end, b.end))};
}

}  // namespace vrlint
