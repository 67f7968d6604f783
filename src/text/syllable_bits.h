#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>

#include "text/syllable.h"

namespace vrlint {

// How many words are asked for together.
constexpr size_t kWordsAtOnce = 64;

// A bit for each of kWordsAtOnce words or fewer, the first in the lowest, of which `holds` holds by
// their Word::folded: no branch waits for what it looks up.
template <typename Holds>
uint64_t WordBits(std::span<const uint64_t> folded, Holds holds) {
  uint64_t bits = 0;
  for (size_t i = 0; i < folded.size(); ++i) bits |= uint64_t{holds(folded[i])} << i;
  return bits;
}

// Calls see(index) for each of the words that is not known.
template <typename See>
void ForEachUnknown(std::span<const uint64_t> folded, See see) {
  for (size_t first = 0; first < folded.size(); first += kWordsAtOnce) {
    const auto words = folded.subspan(first, std::min(kWordsAtOnce, folded.size() - first));
    for (uint64_t unknown = WordBits(words, [](uint64_t w) { return !IsKnownSyllable(w); });
         unknown != 0; unknown &= unknown - 1)
      see(first + static_cast<size_t>(std::countr_zero(unknown)));
  }
}

}  // namespace vrlint
