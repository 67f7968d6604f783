#pragma once

#include <span>
#include <string>

#include "rule/rule.h"

namespace vrlint {

// A rule with the safest repair that it makes on its own examples.
struct RuleEntry {
  const Rule* rule;
  Safety repairs;
};

// The list of rules, or one explained, in "text", "json" or "markdown".
std::string RenderRuleList(std::span<const RuleEntry> entries, std::string_view format);
std::string RenderRule(const RuleEntry& entry, std::string_view format);

}  // namespace vrlint
