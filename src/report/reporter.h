#pragma once

#include <cstdint>
#include <iosfwd>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/article.h"
#include "lint/finding.h"
#include "report/summary.h"
#include "text/line_index.h"

namespace vrlint {

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

}  // namespace vrlint
