#include "detect/runs.h"

#include <algorithm>

namespace vrlint {
namespace {

using Symbols = std::span<const uint64_t>;

constexpr uint64_t kPrime = (uint64_t{1} << 61) - 1;
constexpr uint64_t kBase = 0x1F3D5B79A2C4E681ULL % kPrime;  // any value will do

uint64_t Multiply(uint64_t a, uint64_t b) {
  __extension__ using Wide = unsigned __int128;
  const auto product = static_cast<Wide>(a) * b;
  const uint64_t sum =
      static_cast<uint64_t>(product & kPrime) + static_cast<uint64_t>(product >> 61);
  return sum >= kPrime ? sum - kPrime : sum;
}

// Answers how far two places of the symbols agree, to the right and to the left.
class Extensions {
 public:
  explicit Extensions(Symbols symbols) : symbols_(symbols), prefix_{0}, power_{1} {
    for (const uint64_t symbol : symbols) {
      prefix_.push_back((Multiply(prefix_.back(), kBase) + symbol % kPrime) % kPrime);
      power_.push_back(Multiply(power_.back(), kBase));
    }
  }

  // Length of the longest common prefix of the suffixes at a < b.
  uint32_t Right(uint32_t a, uint32_t b) const {
    const auto limit = static_cast<uint32_t>(symbols_.size()) - b;
    return Longest(
        limit, [&](uint32_t n) { return Hash(a, n) == Hash(b, n); },
        [&](uint32_t n) { return symbols_[a + n] == symbols_[b + n]; });
  }

  // Length of the longest common suffix of the prefixes that end before a < b.
  uint32_t Left(uint32_t a, uint32_t b) const {
    return Longest(
        a, [&](uint32_t n) { return Hash(a - n, n) == Hash(b - n, n); },
        [&](uint32_t n) { return symbols_[a - n - 1] == symbols_[b - n - 1]; });
  }

 private:
  uint64_t Hash(uint32_t begin, uint32_t length) const {
    const uint64_t taken = Multiply(prefix_[begin], power_[length]);
    const uint64_t whole = prefix_[begin + length];
    return whole >= taken ? whole - taken : whole + kPrime - taken;
  }

  // The largest n up to `limit` with equal(n): the first few by looking, then doubling and halving.
  template <typename Equal, typename Same>
  static uint32_t Longest(uint32_t limit, Equal equal, Same same) {
    uint32_t known = 0;
    while (known < limit && known < 8 && same(known)) ++known;
    if (known < 8 || known == limit) return known;
    uint32_t step = 8;
    while (known + step <= limit && equal(known + step)) {
      known += step;
      step *= 2;
    }
    for (; step > 0; step /= 2) {
      if (known + step <= limit && equal(known + step)) known += step;
    }
    return known;
  }

