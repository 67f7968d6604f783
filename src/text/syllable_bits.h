#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>

namespace vrlint {

// How many words are asked for together.
constexpr size_t kWordsAtOnce = 64;

// Of words that stand one after another, the first in the lowest bit.
struct SyllableBits {
  uint64_t known;   // IsKnownSyllable()
  uint64_t in_use;  // IsInUse()
};

// Of kWordsAtOnce words or fewer, by their Word::folded.
SyllableBits SyllableBitsOf(std::span<const uint64_t> folded);

// Bits for as many words, one at least.
constexpr uint64_t BitsOfWords(size_t count) { return ~uint64_t{0} >> (kWordsAtOnce - count); }

// Calls see(index) for each of the words that is not known.
template <typename See>
void ForEachUnknown(std::span<const uint64_t> folded, See see) {
  for (size_t first = 0; first < folded.size(); first += kWordsAtOnce) {
    const auto words = folded.subspan(first, std::min(kWordsAtOnce, folded.size() - first));
    for (uint64_t unknown = ~SyllableBitsOf(words).known & BitsOfWords(words.size()); unknown != 0;
         unknown &= unknown - 1)
      see(first + static_cast<size_t>(std::countr_zero(unknown)));
  }
}

}  // namespace vrlint
