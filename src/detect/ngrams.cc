#include "detect/ngrams.h"

#include <algorithm>
#include <bit>

namespace vrlint {
namespace {

constexpr uint32_t kNone = ~uint32_t{0};

// A hash table with open addressing, from sequences to where they stood first.
class FirstPlaces {
 public:
  FirstPlaces(std::span<const uint64_t> symbols, uint32_t n)
      : symbols_(symbols),
        n_(n),
        slots_(std::bit_ceil(symbols.size() * 2), kNone),
        shift_(64 - std::countr_zero(slots_.size())) {}

  // Where the sequence at `at` stood first: `at` itself where it is new.
  uint32_t Put(uint32_t at) {
    constexpr uint64_t kOdd = 0x9E3779B97F4A7C15ULL;  // 2^64 over the golden ratio
    uint64_t hash = 0;
    for (uint32_t k = 0; k < n_; ++k) hash = (hash + symbols_[at + k]) * kOdd;
    size_t slot = hash >> shift_;
    while (slots_[slot] != kNone && !Equal(slots_[slot], at)) slot = (slot + 1) % slots_.size();
    if (slots_[slot] == kNone) slots_[slot] = at;
    return slots_[slot];
  }

 private:
  bool Equal(uint32_t a, uint32_t b) const {
    return std::equal(symbols_.begin() + a, symbols_.begin() + a + n_, symbols_.begin() + b);
  }

  std::span<const uint64_t> symbols_;
  uint32_t n_;
  std::vector<uint32_t> slots_;
  int shift_;
};

}  // namespace

std::optional<NgramCount> MostFrequentNgram(std::span<const uint64_t> symbols, uint32_t n) {
  if (symbols.size() <= n) return std::nullopt;
  FirstPlaces places(symbols, n);
  std::vector<uint32_t> times(symbols.size());  // both at the first place
  std::vector<uint32_t> end(symbols.size());
  uint32_t most = 0;
  for (uint32_t i = 0; i + n <= symbols.size(); ++i) {
    const uint32_t first = places.Put(i);
    if (i < end[first]) continue;
    end[first] = i + n;
    ++times[first];
    if (times[first] > times[most] || (times[first] == times[most] && first < most)) most = first;
  }
  if (times[most] < 2) return std::nullopt;
  return NgramCount{most, times[most]};
}

std::vector<NgramCopy> RepeatedNgrams(std::span<const uint64_t> symbols, uint32_t n) {
  std::vector<NgramCopy> copies;
  if (symbols.size() <= n) return copies;
  FirstPlaces places(symbols, n);
  for (uint32_t i = 0; i + n <= symbols.size();) {
    const uint32_t first = places.Put(i);
    if (first != i) copies.push_back({i, first});
    i += first != i ? n : 1;
  }
  return copies;
}

}  // namespace vrlint
