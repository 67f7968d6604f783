#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "text/recurrence.h"

namespace vrlint {

// A stretch that says nearly the same several times in a row: copy k is symbols
// [bounds[k], bounds[k + 1]), each at most `edits` insertions, deletions or substitutions away from
// the copy before it.
struct NearRun {
  std::vector<uint32_t> bounds;

  uint32_t copies() const { return static_cast<uint32_t>(bounds.size()) - 1; }
  uint32_t begin() const { return bounds.front(); }
  uint32_t end() const { return bounds.back(); }
};

// Near repetitions of three copies or more, whose period is at least `least` and more than twice
// the edits allowed. Candidates are chains of four-symbol sequences that come again at a distance
// which hardly changes; only these are aligned, within a band as wide as the edits. O(n * edits).
std::vector<NearRun> FindNearRuns(std::span<const uint64_t> symbols, const Recurrences& recurrences,
                                  uint32_t least, uint32_t edits);

}  // namespace vrlint
