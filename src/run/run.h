#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "io/record.h"
#include "report/annotation.h"
#include "rule/rule.h"
#include "run/linters.h"
#include "run/max_rate.h"

namespace vrlint {

// Exit statuses of the program.
constexpr int kClean = 0;     // nothing found, or all repaired
constexpr int kFindings = 1;  // findings remain
constexpr int kFailure =
    2;  // a mistake in the call, the configuration or a rule, or an input not read or written

// A report to make: a format and the file that it goes to, standard output where empty.
struct Output {
  std::string format;
  std::string file;
};

// Rows to write with what was found in each: the field is RecordFields::added.
struct Annotate {
  const AnnotationFormat* format = nullptr;
};

struct RunOptions {
  std::vector<std::string> paths;
  size_t jobs = 1;  // threads; the reports are the same whatever their number
  RuleOptions rules;
  bool fix = false;
  bool unsafe_fixes = false;
  bool diff = false;
  bool show_fixes = false;
  std::vector<Output> outputs;
  std::optional<Annotate> annotate;
  std::string output;  // where annotated rows or the repaired standard input go; empty: `out`
  Severity min_severity = Severity::kInfo;
  std::optional<Severity> fail_on = Severity::kWarning;  // nothing: never
  std::vector<MaxRate> max_rates;  // where given, they decide instead of fail_on
  bool statistics = false;
  bool profile = false;  // where the time of linting goes
  bool exit_zero = false;
  bool exit_non_zero_on_fix = false;
  std::string undo_dir;  // where the journal is kept; empty: see FindUndoFolder
  bool no_undo = false;
  const Format* format = nullptr;  // null: by the file's name
  RecordFields fields;
  std::string stdin_filename = "-";
  bool quiet = false;
  bool color = false;
  uint32_t width = 100;
  std::optional<uint32_t> progress;  // the columns of a terminal that `err` is, to be told on
};

// Lints or repairs the paths and reports. Returns the exit status, 128 and the signal's number
// where one has stopped the repairs. Throws ConfigError before anything is read; what goes wrong
// with one input is told on `err`, and the run goes on.
int Run(const RunOptions& options, std::ostream& out, std::ostream& err);

}  // namespace vrlint
