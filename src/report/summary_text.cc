// A summary for people.
#include <algorithm>

#include "report/summary.h"

namespace vrlint {
namespace {

std::string AtRight(std::string_view text, size_t width) {
  return std::string(width - std::min(width, text.size()), ' ').append(text);
}

std::string TableOf(const Tallies& tallies, std::string_view heading, std::string_view unnamed) {
  std::vector<std::pair<std::string_view, Tally>> rows(tallies.begin(), tallies.end());
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
    return a.second.findings > b.second.findings;
  });
  std::string table = "findings  documents  " + std::string(heading) + "\n";
  for (const auto& [name, tally] : rows) {
    table += AtRight(std::to_string(tally.findings), 8) +
             AtRight(std::to_string(tally.documents), 11) + "  " +
             std::string(name.empty() ? unnamed : name) + "\n";
  }
  return table;
}

}  // namespace

std::string Counted(uint64_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

std::string ClosingLine(const Summary& summary) {
  std::string line =
      Counted(summary.findings, "finding") + " in " + Counted(summary.documents, "document");
  if (summary.fixable_safe != 0)
    line += ", " + std::to_string(summary.fixable_safe) + " repairable with --fix";
  if (summary.fixable_unsafe != 0) {
    line += ", " + std::to_string(summary.fixable_unsafe) +
            (summary.fixable_safe != 0 ? " more" : "") + " with --fix --unsafe-fixes";
  }
  if (summary.skipped != 0) line += "; " + std::to_string(summary.skipped) + " skipped";
  if (summary.errors != 0) line += "; " + Counted(summary.errors, "error");
  return line + "\n";
}

std::string StatisticsTables(const Summary& summary) {
  if (!summary.statistics) return "";
  const Statistics& s = *summary.statistics;
  std::string text;
  if (summary.findings != 0) {
    text = TableOf(s.by_rule, "rule", "") + "\n" + TableOf(s.by_class, "class", "") + "\n" +
           TableOf(s.by_source, "source", "(none)") + "\n";
  }
  return text + Counted(s.documents_touched, "document") + " touched of " +
         std::to_string(summary.documents) + ", " + Counted(s.words_removed, "word") +
         " removed by safe repairs\n";
}

}  // namespace vrlint
