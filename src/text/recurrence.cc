#include "text/recurrence.h"

#include <algorithm>
#include <array>
#include <bit>

namespace vrlint {

// A hash table with open addressing, from sequences to where they stood last.
Recurrences FindRecurrences(std::span<const uint64_t> symbols) {
  constexpr uint64_t kOdd = 0x9E3779B97F4A7C15ULL;  // 2^64 over the golden ratio
  Recurrences found{std::vector<uint32_t>(symbols.size(), kNoRecurrence), {}};
  if (symbols.size() <= kGram) return found;
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
    if (table[slot] != kNoRecurrence) {
      found.before[i] = table[slot];
      found.places.push_back(i);
    }
    table[slot] = i;
  }
  return found;
}

// Sixteen symbols at a time, in loops of fixed length that the compiler turns into vector
// instructions.
std::vector<uint32_t> FindEchoes(std::span<const uint64_t> symbols) {
  constexpr uint32_t kLanes = 16;
  const auto n = static_cast<uint32_t>(symbols.size());
  std::vector<uint16_t> low(n + kLanes + kEchoReach);
  for (uint32_t i = 0; i < n; ++i) low[i] = static_cast<uint16_t>(symbols[i]);
  std::vector<uint32_t> echoes;
  for (uint32_t start = 0; start < n; start += kLanes) {
    std::array<uint16_t, kLanes> equal{};
    const uint16_t* here = low.data() + start;
    for (uint32_t distance = 1; distance <= kEchoReach; ++distance) {
      for (uint32_t k = 0; k < kLanes; ++k)
        equal[k] |= static_cast<uint16_t>(here[k] == here[k + distance] ? 0xFFFF : 0);
    }
    const auto quarters = std::bit_cast<std::array<uint64_t, kLanes / 4>>(equal);
    if ((quarters[0] | quarters[1] | quarters[2] | quarters[3]) == 0) continue;
    for (uint32_t k = 0; k < kLanes && start + k + 1 < n; ++k) {
      if (equal[k] != 0) echoes.push_back(start + k);
    }
  }
  return echoes;
}

}  // namespace vrlint
