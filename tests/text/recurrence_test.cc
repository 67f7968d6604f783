#include "text/recurrence.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

using namespace vrlint;

TEST_CASE("each sequence of four is led back to where it stood last", "[text]") {
  std::mt19937 random(1);
  for (int round = 0; round < 500; ++round) {
    std::vector<uint64_t> symbols(random() % 60);
    for (uint64_t& s : symbols) s = random() % 3;
    const auto recurrences = FindRecurrences(symbols);
    REQUIRE(recurrences.before.size() == symbols.size());
    std::vector<uint32_t> places;
    for (uint32_t i = 0; i < symbols.size(); ++i) {
      uint32_t last = kNoRecurrence;
      for (uint32_t k = 0; k < i && i + kGram <= symbols.size(); ++k) {
        if (std::equal(symbols.begin() + k, symbols.begin() + k + kGram, symbols.begin() + i))
          last = k;
      }
      REQUIRE(recurrences.before[i] == last);
      if (last != kNoRecurrence) places.push_back(i);
    }
    REQUIRE(recurrences.places == places);
  }
}

TEST_CASE("an echo is a symbol that stands again within seven", "[text]") {
  std::mt19937 random(2);
  for (int round = 0; round < 500; ++round) {
    std::vector<uint64_t> symbols(random() % 80);
    for (uint64_t& s : symbols) s = 1 + random() % 12;
    RawVector<uint32_t> expected;
    for (uint32_t i = 0; i < symbols.size(); ++i) {
      const auto next = symbols.begin() + i + 1;
      const auto reach = next + std::min<std::ptrdiff_t>(kEchoReach, symbols.end() - next);
      if (std::find(next, reach, symbols[i]) != reach) expected.push_back(i);
    }
    REQUIRE(FindEchoes(symbols) == expected);
  }
}
