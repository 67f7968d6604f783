#include "detect/near_runs.h"

#include <catch2/catch.hpp>
#include <random>

#include "text/recurrence.h"

using namespace vrlint;

namespace {

std::vector<NearRun> Find(const std::vector<uint64_t>& symbols, uint32_t edits) {
  return FindNearRuns(symbols, FindRecurrences(symbols), 6, edits);
}

std::vector<uint64_t> Symbols(std::string_view letters) { return {letters.begin(), letters.end()}; }

// The edit distance by the textbook.
uint32_t Distance(std::span<const uint64_t> a, std::span<const uint64_t> b) {
  std::vector<std::vector<uint32_t>> d(a.size() + 1, std::vector<uint32_t>(b.size() + 1));
  for (size_t i = 0; i <= a.size(); ++i) {
    for (size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = static_cast<uint32_t>(i + j);
      } else {
        d[i][j] =
            std::min({d[i - 1][j - 1] + (a[i - 1] != b[j - 1]), d[i - 1][j] + 1, d[i][j - 1] + 1});
      }
    }
  }
  return d[a.size()][b.size()];
}

}  // namespace

TEST_CASE("copies that differ in a symbol, or lack or add one, are found", "[detect]") {
  for (const char* text : {"xabcdefghabcdXfghabcdefghy", "xabcdefghabcdfghabcdefghy",
                           "xabcdefghabcdXefghabcdefghy", "abcdefghZabcdefgZabcdefgh"}) {
    INFO(text);
    const auto runs = Find(Symbols(text), 1);
    REQUIRE(runs.size() == 1);
    CHECK(runs.front().copies() >= 3);
  }
}

TEST_CASE("two copies, or copies that differ in more than is allowed, are none", "[detect]") {
  for (const char* text :
       {"abcdefghabcdXfgh", "abcdefghaXcdXfghabYdYfgh", "abcdefghijklmnopqrstuvwxyz", ""}) {
    INFO(text);
    CHECK(Find(Symbols(text), 1).empty());
  }
}

TEST_CASE("each copy is within the allowed distance of the one before it", "[detect]") {
  std::mt19937 random(9);
  size_t found = 0;
  for (int round = 0; round < 500; ++round) {
    std::vector<uint64_t> unit(8 + random() % 8);
    for (uint64_t& s : unit) s = random() % 20;
    std::vector<uint64_t> symbols(random() % 5, 99);
    for (size_t copies = 2 + random() % 4; copies > 0; --copies) {
      auto copy = unit;
      if (random() % 2 == 0) copy[random() % copy.size()] = 50 + random() % 20;
      if (random() % 4 == 0)
        copy.erase(copy.begin() + static_cast<std::ptrdiff_t>(random() % copy.size()));
      symbols.insert(symbols.end(), copy.begin(), copy.end());
    }
    symbols.insert(symbols.end(), random() % 5, 98);
    for (const NearRun& run : Find(symbols, 2)) {
      ++found;
      for (uint32_t k = 2; k < run.bounds.size(); ++k) {
        const auto piece = [&](uint32_t c) {
          return std::span(symbols).subspan(run.bounds[c], run.bounds[c + 1] - run.bounds[c]);
        };
        if (k + 1 < run.bounds.size()) REQUIRE(Distance(piece(k - 1), piece(k)) <= 2);
      }
      REQUIRE(run.end() <= symbols.size());
    }
  }
  CHECK(found > 100);
}
