#pragma once

#include <fstream>
#include <iosfwd>
#include <memory>
#include <vector>

#include "report/reporter.h"
#include "run/run.h"

namespace vrlint {

// The reporters of a run, each with the file that it writes to.
class Reports {
 public:
  // Reports without a file go to `out`. Throws ConfigError where a file cannot be written.
  Reports(const RunOptions& options, std::ostream& out);

  void Report(const Article& article, const std::vector<Finding>& findings);

  // False where a report could not be written.
  bool End(const Summary& summary);

 private:
  std::vector<std::unique_ptr<std::ofstream>> files_;
  std::vector<std::unique_ptr<Reporter>> reporters_;
};

}  // namespace vrlint
