// Workflow commands of GitHub Actions, escaped as actions/toolkit does
// (packages/core/src/command.ts).
#include <ostream>

#include "report/reporter.h"
#include "text/line_index.h"

namespace vrlint {
namespace {

std::string Escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '%':
        out += "%25";
        break;
      case '\r':
        out += "%0D";
        break;
      case '\n':
        out += "%0A";
        break;
      case ':':
        out += property ? "%3A" : ":";
        break;
      case ',':
        out += property ? "%2C" : ",";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string_view LevelOf(Severity severity) {
  constexpr std::string_view kLevels[] = {"notice", "warning", "error"};
  return kLevels[static_cast<size_t>(severity)];
}

class GithubReporter : public Reporter {
 public:
  explicit GithubReporter(std::ostream& out) : out_(out) {}

  void Report(const Article& article, const std::vector<Finding>& findings) override {
    const LineIndex index(article.text);
    for (const Finding& f : findings) {
      out_ << "::" << LevelOf(f.rule->severity) << " file=" << Escaped(article.path, true);
      if (article.row) {
        out_ << ",line=" << *article.row;
      } else {
        const LineColumn begin = index.At(f.span.begin);
        const LineColumn end = index.At(f.span.end);
        out_ << ",line=" << begin.line << ",endLine=" << end.line;
        // Columns mean something to GitHub only within one line.
        if (begin.line == end.line) out_ << ",col=" << begin.column << ",endColumn=" << end.column;
      }
      out_ << ",title=" << Escaped(f.rule->id, true) << "::" << Escaped(f.message, false) << "\n";
    }
  }

  void End(const Summary& summary) override { out_ << ClosingLine(summary); }

 private:
  std::ostream& out_;
};

}  // namespace

std::unique_ptr<Reporter> MakeGithubReporter(std::ostream& out, const ReportOptions&) {
  return std::make_unique<GithubReporter>(out);
}

}  // namespace vrlint
