#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace vrlint {

// A later copy of a sequence: where it stands and where the sequence stood first.
struct NgramCopy {
  uint32_t at;
  uint32_t first;

  friend bool operator==(const NgramCopy&, const NgramCopy&) = default;
};

// A sequence and how often it stands in the text, copies that overlap counted once.
struct NgramCount {
  uint32_t first;
  uint32_t times;

  friend bool operator==(const NgramCount&, const NgramCount&) = default;
};

// The sequence of n symbols that stands there most often, at least twice; of equals the first.
// Expected O(n · symbols).
std::optional<NgramCount> MostFrequentNgram(std::span<const uint64_t> symbols, uint32_t n);

// The later copies of all sequences of n symbols, from left to right; behind a copy the search goes
// on at its end, so that they lie apart. Expected O(n · symbols).
std::vector<NgramCopy> RepeatedNgrams(std::span<const uint64_t> symbols, uint32_t n);

}  // namespace vrlint
