#include "text/recurrence.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <memory>

namespace vrlint {

// A hash table of lists: the sequences of a slot, each where it stood last, the newest first. Its
// places are counted from one; 0 is none. The table is so large that few lists have two.
Recurrences FindRecurrences(std::span<const uint64_t> symbols) {
  constexpr uint64_t kOdd = 0x9E3779B97F4A7C15ULL;  // 2^64 over the golden ratio
  Recurrences found{std::vector<uint32_t>(symbols.size(), kNoRecurrence), {}};
  if (symbols.size() <= kGram) return found;
  const size_t slots = std::bit_ceil(symbols.size() * 4);
  const int shift = 64 - std::countr_zero(slots);
  std::vector<uint32_t> newest(slots);
  const auto next = std::make_unique_for_overwrite<uint32_t[]>(symbols.size());
  const auto equal = [&](uint32_t a, uint32_t b) {
    return std::equal(symbols.begin() + a, symbols.begin() + a + kGram, symbols.begin() + b);
  };
  // Takes the sequence that is the same as that at `i` out of the list that begins with this one.
  const auto take_out = [&](uint32_t i) {
    for (uint32_t* link = &next[i]; *link != 0; link = &next[*link - 1]) {
      const uint32_t before = *link - 1;
      if (!equal(before, i)) continue;
      found.before[i] = before;
      found.places.push_back(i);
      *link = next[before];
      return;
    }
  };
  static_assert(kGram == 4);
  const auto pair = [&](uint32_t i) { return std::rotl(symbols[i], 23) + symbols[i + 1]; };
  uint64_t first = pair(0);
  uint64_t second = pair(1);
  for (uint32_t i = 0; i + kGram <= symbols.size(); ++i) {
    const uint64_t third = pair(i + 2);
    const size_t slot = ((std::rotl(first, 46) + third) * kOdd) >> shift;
    first = second;
    second = third;
    next[i] = newest[slot];
    newest[slot] = i + 1;
    if (next[i] != 0) take_out(i);
  }
  return found;
}

// Eight symbols at a time, as vectors and without branches.
RawVector<uint32_t> FindEchoes(std::span<const uint64_t> symbols) {
  constexpr uint32_t kLanes = 8;
  using Lanes = uint16_t __attribute__((vector_size(2 * kLanes)));
  const auto n = static_cast<uint32_t>(symbols.size());
  const auto low = std::make_unique_for_overwrite<uint16_t[]>(n + kLanes + kEchoReach);
  std::transform(symbols.begin(), symbols.end(), low.get(),
                 [](uint64_t symbol) { return static_cast<uint16_t>(symbol); });
  std::fill_n(low.get() + n, kLanes + kEchoReach, uint16_t{0});
  RawVector<uint32_t> echoes(n + kLanes);
  uint32_t count = 0;
  for (uint32_t start = 0; start < n; start += kLanes) {
    Lanes here;
    std::memcpy(&here, &low[start], sizeof here);
    Lanes equal{};
    for (uint32_t distance = 1; distance <= kEchoReach; ++distance) {
      Lanes there;
      std::memcpy(&there, &low[start + distance], sizeof there);
      equal |= static_cast<Lanes>(here == there);
    }
    for (uint32_t k = 0; k < kLanes; ++k) {
      echoes[count] = start + k;
      count += equal[k] & 1U;
    }
  }
  // What stands behind the last symbol is none.
  while (count > 0 && echoes[count - 1] + 1 >= n) --count;
  echoes.resize(count);
  return echoes;
}

}  // namespace vrlint
