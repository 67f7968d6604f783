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
    REQUIRE(recurrences.size() == symbols.size());
    for (uint32_t i = 0; i < symbols.size(); ++i) {
      uint32_t last = kNoRecurrence;
      for (uint32_t k = 0; k < i && i + kGram <= symbols.size(); ++k) {
        if (std::equal(symbols.begin() + k, symbols.begin() + k + kGram, symbols.begin() + i))
          last = k;
      }
      REQUIRE(recurrences[i] == last);
    }
  }
}
