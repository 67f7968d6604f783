#include "detect/hearing.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace vrlint {
namespace {

constexpr double kRounding = 1e-6;  // between a sum and the same in another order

// Numbers the groups in the order of their names; how many there are.
uint32_t NumberGroups(std::vector<Test>& tests) {
  std::map<std::string_view, uint32_t> numbers;
  for (const Test& test : tests) numbers.emplace(test.group, 0);
  uint32_t next = 0;
  for (auto& [group, number] : numbers) number = next++;
  for (Test& test : tests) test.group_number = numbers[test.group];
  return next;
}

// Whether the bias and the most of each group are enough.
bool IsEnough(const Evidence& evidence, const std::array<double, Hearing::kMostTests>& most) {
  return std::accumulate(most.begin(), most.begin() + evidence.groups, evidence.bias + kRounding) >=
         evidence.report_at;
}

}  // namespace

Evidence ReadEvidence(const Table& table, uint32_t max_words, PatternIndex& index) {
  Evidence evidence;
  evidence.bias = table.Number("bias", 0);
  evidence.report_at = table.Number("report_at", 0);
  for (const auto& [name, test] : table.Named("evidence"))
    evidence.tests.push_back(ReadTest(name, *test, max_words, index));
  if (evidence.tests.empty()) table.Fail("evidence", "a block rule needs evidence");
  if (evidence.tests.size() > Hearing::kMostTests)
    table.Fail("evidence",
               "a rule has at most " + std::to_string(Hearing::kMostTests) + " pieces of evidence");
  evidence.groups = NumberGroups(evidence.tests);
  for (const Test& test : evidence.tests) evidence.glances.emplace_back(test);
  return evidence;
}

std::optional<std::vector<PatternRange>> SignsOf(const Evidence& evidence) {
  std::array<double, Hearing::kMostTests> most{};
  std::vector<PatternRange> signs;
  for (const Test& test : evidence.tests) {
    double& group = most[test.group_number];
    if (!test.pattern) group = std::max(group, test.weight);
    if (!test.pattern || test.weight <= 0) continue;
    if (!signs.empty() && signs.back().last == test.pattern->first) {
      signs.back().last = test.pattern->last;
    } else {
      signs.push_back(*test.pattern);
    }
  }
  if (IsEnough(evidence, most)) return std::nullopt;
  return signs;
}

Hearing::Hearing(Scene& scene, const Evidence& evidence, uint32_t block)
    : scene_(scene), evidence_(evidence), block_(block) {
  for (size_t i = 0; i < evidence.glances.size(); ++i)
    verdicts_[i] = scene.MayHold(evidence.glances[i], block) ? Verdict::kOpen : Verdict::kNo;
}

bool Hearing::MayReport() const {
  std::array<double, kMostTests> most;
  std::fill(most.begin(), most.begin() + evidence_.groups, 0);
  for (size_t i = 0; i < evidence_.glances.size(); ++i) {
    double& group = most[evidence_.glances[i].group];
    if (verdicts_[i] != Verdict::kNo) group = std::max(group, evidence_.glances[i].weight);
  }
  return IsEnough(evidence_, most);
}

bool Hearing::Hear(Cost cost) {
  const std::vector<Test>& tests = evidence_.tests;
  for (size_t i = 0; i < tests.size(); ++i) {
    const bool open = verdicts_[i] == Verdict::kOpen && CostOf(tests[i]) == cost;
    if (open && !scene_.MayHoldThere(tests[i], block_)) verdicts_[i] = Verdict::kNo;
  }
  if (!MayReport()) return false;
  for (size_t i = 0; i < tests.size(); ++i) {
    if (CostOf(tests[i]) == cost && !Ask(i)) return false;
  }
  return true;
}

std::optional<double> Hearing::Score() const {
  double score = evidence_.bias;
  for (const Test* best : Strongest()) score += best != nullptr ? best->weight : 0;
  return score < evidence_.report_at ? std::nullopt : std::optional(score);
}

// Settles a test; false where the rest is not enough without it.
bool Hearing::Ask(size_t i) {
  if (verdicts_[i] != Verdict::kOpen) return true;
  grounds_[i] = scene_.Holds(evidence_.tests[i], block_);
  verdicts_[i] = grounds_[i] != Safety::kNone ? Verdict::kHolds : Verdict::kNo;
  return verdicts_[i] == Verdict::kHolds || evidence_.tests[i].weight <= 0 || MayReport();
}

std::array<const Test*, Hearing::kMostTests> Hearing::Strongest() const {
  std::array<const Test*, kMostTests> strongest{};
  for (size_t i = 0; i < evidence_.tests.size(); ++i) {
    const Test& test = evidence_.tests[i];
    const Test*& best = strongest[test.group_number];
    if (verdicts_[i] != Verdict::kHolds) continue;
    if (best == nullptr || std::abs(best->weight) < std::abs(test.weight)) best = &test;
  }
  return strongest;
}

Safety Hearing::GroundOf(const Test& test) const {
  return grounds_[static_cast<size_t>(&test - evidence_.tests.data())];
}

}  // namespace vrlint
