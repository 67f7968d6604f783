#pragma once

#include <cstdint>
#include <iosfwd>
#include <map>
#include <string>
#include <vector>

#include "fix/fixer.h"
#include "lint/article.h"
#include "report/reporter.h"
#include "run/run.h"

namespace vrlint {

// The repairs of one file.
struct FileRepairs {
  std::map<std::string, uint64_t> by_rule;
  std::string lines;  // one a repair, where they are shown

  // `article` is as it was before.
  void Add(const Article& article, const std::vector<Repair>& repairs, bool show);
  void Add(const FileRepairs& more);
};

// What a run repairs, or would, and says of it on standard error.
class RunRepairs {
 public:
  RunRepairs(const RunOptions& options, std::ostream& err) : options_(options), err_(err) {}

  // A file is written, or its diff printed.
  void Add(const FileRepairs& repairs);

  // The closing words: what was repaired, what remains, what of it needs --unsafe-fixes.
  void Close(const Summary& remaining) const;

  uint64_t files() const { return files_; }

 private:
  const RunOptions& options_;
  std::ostream& err_;
  uint64_t files_ = 0;
  std::map<std::string, uint64_t> by_rule_;
};

}  // namespace vrlint
