#pragma once

#include <cstdint>
#include <iosfwd>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/article.h"
#include "lint/finding.h"
#include "text/line_index.h"

namespace vrlint {

// What a run came to.
struct Summary {
  uint64_t files = 0;
  uint64_t documents = 0;
  uint64_t bytes = 0;  // of decoded text
  uint64_t findings = 0;
  uint64_t fixable_safe = 0;
  uint64_t fixable_unsafe = 0;
  uint64_t skipped = 0;  // binary files and records without text, met on a walk
  uint64_t errors = 0;
  double seconds = 0;
  std::map<std::string, uint64_t> by_rule;

  void Count(const Finding& finding);
};

// Prints findings in one format. Calls: Begin (Report)* End.
class Reporter {
 public:
  virtual ~Reporter() = default;
  virtual void Begin() {}
  virtual void Report(const Article& article, const std::vector<Finding>& findings) = 0;
  virtual void End(const Summary& summary) = 0;
};

struct ReportOptions {
  bool color = false;
  uint32_t width = 100;  // of the terminal, in columns
};

// A row of the table of formats.
struct ReportFormat {
  std::string_view name;
  std::string_view summary;
  std::unique_ptr<Reporter> (*make)(std::ostream& out, const ReportOptions& options);
};

std::span<const ReportFormat> ReportFormats();
const ReportFormat* FindReportFormat(std::string_view name);

// The makers, named in the table in reporters.cc.
std::unique_ptr<Reporter> MakeConciseReporter(std::ostream& out, const ReportOptions& options);
std::unique_ptr<Reporter> MakeFullReporter(std::ostream& out, const ReportOptions& options);
std::unique_ptr<Reporter> MakeGithubReporter(std::ostream& out, const ReportOptions& options);
std::unique_ptr<Reporter> MakeJsonLinesReporter(std::ostream& out, const ReportOptions& options);
std::unique_ptr<Reporter> MakeJsonReporter(std::ostream& out, const ReportOptions& options);

// "path", for a record "path:row"; the path quoted where it is odd (see QuotedName).
std::string PlaceOf(const Article& article);

// "path:line:column", for a record "path:row:line:column".
std::string PlaceOf(const Article& article, const LineIndex& index, const Finding& finding);

// The last line of the formats for people: how many findings, and what can be repaired.
std::string ClosingLine(const Summary& summary);

}  // namespace vrlint
