#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vrlint {

// A row of the table of commands: the first word of a command line.
struct Command {
  std::string_view name;
  std::string_view summary;
  int (*run)(const std::vector<std::string>& args, std::ostream& out, std::ostream& err);
};

std::span<const Command> Commands();

// The commands, one a file.
int RunLearnCommand(const std::vector<std::string>& args, std::ostream& out, std::ostream& err);
int RunMergeCommand(const std::vector<std::string>& args, std::ostream& out, std::ostream& err);
int RunRuleCommand(const std::vector<std::string>& args, std::ostream& out, std::ostream& err);
int RunTestCommand(const std::vector<std::string>& args, std::ostream& out, std::ostream& err);
int RunUndoCommand(const std::vector<std::string>& args, std::ostream& out, std::ostream& err);

}  // namespace vrlint
