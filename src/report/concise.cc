#include <ostream>

#include "report/reporter.h"

namespace vrlint {
namespace {

class ConciseReporter : public Reporter {
 public:
  explicit ConciseReporter(std::ostream& out) : out_(out) {}

  void Report(const Article& article, const std::vector<Finding>& findings) override {
    if (findings.empty()) return;
    const LineIndex index(article.text);
    for (const Finding& f : findings) {
      out_ << PlaceOf(article, index, f) << ": " << NameOf(f.rule->severity) << ": " << f.message
           << " [" << f.rule->id << "]" << (f.fix.safety == Safety::kSafe ? " [*]" : "") << "\n";
    }
  }

  void End(const Summary& summary) override {
    out_ << StatisticsTables(summary) << ClosingLine(summary);
  }

 private:
  std::ostream& out_;
};

}  // namespace

std::unique_ptr<Reporter> MakeConciseReporter(std::ostream& out, const ReportOptions&) {
  return std::make_unique<ConciseReporter>(out);
}

}  // namespace vrlint