  Symbols symbols_;
  std::vector<uint64_t> prefix_;
  std::vector<uint64_t> power_;
};

// For each place the length of the longest Lyndon word that starts there, the order of the symbols
// being turned round if `reversed`: the distance to the next smaller suffix.
std::vector<uint32_t> LyndonLengths(Symbols symbols, const Extensions& extensions, bool reversed) {
  const auto n = static_cast<uint32_t>(symbols.size());
  std::vector<uint32_t> lengths(n);
  const auto precedes = [&](uint32_t a, uint32_t b) {  // the suffix at a, before the one at b > a
    const uint32_t common = extensions.Right(a, b);
    return b + common < n && (symbols[a + common] < symbols[b + common]) != reversed;
  };
  for (uint32_t i = n; i-- > 0;) {
    uint32_t j = i + 1;
    while (j < n && precedes(i, j)) j += lengths[j];
    lengths[i] = j - i;
  }
  return lengths;
}

// A shorter period of a run of two copies or more would divide its period (Fine and Wilf).
bool IsLeastPeriod(Symbols symbols, const Run& run) {
  for (uint32_t divisor = 1; divisor < run.period; ++divisor) {
    if (run.period % divisor != 0) continue;
    const auto begin = symbols.begin() + run.begin;
    if (std::equal(begin, begin + run.period, begin + divisor)) return false;
  }
  return true;
}

}  // namespace

std::vector<Run> FindShortRuns(Symbols symbols, uint32_t most, uint32_t copies) {
  std::vector<Run> runs;
  const auto n = static_cast<uint32_t>(symbols.size());
  for (uint32_t period = 1; period <= most; ++period) {
    const auto equal = [&](uint32_t i) { return symbols[i] == symbols[i - period]; };
    const uint32_t stretch = period * (copies - 1);  // of places equal to what is a period before
    for (uint32_t i = period + stretch - 1; i < n; i += stretch) {
      if (!equal(i)) continue;
      uint32_t first = i;
      while (first > period && equal(first - 1)) --first;
      while (i < n && equal(i)) ++i;
      const Run run{first - period, i, period};
      if (i - first >= stretch && IsLeastPeriod(symbols, run)) runs.push_back(run);
    }
  }
  std::sort(runs.begin(), runs.end());
  return runs;
}

std::vector<Run> FindRuns(Symbols symbols) {
  const auto n = static_cast<uint32_t>(symbols.size());
  const Extensions extensions(symbols);
  std::vector<Run> runs;
  for (const bool reversed : {false, true}) {
    const std::vector<uint32_t> lengths = LyndonLengths(symbols, extensions, reversed);
    Run last{0, 0, 0};
    for (uint32_t i = 0; i < n; ++i) {
      const uint32_t period = lengths[i];
      const bool known = last.period == period && last.begin <= i && i + 2 * period <= last.end;
      if (i + period >= n || known) continue;
      const uint32_t left = extensions.Left(i, i + period);
      const Run run{i - left, i + period + extensions.Right(i, i + period), period};
      if (run.end - run.begin < 2 * period) continue;
      runs.push_back(run);
      last = run;
    }
  }
  std::sort(runs.begin(), runs.end());
  runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
  return runs;
}

std::vector<Stretch> FindRepetitive(const Recurrences& recurrences, uint32_t least) {
  std::vector<Stretch> stretches;
  const std::vector<uint32_t>& places = recurrences.places;
  const auto n = static_cast<uint32_t>(recurrences.before.size());
  for (size_t k = 0; k < places.size();) {
    const uint32_t first = places[k];
    uint32_t nearest = n;  // distance of a sequence to where it stood last
    uint32_t i = first;
    for (; k < places.size() && places[k] == i; ++k, ++i)
      nearest = std::min(nearest, i - recurrences.before[i]);
    const uint32_t length = i - first;
    // A run of period p has e - b - p - 3 sequences that come again, none further off than p, and p
    // of its symbols before them; with two copies that are p - 3 at least.
    if (length + kGram - 1 < std::max(least, nearest)) continue;
    const uint32_t begin = first - std::min(first, length + 2 * kGram);
    const uint32_t end = std::min(n, i + kGram - 1);
    if (stretches.empty() || stretches.back().end < begin) {
      stretches.push_back({begin, end});
    } else {
      stretches.back().end = end;
    }
  }
  return stretches;
}

// The symbols of a run but those of its last copy are echoes, one after the other.
std::vector<Stretch> FindEchoing(std::span<const uint32_t> echoes, uint32_t size, uint32_t most,
                                 uint32_t least) {
  std::vector<Stretch> stretches;
  for (size_t k = 0; k < echoes.size();) {
    const uint32_t first = echoes[k];
    uint32_t after = first;
    for (; k < echoes.size() && echoes[k] == after; ++k) ++after;
    if (after - first < least) continue;
    const uint32_t end = std::min(size, after + most);
    if (stretches.empty() || stretches.back().end < first) {
      stretches.push_back({first, end});
    } else {
      stretches.back().end = end;
    }
  }
  return stretches;
}

}  // namespace vrlint
