#include <ostream>

#include "cli/commands.h"
#include "cli/options.h"
#include "config/suggest.h"
#include "report/rule_page.h"
#include "run/linters.h"
#include "run/rule_test.h"

namespace vrlint {

int RunRuleCommand(const std::vector<std::string>& args, std::ostream& out, std::ostream& err) {
  const CommandOptions options =
      ParseCommandOptions("rule",
                          "Lists the rules with their class, severity and how far their repairs "
                          "can be trusted; or explains one.",
                          "a rule's id", args, out, err);
  if (options.stop) return options.status;
  Settings settings;
  if (!options.rules.config.empty()) settings = LoadSettings(options.rules.config);
  const Linter linter(LoadRules(options.rules, settings), Choice{{"*"}, {}, false});
  const RuleSet& rules = linter.rules();
  std::vector<RuleEntry> entries;
  for (const Rule& rule : rules.rules()) {
    if (options.names.empty()) entries.push_back({&rule, ObservedSafety(linter, rule)});
  }
  if (options.names.empty()) out << RenderRuleList(entries, options.format);
  for (const std::string& name : options.names) {
    const Rule* rule = rules.Find(name);
    if (rule == nullptr)
      throw ConfigError("there is no rule '" + name + "'" + DidYouMean(name, rules.Ids()));
    out << RenderRule({rule, ObservedSafety(linter, *rule)}, options.format);
  }
  return kClean;
}

}  // namespace vrlint
