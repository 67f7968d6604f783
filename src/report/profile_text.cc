#include "report/profile_text.h"

#include <algorithm>
#include <cstdio>

#include "report/summary.h"

namespace vrlint {
namespace {

struct Row {
  std::string name;
  RuleCost cost;
  bool is_rule = true;  // else it has no matches of its own
};

using Costs = std::map<std::string, RuleCost, std::less<>>;

// The kinds, and what is done beside them.
std::vector<Row> RowsOfKinds(const Profile& profile) {
  Costs kinds;
  for (const auto& [kind, time] : profile.shared)
    kinds[std::string(kind->name)].nanoseconds += time;
  for (const auto& [rule, cost] : profile.rules) kinds[std::string(rule->kind->name)] += cost;
  std::vector<Row> rows = {{"(analysis of the text)", {profile.analysis}, false},
                           {"(scan for the literals of patterns)", {profile.scan}, false},
                           {"(look for words that kinds look at)", {profile.words}, false},
                           {"(settling, messages, layout)", {profile.settling}, false}};
  for (const auto& [name, cost] : kinds) rows.push_back({name, cost});
  return rows;
}

// The rules, and what those of a kind do together.
std::vector<Row> RowsOfRules(const Profile& profile) {
  Costs rules;
  for (const auto& [rule, cost] : profile.rules) rules[rule->id] += cost;
  std::vector<Row> rows;
  for (const auto& [kind, time] : profile.shared) {
    const std::string name(kind->name);
    rows.push_back({"(what the rules of " + name + " share)", {time}, false});
  }
  for (const auto& [id, cost] : rules) rows.push_back({id, cost});
  return rows;
}

uint64_t TimeOf(const Profile& profile) {
  uint64_t time = profile.analysis + profile.scan + profile.words + profile.settling;
  for (const auto& [kind, shared] : profile.shared) time += shared;
  for (const auto& [rule, cost] : profile.rules) time += cost.nanoseconds;
  return time;
}

std::string TableOf(std::vector<Row> rows, std::string_view heading, const Profile& profile) {
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    return std::pair(a.cost.nanoseconds, a.cost.matches) >
           std::pair(b.cost.nanoseconds, b.cost.matches);
  });
  const auto all = static_cast<double>(std::max<uint64_t>(1, TimeOf(profile)));
  const auto bytes = static_cast<double>(std::max<uint64_t>(1, profile.bytes));
  std::string table =
      " seconds      %  ns/byte   matches      bytes  " + std::string(heading) + "\n";
  for (const auto& [name, cost, is_rule] : rows) {
    const auto time = static_cast<double>(cost.nanoseconds);
    char line[100] = "  shared                ";
    if (cost.nanoseconds != 0 || !is_rule)
      std::snprintf(line, sizeof line, "%8.3f %6.1f %8.3f", time / 1e9, 100 * time / all,
                    time / bytes);
    table += line;
    std::snprintf(line, sizeof line, " %9llu %10llu", static_cast<unsigned long long>(cost.matches),
                  static_cast<unsigned long long>(cost.bytes));
    table += is_rule ? line : std::string(21, ' ');
    table += "  " + name + "\n";
  }
  return table;
}

}  // namespace

std::string ProfileTables(const Profile& profile) {
  char time[32];
  std::snprintf(time, sizeof time, "%.3f", static_cast<double>(TimeOf(profile)) / 1e9);
  return "linting took " + std::string(time) + " seconds of all threads together for " +
         Counted(profile.documents, "document") + " of " + std::to_string(profile.bytes) +
         " bytes\n\n" + TableOf(RowsOfKinds(profile), "kind", profile) + "\n" +
         TableOf(RowsOfRules(profile), "rule", profile);
}

}  // namespace vrlint
