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

std::string Plural(uint64_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

}  // namespace

std::span<const ReportFormat> ReportFormats() { return kFormats; }

const ReportFormat* FindReportFormat(std::string_view name) {
  const auto found = std::find_if(kFormats.begin(), kFormats.end(),
                                  [&](const ReportFormat& f) { return f.name == name; });
  return found == kFormats.end() ? nullptr : &*found;
}

void Summary::Count(const Finding& finding) {
  ++findings;
  fixable_safe += finding.fix.safety == Safety::kSafe;
  fixable_unsafe += finding.fix.safety == Safety::kUnsafe;
  ++by_rule[finding.rule->id];
}

std::string PlaceOf(const Article& article) {
  const std::string name = QuotedName(article.path);
  return article.row ? name + ":" + std::to_string(*article.row) : name;
}

std::string PlaceOf(const Article& article, const LineIndex& index, const Finding& finding) {
  const LineColumn at = index.At(finding.span.begin);
  return PlaceOf(article) + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

std::string ClosingLine(const Summary& summary) {
  std::string line =
      Plural(summary.findings, "finding") + " in " + Plural(summary.documents, "document");
  if (summary.fixable_safe != 0)
    line += ", " + std::to_string(summary.fixable_safe) + " repairable with --fix";
  if (summary.fixable_unsafe != 0) {
    line += ", " + std::to_string(summary.fixable_unsafe) +
            (summary.fixable_safe != 0 ? " more" : "") + " with --fix --unsafe-fixes";
  }
  if (summary.skipped != 0) line += "; " + std::to_string(summary.skipped) + " skipped";
  if (summary.errors != 0) line += "; " + Plural(summary.errors, "error");
  return line + "\n";
}

}  // namespace vrlint
