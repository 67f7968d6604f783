#include "detect/uses.h"

#include <algorithm>

namespace vrlint {
namespace {

constexpr uint32_t kFew = 16;

}  // namespace

size_t Uses::Of(uint64_t word) {
  if (asked_++ < kFew) {
    visited_ += words_.size();
    return static_cast<size_t>(std::count(words_.begin(), words_.end(), word));
  }
  if (sorted_.empty()) {
    sorted_.assign(words_.begin(), words_.end());
    std::sort(sorted_.begin(), sorted_.end());
    visited_ += sorted_.size();
  }
  const auto [first, last] = std::equal_range(sorted_.begin(), sorted_.end(), word);
  return static_cast<size_t>(last - first);
}

}  // namespace vrlint
