#include "text/recurrence.h"

#include <algorithm>
#include <bit>

namespace vrlint {

// A hash table with open addressing, from sequences to where they stood last.
std::vector<uint32_t> FindRecurrences(std::span<const uint64_t> symbols) {
  constexpr uint64_t kOdd = 0x9E3779B97F4A7C15ULL;  // 2^64 over the golden ratio
  std::vector<uint32_t> recurrences(symbols.size(), kNoRecurrence);
  if (symbols.size() <= kGram) return recurrences;
  const size_t slots = std::bit_ceil(symbols.size() * 2);
  const int shift = 64 - std::countr_zero(slots);
  std::vector<uint32_t> table(slots, kNoRecurrence);
  const auto equal = [&](uint32_t a, uint32_t b) {
    return std::equal(symbols.begin() + a, symbols.begin() + a + kGram, symbols.begin() + b);
  };
  for (uint32_t i = 0; i + kGram <= symbols.size(); ++i) {
    uint64_t hash = 0;
    for (uint32_t k = 0; k < kGram; ++k) hash = (hash + symbols[i + k]) * kOdd;
    size_t slot = hash >> shift;
    while (table[slot] != kNoRecurrence && !equal(table[slot], i)) slot = (slot + 1) & (slots - 1);
    recurrences[i] = table[slot];
    table[slot] = i;
  }
  return recurrences;
}

}  // namespace vrlint
