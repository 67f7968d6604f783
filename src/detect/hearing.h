#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "detect/evidence.h"
#include "detect/number_set.h"

namespace vrlint {

// What a test costs: an echo is looked for in the whole article.
enum class Cost : uint8_t { kLow, kHigh };
inline Cost CostOf(const Test& test) { return test.echo ? Cost::kHigh : Cost::kLow; }

// Some of the tests of a rule, each by a bit. Bits are numbered by group, and in a group from the
// greatest weight to the least: the lowest one is the most that the group may give.
using TestSet = uint64_t;

// What tells at a glance, without a look at each test, which of a rule's tests may hold.
struct Glances {
  static constexpr size_t kMostTests = 64;

  // `patterns` holds those of the tests. There are at most kMostTests tests.
  Glances(const std::vector<Test>& tests, PatternRange patterns);

  std::vector<uint8_t> tests;   // by bit: the index of the test
  std::vector<double> weights;  // by bit: the test's, or 0 if that is less
  std::vector<TestSet> weaker;  // by bit: tests of its group whose weight is nearer to 0
  std::vector<TestSet> groups;  // by group
  TestSet costly = 0;           // of Cost::kHigh
  TestSet patternless = 0;
  PatternRange patterns;
  std::vector<TestSet> waiting;  // by pattern, from patterns.first on: those that match by it
  // The numbers of words of a line from which on other tests may hold, in order; and which may from
  // there on, and before the first: of lines that do not end in a stop, and of those that do.
  std::vector<uint32_t> steps;
  std::array<std::vector<TestSet>, 2> by_words;

  // Those that may hold in the block by its words, its end and its patterns.
  TestSet Of(const Block& block, uint32_t number, const PatternHits& hits) const;

 private:
  void ReadWords(const std::vector<Test>& all);
};

// What speaks for and against a line. Its score is the bias and the weights of the tests that hold,
// of each group the strongest alone.
struct Evidence {
  double bias;
  double report_at;  // the least score that is enough
  std::vector<Test> tests;
  Glances glances;
};

// Reads "bias", "report_at" and the tables of "evidence" on lines of at most `max_words`; their
// patterns go into the index. Throws ConfigError.
Evidence ReadEvidence(const Table& table, uint32_t max_words, PatternIndex& index);

// The patterns without one of which the score is never enough; nothing where it may be.
std::optional<std::vector<PatternRange>> SignsOf(const Evidence& evidence);

// What is known of the evidence in a block. It is heard only until it cannot be enough.
class Hearing {
 public:
  // Both outlive it.
  Hearing(Scene& scene, const Evidence& evidence, uint32_t block);

  // Whether what holds and what is open would be enough.
  bool MayReport() const;
  // Asks the tests of that cost; false as soon as the rest is not enough.
  bool Hear(Cost cost);
  // Once all are asked: the score, if it is enough.
  std::optional<double> Score() const;
  // And the strongest test of each group that holds, or null.
  std::array<const Test*, Glances::kMostTests> Strongest() const;
  // And how safe the ground is on which such a test holds.
  Safety GroundOf(const Test& test) const;

 private:
  Scene& scene_;
  const Evidence& evidence_;
  uint32_t block_;
  TestSet alive_;      // what holds or may hold, and could be the strongest of its group
  TestSet holds_ = 0;  // of these
  std::array<Safety, Glances::kMostTests> grounds_;  // of what holds, by test
};

}  // namespace vrlint
