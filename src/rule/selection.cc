#include "rule/selection.h"

#include "config/suggest.h"

namespace vrlint {
namespace {

bool Fits(const std::string& selector, const Rule& rule) {
  if (selector == "PREVIEW") return rule.preview;
  if (selector == rule.id ||
      (selector.find_first_of("*?[") != std::string::npos && MatchesGlob(rule.id, selector)))
    return true;
  if (selector == "ALL") return !rule.on_request();
  return !rule.preview && selector == rule.defect_class->name;
}

void Apply(const RuleSet& rules, const std::vector<std::string>& selectors, bool value,
           std::vector<bool>& chosen) {
  for (const std::string& selector : selectors) {
    bool fits = selector == "PREVIEW" || FindClass(selector) != nullptr;
    for (size_t i = 0; i < chosen.size(); ++i) {
      if (!Fits(selector, rules.rules()[i])) continue;
      chosen[i] = value;
      fits = true;
    }
    if (fits) continue;
    std::vector<std::string> known = rules.Ids();
    for (const DefectClass& c : DefectClasses()) known.emplace_back(c.name);
    throw ConfigError("no rule or class is called '" + selector + "'" +
                      DidYouMean(selector, known));
  }
}

}  // namespace

Selection::Selection(const RuleSet& rules, const std::vector<std::string>& select,
                     const std::vector<std::string>& ignore)
    : chosen_(rules.rules().size(), false) {
  Apply(rules, select.empty() ? std::vector<std::string>{"ALL"} : select, true, chosen_);
  Apply(rules, ignore, false, chosen_);
}

}  // namespace vrlint
