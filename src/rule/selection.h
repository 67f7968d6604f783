#pragma once

#include <string>
#include <vector>

#include "rule/rule_set.h"

namespace vrlint {

// Which rules are shown and repaired. A selector is a rule's id, a class, a glob over ids, ALL, or
// PREVIEW; preview rules are chosen only by their id, a glob or PREVIEW, and those of a class that
// is off by default only by its name, their id or a glob.
class Selection {
 public:
  // Empty lists stand for ALL and for nothing. Throws ConfigError for a selector that fits no rule.
  Selection(const RuleSet& rules, const std::vector<std::string>& select,
            const std::vector<std::string>& ignore);

  bool Has(size_t rule) const { return chosen_[rule]; }  // index into RuleSet::rules()

 private:
  std::vector<bool> chosen_;
};

}  // namespace vrlint
