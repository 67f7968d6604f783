#include "detect/near_runs.h"

#include <algorithm>
#include <cstdlib>

namespace vrlint {
namespace {

using Symbols = std::span<const uint64_t>;

// Grams that come again: one after the other, at nearly the same distance.
struct Chain {
  uint32_t first;     // start of the first gram that came again
  uint32_t period;    // its distance to its earlier place
  uint32_t last;      // start of the last gram of the chain
  uint32_t distance;  // to its earlier place
};

std::vector<Chain> FindChains(const Recurrences& recurrences, uint32_t least, uint32_t edits) {
  std::vector<Chain> chains;
  for (const uint32_t i : recurrences.places) {
    const uint32_t distance = i - recurrences.before[i];
    if (distance < least) continue;
    const bool goes_on =
        !chains.empty() && i - chains.back().last <= kGram + 2 * edits + 1 &&
        (distance > chains.back().distance ? distance - chains.back().distance
                                           : chains.back().distance - distance) <= edits;
    if (goes_on) {
      chains.back().last = i;
      chains.back().distance = distance;
    } else {
      chains.push_back({i, distance, i, distance});
    }
  }
  return chains;
}

// The edit distance between two stretches, or more than `most` where it is more.
uint32_t EditDistance(Symbols a, Symbols b, uint32_t most) {
  const auto n = static_cast<int32_t>(a.size());
  const auto m = static_cast<int32_t>(b.size());
  const auto band = static_cast<int32_t>(most);
  if (std::abs(n - m) > band) return most + 1;
  const uint32_t far = most + 1;
  std::vector<uint32_t> row(static_cast<size_t>(m) + 1, far);
  for (int32_t j = 0; j <= std::min(m, band); ++j)
    row[static_cast<size_t>(j)] = static_cast<uint32_t>(j);
  for (int32_t i = 1; i <= n; ++i) {
    const int32_t low = std::max(1, i - band);
    uint32_t diagonal = row[static_cast<size_t>(low - 1)];
    row[static_cast<size_t>(low - 1)] = low == 1 && i <= band ? static_cast<uint32_t>(i) : far;
    for (int32_t j = low; j <= std::min(m, i + band); ++j) {
      const auto at = static_cast<size_t>(j);
      const uint32_t above = j == i + band ? far : row[at];
      const uint32_t kept = diagonal + (a[static_cast<size_t>(i - 1)] != b[at - 1]);
      diagonal = row[at];
      row[at] = std::min({kept, above + 1, row[at - 1] + 1, far});
    }
  }
  return row.back();
}

// Where the copy that starts at `at` ends if it is near the one before it, or 0.
uint32_t NextCopy(Symbols symbols, uint32_t before, uint32_t at, uint32_t edits) {
  const uint32_t length = at - before;
  uint32_t best = edits + 1;
  uint32_t end = 0;
  for (uint32_t shift = 0; shift <= 2 * edits; ++shift) {
    // Equal lengths first, then one more, one less, two more ...
    const uint32_t size = shift % 2 == 1 ? length + (shift + 1) / 2 : length - shift / 2;
    if (size == 0 || at + size > symbols.size()) continue;
    const uint32_t distance =
        EditDistance(symbols.subspan(before, length), symbols.subspan(at, size), edits);
    if (distance >= best) continue;
    best = distance;
    end = at + size;
  }
  return end;
}

void Extend(Symbols symbols, uint32_t edits, NearRun& run) {
  while (const uint32_t end =
             NextCopy(symbols, run.bounds[run.bounds.size() - 2], run.bounds.back(), edits)) {
    run.bounds.push_back(end);
  }
}

}  // namespace

std::vector<NearRun> FindNearRuns(Symbols symbols, const Recurrences& recurrences, uint32_t least,
                                  uint32_t edits) {
  std::vector<NearRun> runs;
  for (const Chain& chain : FindChains(recurrences, least, edits)) {
    const uint32_t period = chain.period;
    if (chain.last + kGram - chain.first + edits < period || period <= 2 * edits) continue;
    const uint32_t start = chain.first < period ? 0 : chain.first - period;
    if (!runs.empty() && start < runs.back().end()) continue;
    NearRun run{{start, chain.first}};
    Extend(symbols, edits, run);
    // "A and A and A": the word before each copy may belong to it, so that the last one is whole.
    const bool joined = std::all_of(run.bounds.begin() + 1, run.bounds.end(), [&](uint32_t bound) {
      return symbols[bound - 1] == symbols[run.bounds[1] - 1];
    });
    if (run.copies() == 2 && joined) {
      for (size_t k = 1; k < run.bounds.size(); ++k) --run.bounds[k];
      Extend(symbols, edits, run);
    }
    if (run.copies() >= 3) runs.push_back(std::move(run));
  }
  return runs;
}

}  // namespace vrlint
