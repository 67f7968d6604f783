#include "cli/app.h"

#include <algorithm>
#include <array>
#include <exception>
#include <ostream>

#include "cli/commands.h"
#include "cli/options.h"
#include "run/run.h"

namespace vrlint {
namespace {

constexpr std::array kCommands = std::to_array<Command>({
    {"learn", "count the Vietnamese of a corpus of yours", RunLearnCommand},
    {"merge", "add the summaries of a corpus's parts", RunMergeCommand},
    {"rule", "list the rules, or explain one", RunRuleCommand},
    {"test", "try the examples that stand in rule files", RunTestCommand},
    {"undo", "take back what a run has repaired", RunUndoCommand},
});

int Lint(const std::vector<std::string>& args, std::ostream& out, std::ostream& err) {
  const Parsed parsed = ParseLintOptions(args, out, err);
  return parsed.stop ? parsed.status : Run(parsed.run, out, err);
}

}  // namespace

std::span<const Command> Commands() { return kCommands; }

int Main(const std::vector<std::string>& args, std::ostream& out, std::ostream& err) {
  try {
    const auto command = std::find_if(kCommands.begin(), kCommands.end(), [&](const Command& c) {
      return !args.empty() && args.front() == c.name;
    });
    if (command == kCommands.end()) return Lint(args, out, err);
    return command->run({args.begin() + 1, args.end()}, out, err);
  } catch (const std::exception& error) {
    err << "vrlint: error: " << error.what() << "\n";
    return kFailure;
  }
}

}  // namespace vrlint
