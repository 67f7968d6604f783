#include <algorithm>
#include <ostream>

#include "cli/commands.h"
#include "cli/options.h"
#include "run/rule_test.h"

namespace vrlint {
namespace {

// The ids of the rules in these files and folders, which are added to the set.
std::vector<std::string> AddAll(const std::vector<std::string>& paths, RuleSet& rules) {
  RuleSet given;
  for (const std::string& path : paths) {
    given.Add(std::filesystem::path(path));
    rules.Add(std::filesystem::path(path));
  }
  return given.Ids();
}

}  // namespace

int RunTestCommand(const std::vector<std::string>& args, std::ostream& out, std::ostream& err) {
  const CommandOptions options = ParseCommandOptions(
      "test",
      "Runs the examples in rule files: each 'bad' must be found by its rule and become 'good',\n"
      "each 'good' must stay silent under all rules. Without a path: all rules in force.",
      "rule files and folders", args, out, err);
  if (options.stop) return options.status;
  RuleSet rules = LoadRules(options.rules, Settings());
  const std::vector<std::string> ids = AddAll(options.names, rules);
  const std::vector<ExampleFailure> failures = TestExamples(rules, ids);
  for (const ExampleFailure& f : failures) {
    out << f.place.ToString() << ": " << f.rule << ": " << f.what << ": " << f.detail << "\n";
  }
  const size_t count = CountExamples(rules, ids);
  out << count << (count == 1 ? " example, " : " examples, ") << failures.size()
      << (failures.size() == 1 ? " does not hold\n" : " do not hold\n");
  return failures.empty() ? kClean : kFindings;
}

}  // namespace vrlint
