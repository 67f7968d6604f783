#include "text/recurrence.h"

#include <algorithm>
#include <array>
#include <bit>

namespace vrlint {

// A hash table with open addressing, from sequences to where they stood last. An entry is the lower
// half of a sequence's hash and its place, counted from one; 0 is none.
Recurrences FindRecurrences(std::span<const uint64_t> symbols) {
  constexpr uint64_t kOdd = 0x9E3779B97F4A7C15ULL;  // 2^64 over the golden ratio
  Recurrences found{std::vector<uint32_t>(symbols.size(), kNoRecurrence), {}};
  if (symbols.size() <= kGram) return found;
  const size_t slots = std::bit_ceil(symbols.size() * 2);
  const int shift = 64 - std::countr_zero(slots);
  std::vector<uint64_t> table(slots);
  const auto equal = [&](uint32_t a, uint32_t b) {
    return std::equal(symbols.begin() + a, symbols.begin() + a + kGram, symbols.begin() + b);
  };
  static_assert(kGram == 4);
  const auto pair = [&](uint32_t i) { return std::rotl(symbols[i], 23) + symbols[i + 1]; };
  uint64_t first = pair(0);
  uint64_t second = pair(1);
  for (uint32_t i = 0; i + kGram <= symbols.size(); ++i) {
    const uint64_t third = pair(i + 2);
    const uint64_t hash = (std::rotl(first, 46) + third) * kOdd;
    first = second;
    second = third;
    size_t slot = hash >> shift;
    const uint64_t mark = hash << 32;
    const auto other = [&](uint64_t entry) {
      return entry >> 32 != mark >> 32 || !equal(static_cast<uint32_t>(entry) - 1, i);
    };
    while (table[slot] != 0 && other(table[slot])) slot = (slot + 1) & (slots - 1);
    if (table[slot] != 0) {
      found.before[i] = static_cast<uint32_t>(table[slot]) - 1;
      found.places.push_back(i);
    }
    table[slot] = mark | (i + 1);
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
    for (uint32_t quarter = 0; quarter < quarters.size(); ++quarter) {
      if (quarters[quarter] == 0) continue;
      for (uint32_t k = 4 * quarter; k < 4 * quarter + 4 && start + k + 1 < n; ++k) {
        if (equal[k] != 0) echoes.push_back(start + k);
      }
    }
  }
  return echoes;
}

}  // namespace vrlint
