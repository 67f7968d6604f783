#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace vrlint {

constexpr uint32_t kGram = 4;  // words of a sequence whose recurrence is looked for
constexpr uint32_t kNoRecurrence = ~uint32_t{0};

// For each symbol, where the same kGram symbols from it on stood last before, or kNoRecurrence.
// Loops, near copies and phrases said again are all looked for from here. Expected O(n).
std::vector<uint32_t> FindRecurrences(std::span<const uint64_t> symbols);

}  // namespace vrlint
