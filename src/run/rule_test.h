#pragma once

#include <string>
#include <vector>

#include "lint/linter.h"
#include "rule/rule_set.h"

namespace vrlint {

// An example that does not hold.
struct ExampleFailure {
  std::string rule;
  Place place;
  std::string what;  // "noisy", "missing" or "wrong repair"
  std::string detail;
};

// Tries the examples of the rules named (of all, where `ids` is empty): each `bad` is found by its
// rule, alone and among all others, and becomes `good` by the rule's own repairs, unsafe ones
// included; each `good` stays silent under all rules. The guard against gutting is off.
std::vector<ExampleFailure> TestExamples(const RuleSet& rules, const std::vector<std::string>& ids);

// How many examples these rules have.
size_t CountExamples(const RuleSet& rules, const std::vector<std::string>& ids);

// The safest repair that the rule makes on its own examples. The linter has all rules and no guard.
Safety ObservedSafety(const Linter& linter, const Rule& rule);

}  // namespace vrlint
