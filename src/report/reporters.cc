#include <algorithm>
#include <array>

#include "report/reporter.h"
#include "text/line_index.h"
#include "text/quoted_name.h"

namespace vrlint {
namespace {

constexpr std::array kFormats = std::to_array<ReportFormat>({
    {"concise", "one line a finding", MakeConciseReporter},
    {"full", "the line, the place, the reason and the repair", MakeFullReporter},
    {"github", "annotations for GitHub Actions", MakeGithubReporter},
    {"json", "one JSON document", MakeJsonReporter},
    {"jsonl", "JSON Lines: a header, a line a finding, a summary", MakeJsonLinesReporter},
});

}  // namespace

std::span<const ReportFormat> ReportFormats() { return kFormats; }

const ReportFormat* FindReportFormat(std::string_view name) {
  const auto found = std::find_if(kFormats.begin(), kFormats.end(),
                                  [&](const ReportFormat& f) { return f.name == name; });
  return found == kFormats.end() ? nullptr : &*found;
}

std::string PlaceOf(const Article& article) {
  const std::string name = QuotedName(article.path);
  return article.row ? name + ":" + std::to_string(*article.row) : name;
}

std::string PlaceOf(const Article& article, const LineIndex& index, const Finding& finding) {
  const LineColumn at = index.At(finding.span.begin);
  return PlaceOf(article) + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

}  // namespace vrlint
