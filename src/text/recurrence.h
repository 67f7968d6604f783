#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "text/raw_vector.h"

namespace vrlint {

constexpr uint32_t kGram = 4;  // symbols of a sequence whose recurrence is looked for
constexpr uint32_t kNoRecurrence = ~uint32_t{0};

// Where sequences come again. Loops, near copies and phrases said again are all looked for from
// here.
struct Recurrences {
  std::vector<uint32_t> before;  // for each symbol, where the same kGram symbols from it on stood
                                 // last before, or kNoRecurrence
  std::vector<uint32_t> places;  // the symbols that have such a place, in order
};

// Expected O(n).
Recurrences FindRecurrences(std::span<const uint64_t> symbols);

constexpr uint32_t kEchoReach = 7;  // symbols

// The symbols that stand again at most kEchoReach symbols further on, in order. Equality is that of
// the low 16 bits: once in 10,000 symbols one is named that does not. O(n).
RawVector<uint32_t> FindEchoes(std::span<const uint64_t> symbols);

}  // namespace vrlint
