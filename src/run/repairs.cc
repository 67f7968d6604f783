#include "run/repairs.h"

#include <ostream>

namespace vrlint {
namespace {

std::string Remaining(const Summary& summary, bool unsafe_fixes) {
  std::string words =
      std::to_string(summary.findings) + (summary.findings == 1 ? " remains" : " remain");
  if (!unsafe_fixes && summary.fixable_unsafe != 0)
    words += ", " + std::to_string(summary.fixable_unsafe) + " repairable with --unsafe-fixes";
  return words;
}

}  // namespace

void FileRepairs::Add(const Article& article, const std::vector<Repair>& repairs, bool show) {
  for (const Repair& repair : repairs) ++by_rule[repair.finding.rule->id];
  if (!show || repairs.empty()) return;
  const LineIndex index(article.text);
  for (const Repair& repair : repairs) {
    lines += PlaceOf(article, index, repair.finding) + ": repaired: " + repair.finding.message +
             " [" + repair.finding.rule->id;
    if (repair.round > 1) lines += ", round " + std::to_string(repair.round);
    lines += "]\n";
  }
}

void FileRepairs::Add(const FileRepairs& more) {
  for (const auto& [rule, count] : more.by_rule) by_rule[rule] += count;
  lines += more.lines;
}

void RunRepairs::Add(const FileRepairs& repairs) {
  ++files_;
  for (const auto& [rule, count] : repairs.by_rule) by_rule_[rule] += count;
  err_ << repairs.lines;
}

void RunRepairs::Close(const Summary& remaining) const {
  if (options_.quiet || (files_ == 0 && remaining.findings == 0)) return;
  uint64_t total = 0;
  std::string by_rule;
  for (const auto& [rule, count] : by_rule_) {
    total += count;
    by_rule += (by_rule.empty() ? "" : ", ") + rule + " " + std::to_string(count);
  }
  err_ << (options_.diff ? "would repair " : "repaired ");
  if (files_ == 0) {
    err_ << "nothing";
  } else {
    err_ << Counted(total, "finding") << " in " << Counted(files_, "file") << ": " << by_rule;
  }
  if (remaining.findings != 0) err_ << "; " << Remaining(remaining, options_.unsafe_fixes);
  err_ << "\n";
}

}  // namespace vrlint
