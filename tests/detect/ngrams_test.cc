#include "detect/ngrams.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <random>

using namespace vrlint;
using Symbols = std::vector<uint64_t>;

namespace {

Symbols Cut(const Symbols& symbols, uint32_t at, uint32_t n) {
  return {symbols.begin() + at, symbols.begin() + at + n};
}

// Counts every sequence by itself, from left to right, past each copy that it has counted.
std::optional<NgramCount> SlowMostFrequent(const Symbols& symbols, uint32_t n) {
  std::optional<NgramCount> most;
  for (uint32_t first = 0; first + n <= symbols.size(); ++first) {
    uint32_t times = 0;
    for (uint32_t i = first; i + n <= symbols.size();) {
      const bool same = Cut(symbols, i, n) == Cut(symbols, first, n);
      times += same;
      i += same ? n : 1;
    }
    if (times >= 2 && (!most || times > most->times)) most = NgramCount{first, times};
  }
  return most;
}

// As datatrove's find_all_duplicate defines it.
std::vector<NgramCopy> SlowRepeated(const Symbols& symbols, uint32_t n) {
  std::vector<NgramCopy> copies;
  std::map<Symbols, uint32_t> seen;
  for (uint32_t i = 0; i + n <= symbols.size();) {
    const auto [place, is_new] = seen.emplace(Cut(symbols, i, n), i);
    if (!is_new) copies.push_back({i, place->second});
    i += is_new ? 1 : n;
  }
  return copies;
}

}  // namespace

TEST_CASE("the n-grams found are those that the slow search finds", "[detect]") {
  std::mt19937 random(20260102);
  for (int round = 0; round < 4000; ++round) {
    Symbols symbols(random() % 70);
    const uint64_t alphabet = 1 + random() % 6;
    for (uint64_t& s : symbols) s = random() % alphabet;
    const auto n = static_cast<uint32_t>(1 + random() % 10);
    CAPTURE(symbols, n);
    REQUIRE(MostFrequentNgram(symbols, n) == SlowMostFrequent(symbols, n));
    REQUIRE(RepeatedNgrams(symbols, n) == SlowRepeated(symbols, n));
  }
}

TEST_CASE("copies that overlap count once", "[detect]") {
  CHECK(MostFrequentNgram(Symbols{7, 7, 7, 7, 7}, 2) == NgramCount{0, 2});
  CHECK(RepeatedNgrams(Symbols{7, 7, 7, 7, 7}, 2) == std::vector<NgramCopy>{{1, 0}, {3, 0}});
}

TEST_CASE("a text no longer than the n-gram repeats nothing", "[detect]") {
  CHECK_FALSE(MostFrequentNgram({}, 2));
  CHECK_FALSE(MostFrequentNgram(Symbols{1, 2}, 2));
  CHECK_FALSE(MostFrequentNgram(Symbols{1, 2, 3}, 2));
  CHECK(RepeatedNgrams(Symbols{1, 2, 3}, 9).empty());
}
