// What holds of every rule that is shipped.
#include <catch2/catch.hpp>
#include <set>

#include "detect/statistics.h"
#include "fix/fixer.h"
#include "run/rule_test.h"
#include "support.h"
#include "text/unicode.h"

using namespace vrlint;

TEST_CASE("every example of every shipped rule holds, alone and under all rules", "[rules]") {
  const RuleSet rules = RuleSet::Shipped();
  for (const ExampleFailure& f : TestExamples(rules, {}))
    FAIL_CHECK(f.place.ToString() << ": " << f.rule << ": " << f.what << ": " << f.detail);
  CHECK(CountExamples(rules, {}) > 0);
}

TEST_CASE("every shipped rule has a short message, a reason and a look-alike that stays",
          "[rules]") {
  const RuleSet rules = RuleSet::Shipped();
  for (const Rule& rule : rules.rules()) {
    INFO(rule.id);
    CHECK(CountCodePoints(rule.message) <= 80);
    CHECK(rule.why.size() >= 20);
    const bool has_good = std::any_of(rule.examples.begin(), rule.examples.end(),
                                      [](const Example& e) { return e.good.has_value(); });
    CHECK((has_good || rule.kind->make == nullptr || rule.safety == Safety::kNone));
  }
}

TEST_CASE("measures are off by default and on when they are selected", "[rules]") {
  const std::string text = "Yes.\nYes.\nYes.";
  const auto measures = [&](const Choice& choice) {
    std::vector<std::string> ids;
    const Linter linter(RuleSet::Shipped(), choice);
    for (const Finding& f : linter.Lint(text, {}).findings) {
      if (f.rule->defect_class->name == "measure") ids.push_back(f.rule->id);
    }
    return ids;
  };
  CHECK(measures({}).empty());
  CHECK(measures({{"ALL", "PREVIEW"}, {}}).empty());
  CHECK(measures({{"measure-*"}, {}}).size() > 1);
  CHECK(measures({{"measure"}, {}}) == measures({{"measure-*"}, {}}));
  CHECK(measures({{"measure-gopher-words"}, {}}) ==
        std::vector<std::string>{"measure-gopher-words"});
}

TEST_CASE("every measure has a shipped rule", "[rules]") {
  std::set<std::string> used;
  const RuleSet rules = RuleSet::Shipped();
  for (const Rule& rule : rules.rules()) {
    if (rule.kind->name == "measure") used.insert(rule.params.String("measure"));
  }
  for (const Statistic& measure : Statistics()) CHECK(used.contains(std::string(measure.name)));
}

TEST_CASE("every kind is used by a shipped rule", "[rules]") {
  std::set<std::string_view> used;
  const RuleSet rules = RuleSet::Shipped();
  for (const Rule& rule : rules.rules()) used.insert(rule.kind->name);
  for (const Kind& kind : Kinds()) {
    INFO(kind.name);
    CHECK(used.contains(kind.name));
  }
}

TEST_CASE("every repair on an example settles", "[rules]") {
  const Linter linter(RuleSet::Shipped(), Choice{{}, {}, false});
  for (const Rule& rule : linter.rules().rules()) {
    for (const Example& example : rule.examples) {
      const std::string text = example.before + example.bad;
      const Fixed once = RepairText(linter, text, {}, true);
      INFO(rule.id << ": " << text);
      CHECK(once.settled);
      CHECK(RepairText(linter, once.text, {}, true).text == once.text);
    }
  }
}
