#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "text/recurrence.h"

namespace vrlint {

// A maximal repetition: symbols [begin, end) have `period` as their least period, stand at least
// twice, and cannot be extended to either side.
struct Run {
  uint32_t begin;
  uint32_t end;
  uint32_t period;

  uint32_t copies() const { return (end - begin) / period; }
  friend auto operator<=>(const Run&, const Run&) = default;
};

// The runs of so many copies or more whose period lies in [1, most], by comparing symbols at each
// distance. Where none are equal, one in period * (copies - 1) is looked at. O(n * most).
std::vector<Run> FindShortRuns(std::span<const uint64_t> symbols, uint32_t most, uint32_t copies);

// All runs, by the longest Lyndon words under an order and its reverse: H. Bannai, T. I, S.
// Inenaga, Y. Nakashima, M. Takeda, K. Tsuruta, "The 'Runs' Theorem", SIAM J. Comput. 46(5), 2017.
// Extensions are found by Karp-Rabin hashes (modulo 2^61 - 1) and exponential search, and every run
// is verified symbol by symbol at its ends. O(n log n) for any input; a text has fewer than n runs.
std::vector<Run> FindRuns(std::span<const uint64_t> symbols);

// The stretches, in order and apart, outside of which no run of a period of `least` or more can
// lie: they are where sequences of four symbols come again one after the other. O(n).
struct Stretch {
  uint32_t begin;
  uint32_t end;
};
std::vector<Stretch> FindRepetitive(const Recurrences& recurrences, uint32_t least);

// The stretches, in order and apart, outside of which no run can lie that has a period of `most`
// (up to kEchoReach) or less and goes on for `least` symbols after its first copy. `echoes` are
// those of `size` symbols.
std::vector<Stretch> FindEchoing(std::span<const uint32_t> echoes, uint32_t size, uint32_t most,
                                 uint32_t least);

}  // namespace vrlint
