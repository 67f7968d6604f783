#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "run/linters.h"
#include "run/max_rate.h"

namespace vrlint {

// Parses in the order in which people write; CLI11 takes them reversed. `after` gives meaning to
// what was read. False where the program shall stop: help, the version or a mistake is printed
// then, and `status` is the exit status.
bool Parse(CLI::App& app, std::vector<std::string> args, int& status, std::ostream& out,
           std::ostream& err, const std::function<void()>& after);

// --rules, --config and --isolated.
void AddRuleOptions(CLI::App& app, RuleOptions& rules);

// --max-rate, whose words ReadRates understands once all are there.
void AddMaxRate(CLI::App& app, std::vector<std::string>& words, const char* group);

// Throws ConfigError.
std::vector<MaxRate> ReadRates(const std::vector<std::string>& words);

}  // namespace vrlint
