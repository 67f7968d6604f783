#include "detect/runs.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "text/recurrence.h"

using namespace vrlint;

namespace {

// All runs, found by trying every period and every place.
std::vector<Run> SlowRuns(const std::vector<uint64_t>& symbols) {
  const auto n = static_cast<uint32_t>(symbols.size());
  std::vector<Run> runs;
  for (uint32_t period = 1; 2 * period <= n; ++period) {
    for (uint32_t i = 0; i + period < n;) {
      uint32_t k = i;
      while (k + period < n && symbols[k] == symbols[k + period]) ++k;
      const Run run{i, k + period, period};
      const bool least = std::none_of(runs.begin(), runs.end(), [&](const Run& r) {
        return r.begin == run.begin && r.end == run.end;
      });
      if (k - i >= period && least) runs.push_back(run);
      i = k + 1;
    }
  }
  std::sort(runs.begin(), runs.end());
  return runs;
}

std::vector<uint64_t> Symbols(std::string_view letters) { return {letters.begin(), letters.end()}; }

std::vector<uint64_t> RandomSymbols(std::mt19937& random, size_t length, uint64_t alphabet) {
  std::vector<uint64_t> symbols(length);
  for (uint64_t& s : symbols) s = random() % alphabet;
  return symbols;
}

std::string Fibonacci(int n) {
  std::string a = "b";
  std::string b = "a";
  for (; n > 0; --n) std::tie(a, b) = std::pair(b, b + a);
  return b;
}

std::string ThueMorse(int n) {
  std::string word = "0";
  for (; n > 0; --n) {
    const std::string before = word;
    for (const char c : before) word += c == '0' ? '1' : '0';
  }
  return word;
}

}  // namespace

TEST_CASE("runs of known words are found", "[detect]") {
  CHECK(FindRuns(Symbols("abcabcab")) == std::vector<Run>{{0, 8, 3}});
  CHECK(FindRuns(Symbols("aaaa")) == std::vector<Run>{{0, 4, 1}});
  CHECK(FindRuns(Symbols("mississippi")) ==
        std::vector<Run>{{1, 8, 3}, {2, 4, 1}, {5, 7, 1}, {8, 10, 1}});
  CHECK(FindRuns({}).empty());
  CHECK(FindRuns(Symbols("a")).empty());
}

TEST_CASE("the fast algorithm finds what the slow one finds", "[detect]") {
  std::mt19937 random(20260101);
  for (int round = 0; round < 3000; ++round) {
    const auto symbols = RandomSymbols(random, random() % 60, 2 + random() % 3);
    const auto slow = SlowRuns(symbols);
    CAPTURE(symbols);
    REQUIRE(FindRuns(symbols) == slow);
    std::vector<Run> short_ones;
    std::copy_if(slow.begin(), slow.end(), std::back_inserter(short_ones),
                 [](const Run& r) { return r.period <= 5; });
    REQUIRE(FindShortRuns(symbols, 5, 2) == short_ones);
    std::erase_if(short_ones, [](const Run& r) { return r.copies() < 3; });
    REQUIRE(FindShortRuns(symbols, 5, 3) == short_ones);
  }
  for (const std::string& word : {Fibonacci(10), ThueMorse(8), std::string(100, 'a')}) {
    CHECK(FindRuns(Symbols(word)) == SlowRuns(Symbols(word)));
  }
}

TEST_CASE("no run of a long period lies outside the repetitive stretches", "[detect]") {
  std::mt19937 random(42);
  for (int round = 0; round < 3000; ++round) {
    auto symbols = RandomSymbols(random, random() % 80, 2 + random() % 6);
    const auto stretches = FindRepetitive(FindRecurrences(symbols), 6);
    for (const Run& run : SlowRuns(symbols)) {
      if (run.period < 6) continue;
      CAPTURE(symbols, run.begin, run.end, run.period);
      REQUIRE(std::any_of(stretches.begin(), stretches.end(), [&](const Stretch& s) {
        return s.begin <= run.begin && run.end <= s.end;
      }));
    }
  }
}

TEST_CASE("no run of a short period that goes on for three lies outside the echoing stretches",
          "[detect]") {
  std::mt19937 random(43);
  for (int round = 0; round < 3000; ++round) {
    const auto symbols = RandomSymbols(random, random() % 80, 2 + random() % 20);
    const auto size = static_cast<uint32_t>(symbols.size());
    const auto stretches = FindEchoing(FindEchoes(symbols), size, 5, 3);
    for (size_t i = 1; i < stretches.size(); ++i)
      REQUIRE(stretches[i - 1].end < stretches[i].begin);
    for (const Run& run : SlowRuns(symbols)) {
      if (run.period > 5 || run.end - run.begin < run.period + 3) continue;
      CAPTURE(symbols, run.begin, run.end, run.period);
      REQUIRE(std::any_of(stretches.begin(), stretches.end(), [&](const Stretch& s) {
        return s.begin <= run.begin && run.end <= s.end;
      }));
    }
  }
}

TEST_CASE("stretches lie in order and apart", "[detect]") {
  std::mt19937 random(7);
  for (int round = 0; round < 500; ++round) {
    const auto stretches = FindRepetitive(FindRecurrences(RandomSymbols(random, 200, 3)), 6);
    for (size_t i = 1; i < stretches.size(); ++i)
      REQUIRE(stretches[i - 1].end < stretches[i].begin);
  }
}
