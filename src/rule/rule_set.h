#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "config/settings.h"
#include "rule/rule.h"

namespace vrlint {

// The rules in force, sorted by id. Every load throws ConfigError.
class RuleSet {
 public:
  // The rules that are compiled into the program.
  static RuleSet Shipped();

  // Adds the rules of a folder (*.toml, recursively) or of one file; a rule replaces the one of the
  // same id that stands here already. Two files of one call with the same id are an error.
  void Add(const std::filesystem::path& path);
  // Adds a rule that was loaded elsewhere.
  void Add(Rule rule);
  // Applies the [rule.ID] tables of vrlint.toml: severity, safety, params.
  void Configure(const Settings& settings);
  // Leaves only the rule with this id.
  void KeepOnly(std::string_view id);

  const std::vector<Rule>& rules() const& { return rules_; }
  void rules() && = delete;  // they would be gone with the set
  const Rule* Find(std::string_view id) const;
  std::vector<std::string> Ids() const;

 private:
  std::vector<Rule> rules_;
};

}  // namespace vrlint
