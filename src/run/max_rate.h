#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "report/summary.h"
#include "rule/rule_set.h"

namespace vrlint {

// How many findings of some rules are accepted in a corpus: `findings` in `documents`.
struct MaxRate {
  std::vector<std::string> selectors;  // ids, classes, globs, ALL
  uint64_t findings = 0;
  uint64_t documents = 1;
};

// Reads "RULES=N/M", rules parted by commas. Throws ConfigError, with the place in the word.
MaxRate ParseMaxRate(const std::string& word);

// Throws ConfigError where a selector fits none of the rules.
void CheckRates(std::span<const MaxRate> rates, const RuleSet& rules);

// Whether the findings that a summary counts are more than one of the rates allows.
bool ExceedsAny(std::span<const MaxRate> rates, const Summary& summary);

}  // namespace vrlint
