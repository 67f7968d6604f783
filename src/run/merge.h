#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "run/linters.h"
#include "run/max_rate.h"

namespace vrlint {

struct MergeOptions {
  std::vector<std::string> paths;  // of reports in jsonl or json, or of summaries
  std::string format = "text";     // or jsonl
  std::vector<MaxRate> max_rates;
  RuleOptions rules;  // what rates may name: those in force in the current folder
};

// Adds the summaries of a corpus's parts and prints the sum. Returns the exit status: 2 where the
// parts had errors, 1 where a rate is exceeded. Throws ConfigError, naming the file, where one
// has no summary or is of another version; nothing is printed then.
int Merge(const MergeOptions& options, std::ostream& out);

}  // namespace vrlint
