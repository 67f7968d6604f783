#include "run/reports.h"

namespace vrlint {

Reports::Reports(const RunOptions& options, std::ostream& out) {
  for (const Output& output : options.outputs) {
    std::ostream* stream = &out;
    if (!output.file.empty()) {
      files_.push_back(std::make_unique<std::ofstream>(output.file, std::ios::binary));
      if (!*files_.back()) throw ConfigError(output.file + ": cannot be written");
      stream = files_.back().get();
    }
    const ReportOptions look{options.color && output.file.empty(), options.width};
    reporters_.push_back(FindReportFormat(output.format)->make(*stream, look));
  }
  for (const auto& reporter : reporters_) reporter->Begin();
}

void Reports::Report(const Article& article, const std::vector<Finding>& findings) {
  for (const auto& reporter : reporters_) reporter->Report(article, findings);
}

bool Reports::End(const Summary& summary) {
  for (const auto& reporter : reporters_) reporter->End(summary);
  for (const auto& file : files_) {
    if (!file->flush()) return false;
  }
  return true;
}

}  // namespace vrlint
