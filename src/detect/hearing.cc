#include "detect/hearing.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <utility>

namespace vrlint {
namespace {

constexpr double kRounding = 1e-6;  // between a sum and the same in another order

// Numbers the groups in the order of their names.
void NumberGroups(std::vector<Test>& tests) {
  std::map<std::string_view, uint32_t> numbers;
  for (const Test& test : tests) numbers.emplace(test.group, 0);
  uint32_t next = 0;
  for (auto& [group, number] : numbers) number = next++;
  for (Test& test : tests) test.group_number = numbers[test.group];
}

constexpr TestSet BitOf(size_t bit) { return TestSet{1} << bit; }

// The lowest bit of a set that is not empty.
size_t LowestOf(TestSet set) { return static_cast<size_t>(__builtin_ctzll(set)); }

template <typename Visit>
void ForEachBit(TestSet set, Visit visit) {
  for (; set != 0; set &= set - 1) visit(LowestOf(set));
}

// Whether the bias and the most that each group may give by these tests are enough.
bool IsEnough(const Evidence& evidence, TestSet tests) {
  double most = evidence.bias + kRounding;
  for (const TestSet group : evidence.glances.groups) {
    if ((tests & group) != 0) most += evidence.glances.weights[LowestOf(tests & group)];
  }
  return most >= evidence.report_at;
}

// The least and the first too great number of words of a line in which the test may hold.
std::pair<uint32_t, uint32_t> WordsOf(const Test& test) {
  constexpr double kMost = std::numeric_limits<uint32_t>::max();
  if (!test.words) return {0, std::numeric_limits<uint32_t>::max()};
  const double least = std::clamp(std::ceil(test.words->least), 0.0, kMost);
  const double most = std::clamp(std::floor(test.words->most) + 1, 0.0, kMost);
  return {static_cast<uint32_t>(least), static_cast<uint32_t>(most)};
}

}  // namespace

Glances::Glances(const std::vector<Test>& all, PatternRange range)
    : tests(all.size()), weaker(all.size()), patterns(range), waiting(range.last - range.first) {
  std::iota(tests.begin(), tests.end(), uint8_t{0});
  std::stable_sort(tests.begin(), tests.end(), [&](uint8_t a, uint8_t b) {
    return std::pair(all[a].group_number, -all[a].weight) <
           std::pair(all[b].group_number, -all[b].weight);
  });
  for (size_t bit = 0; bit < tests.size(); ++bit) {
    const Test& test = all[tests[bit]];
    weights.push_back(std::max(0.0, test.weight));
    groups.resize(test.group_number + 1);
    groups.back() |= BitOf(bit);
    for (size_t other = 0; other < tests.size(); ++other) {
      const Test& than = all[tests[other]];
      if (than.group_number == test.group_number && std::abs(than.weight) < std::abs(test.weight))
        weaker[bit] |= BitOf(other);
    }
    if (CostOf(test) == Cost::kHigh) costly |= BitOf(bit);
    if (!test.pattern) patternless |= BitOf(bit);
    const PatternRange any = test.pattern.value_or(PatternRange{});
    for (uint32_t p = any.first; p < any.last; ++p) waiting[p - patterns.first] |= BitOf(bit);
  }
  ReadWords(all);
}

void Glances::ReadWords(const std::vector<Test>& all) {
  for (const Test& test : all) {
    const auto [least, most] = WordsOf(test);
    steps.insert(steps.end(), {least, most});
  }
  std::sort(steps.begin(), steps.end());
  steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
  for (const bool stopped : {false, true}) {
    by_words[stopped].resize(steps.size() + 1);
    for (size_t bit = 0; bit < tests.size(); ++bit) {
      const Test& test = all[tests[bit]];
      if (test.stop && *test.stop != stopped) continue;
      const auto [least, most] = WordsOf(test);
      for (size_t i = 0; i < steps.size(); ++i) {
        if (least <= steps[i] && steps[i] < most) by_words[stopped][i + 1] |= BitOf(bit);
      }
    }
  }
}

TestSet Glances::Of(const Block& block, uint32_t number, const PatternHits& hits) const {
  TestSet may_match = patternless;
  if (patterns.first != patterns.last) {
    hits.ForEach(number, patterns.first, patterns.last,
                 [&](uint32_t pattern) { may_match |= waiting[pattern - patterns.first]; });
  }
  const auto step = std::upper_bound(steps.begin(), steps.end(), block.words.size());
  return may_match & by_words[block.stopped][static_cast<size_t>(step - steps.begin())];
}

Evidence ReadEvidence(const Table& table, uint32_t max_words, PatternIndex& index) {
  const uint32_t first = index.size();
  std::vector<Test> tests;
  for (const auto& [name, test] : table.Named("evidence"))
    tests.push_back(ReadTest(name, *test, max_words, index));
  if (tests.empty()) table.Fail("evidence", "a block rule needs evidence");
  if (tests.size() > Glances::kMostTests)
    table.Fail("evidence",
               "a rule has at most " + std::to_string(Glances::kMostTests) + " pieces of evidence");
  NumberGroups(tests);
  Glances glances(tests, {first, index.size()});
  return {table.Number("bias", 0), table.Number("report_at", 0), std::move(tests),
          std::move(glances)};
}

std::optional<std::vector<PatternRange>> SignsOf(const Evidence& evidence) {
  if (IsEnough(evidence, evidence.glances.patternless)) return std::nullopt;
  std::vector<PatternRange> signs;
  for (const Test& test : evidence.tests) {
    if (!test.pattern || test.weight <= 0) continue;
    if (!signs.empty() && signs.back().last == test.pattern->first) {
      signs.back().last = test.pattern->last;
    } else {
      signs.push_back(*test.pattern);
    }
  }
  return signs;
}

Hearing::Hearing(Scene& scene, const Evidence& evidence, uint32_t block)
    : scene_(scene),
      evidence_(evidence),
      block_(block),
      alive_(evidence.glances.Of(scene.document().blocks()[block], block, scene.hits())) {}

bool Hearing::MayReport() const { return IsEnough(evidence_, alive_); }

bool Hearing::Hear(Cost cost) {
  const Glances& glances = evidence_.glances;
  const auto test_of = [&](size_t bit) -> const Test& {
    return evidence_.tests[glances.tests[bit]];
  };
  const TestSet asked = cost == Cost::kHigh ? glances.costly : ~glances.costly;
  ForEachBit(alive_ & asked, [&](size_t bit) {
    if (!scene_.MayHoldThere(test_of(bit), block_)) alive_ &= ~BitOf(bit);
  });
  if (!MayReport()) return false;
  for (TestSet open = alive_ & asked; open != 0; open &= alive_ & (open - 1)) {
    const size_t bit = LowestOf(open);
    const Safety ground = scene_.Holds(test_of(bit), block_);
    if (ground != Safety::kNone) {
      grounds_[glances.tests[bit]] = ground;
      holds_ |= BitOf(bit);
      alive_ &= ~glances.weaker[bit];
    } else {
      alive_ &= ~BitOf(bit);
      if (glances.weights[bit] > 0 && !MayReport()) return false;
    }
  }
  return true;
}

std::optional<double> Hearing::Score() const {
  double score = evidence_.bias;
  for (const Test* best : Strongest()) score += best != nullptr ? best->weight : 0;
  return score < evidence_.report_at ? std::nullopt : std::optional(score);
}

std::array<const Test*, Glances::kMostTests> Hearing::Strongest() const {
  std::array<const Test*, Glances::kMostTests> strongest{};
  ForEachBit(holds_, [&](size_t bit) {
    const Test& test = evidence_.tests[evidence_.glances.tests[bit]];
    const Test*& best = strongest[test.group_number];
    const auto is_stronger = [&] {
      return std::pair(std::abs(test.weight), best) > std::pair(std::abs(best->weight), &test);
    };
    if (best == nullptr || is_stronger()) best = &test;
  });
  return strongest;
}

Safety Hearing::GroundOf(const Test& test) const {
  return grounds_[static_cast<size_t>(&test - evidence_.tests.data())];
}

}  // namespace vrlint
