// The patterns of shipped rules are compiled when they are first asked: here is where a mistake in
// one shows.
#include <catch2/catch.hpp>

#include "detect/regex.h"
#include "rule/rule_set.h"

using namespace vrlint;

namespace {

// Every string of the rule's parameters that its kind reads as a pattern.
void Check(const Table& table) {
  static const std::vector<std::string> kKeys = {
      "pattern", "unless", "not_before", "not_after", "before",    "after", "without",
      "byline",  "joins",  "gap",        "heading",   "separator", "lone",  "field"};
  for (const std::string& key : table.Keys()) {
    const bool is_pattern = std::find(kKeys.begin(), kKeys.end(), key) != kKeys.end();
    INFO(table.PlaceOf(key).ToString());
    try {
      const auto text = is_pattern ? table.FindString(key) : std::nullopt;
      if (!text) continue;
      const Regex regex(*text);
      CHECK(regex.compiled().error() == "");
      CHECK(regex.groups() == regex.compiled().NumberOfCapturingGroups());
    } catch (const ConfigError&) {
      // a table or number of that name
    }
  }
}

}  // namespace

TEST_CASE("Every pattern of a shipped rule is one that RE2 knows") {
  const RuleSet shipped = RuleSet::Shipped();
  for (const Rule& rule : shipped.rules()) {
    Check(rule.params);
    for (const char* part : {"evidence", "veto"}) {
      if (!rule.params.Has(part)) continue;
      for (const auto& [name, table] : rule.params.Named(part)) Check(*table);
    }
  }
}
