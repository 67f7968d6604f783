#include "run/merge.h"

#include <ostream>

#include "config/error.h"
#include "io/file.h"
#include "report/summary_json.h"
#include "run/run.h"
#include "text/quoted_name.h"

namespace vrlint {
namespace {

Summary ReadPart(const std::string& path) {
  try {
    return ReadSummary(ReadInput(path).bytes);
  } catch (const SummaryError& error) {
    throw ConfigError(QuotedName(path) + ": " + error.what());
  }
}

}  // namespace

int Merge(const MergeOptions& options, std::ostream& out) {
  if (!options.max_rates.empty())
    CheckRates(options.max_rates,
               LoadRules(options.rules, Linters(options.rules).SettingsFor("-")));
  Summary sum = ReadPart(options.paths.front());
  for (size_t i = 1; i < options.paths.size(); ++i) sum.Add(ReadPart(options.paths[i]));
  if (options.format == "jsonl") {
    out << SummaryLine(sum) << "\n";
  } else {
    out << StatisticsTables(sum) << ClosingLine(sum);
  }
  if (sum.errors != 0 || !out.flush()) return kFailure;
  return ExceedsAny(options.max_rates, sum) ? kFindings : kClean;
}

}  // namespace vrlint
