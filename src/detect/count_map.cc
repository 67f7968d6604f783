#include "detect/count_map.h"

#include <algorithm>

namespace vrlint {
namespace {

uint64_t Mixed(uint64_t key) {
  key *= 0x9E3779B97F4A7C15ULL;
  return key ^ key >> 32;
}

}  // namespace

size_t CountMap::IndexOf(uint64_t key) const {
  size_t at = Mixed(key) & (slots_.size() - 1);
  while (slots_[at] != 0 && slots_[at] >> count_bits_ != key) at = (at + 1) & (slots_.size() - 1);
  return at;
}

void CountMap::Add(uint64_t key, uint64_t count) {
  if (count == 0) return;
  uint64_t& slot = slots_[IndexOf(key)];
  const uint64_t before = slot & most();
  size_ += slot == 0;
  slot = key << count_bits_ | (before + std::min(count, most() - before));
  if (size_ > slots_.size() / 4 * 3) Grow();
}

void CountMap::Grow() {
  std::vector<uint64_t> old(2 * slots_.size());
  old.swap(slots_);
  for (const uint64_t slot : old) {
    if (slot != 0) slots_[IndexOf(slot >> count_bits_)] = slot;
  }
}

}  // namespace vrlint
