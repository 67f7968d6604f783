#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "detect/evidence.h"
#include "detect/number_set.h"

namespace vrlint {

// What speaks for and against a line. Its score is the bias and the weights of the tests that hold,
// of each group the strongest alone.
struct Evidence {
  double bias = 0;
  double report_at = 0;  // the least score that is enough
  std::vector<Test> tests;
  std::vector<Glance> glances;  // of the tests
  uint32_t groups = 0;
};

// Reads "bias", "report_at" and the tables of "evidence" on lines of at most `max_words`; their
// patterns go into the index. Throws ConfigError.
Evidence ReadEvidence(const Table& table, uint32_t max_words, PatternIndex& index);

// The patterns without one of which the score is never enough; nothing where it may be.
std::optional<std::vector<PatternRange>> SignsOf(const Evidence& evidence);

// What a test costs: an echo is looked for in the whole article.
enum class Cost : uint8_t { kLow, kHigh };
inline Cost CostOf(const Test& test) { return test.echo ? Cost::kHigh : Cost::kLow; }

// What is known of the evidence in a block. It is heard only until it cannot be enough.
class Hearing {
 public:
  static constexpr size_t kMostTests = 64;

  // Both outlive it.
  Hearing(Scene& scene, const Evidence& evidence, uint32_t block);

  // Whether what holds and what is open would be enough.
  bool MayReport() const;
  // Asks the tests of that cost; false as soon as the rest is not enough.
  bool Hear(Cost cost);
  // Once all are asked: the score, if it is enough.
  std::optional<double> Score() const;
  // And the strongest test of each group that holds, or null.
  std::array<const Test*, kMostTests> Strongest() const;
  // And how safe the ground is on which a test holds.
  Safety GroundOf(const Test& test) const;

 private:
  enum class Verdict : uint8_t { kNo, kOpen, kHolds };

  bool Ask(size_t i);

  Scene& scene_;
  const Evidence& evidence_;
  uint32_t block_;
  std::array<Verdict, kMostTests> verdicts_;
  std::array<Safety, kMostTests> grounds_;
};

}  // namespace vrlint
