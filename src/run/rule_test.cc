#include "run/rule_test.h"

#include <algorithm>
#include <optional>

#include "fix/fixer.h"
#include "lint/message.h"

namespace vrlint {
namespace {

constexpr size_t kQuote = 80;  // code points of an example quoted in a failure

bool IsWanted(const std::vector<std::string>& ids, const Rule& rule) {
  return ids.empty() || std::find(ids.begin(), ids.end(), rule.id) != ids.end();
}

// What the rule's conditions ask for, taken literally, so that it applies to its own examples.
Metadata MetadataFor(const Rule& rule) {
  Metadata metadata;
  for (const Where& where : rule.where) {
    (where.field == "source" ? metadata.source
     : where.field == "url"  ? metadata.url
                             : metadata.path) = where.glob;
  }
  if (rule.language_codes.size() == 1) metadata.language = rule.language_codes.front();
  return metadata;
}

bool Finds(const Linter& linter, const Rule& rule, const std::string& text) {
  const auto findings = linter.Lint(text, MetadataFor(rule)).findings;
  return std::any_of(findings.begin(), findings.end(),
                     [&](const Finding& f) { return f.rule->id == rule.id; });
}

std::string_view WithoutLastNewlines(std::string_view text) {
  return text.substr(0, text.find_last_not_of('\n') + 1);
}

class ExampleTester {
 public:
  // `all`: of the rules that run by default; `among`: of those that the rule is tried among.
  ExampleTester(const RuleSet& rules, const Rule& rule, const Linter& all, const Linter& among)
      : rule_(rule), all_(all), among_(among) {
    RuleSet only = rules;
    only.KeepOnly(rule.id);
    alone_ = std::make_unique<Linter>(std::move(only), Choice{{rule.id}, {}, false});
  }

  void Try(const Example& example, std::vector<ExampleFailure>& failures) const {
    if (!example.bad.empty()) TryBad(example, failures);
    if (example.good) TryGood(example, failures);
  }

 private:
  void TryBad(const Example& example, std::vector<ExampleFailure>& failures) const {
    const std::string text = example.before + example.bad;
    const bool found_alone = Finds(*alone_, rule_, text);
    if (!found_alone || !Finds(among_, rule_, text)) {
      failures.push_back({rule_.id, example.place, "missing",
                          std::string(found_alone ? "another rule takes it: " : "not found: ") +
                              Shortened(example.bad, kQuote)});
      return;
    }
    const Fixed fixed = RepairText(*alone_, text, MetadataFor(rule_), true);
    const std::string wanted = example.before + example.good.value_or(example.bad);
    if (WithoutLastNewlines(fixed.text) != WithoutLastNewlines(wanted)) {
      failures.push_back({rule_.id, example.place, "wrong repair",
                          "became: " + Shortened(fixed.text.substr(std::min(fixed.text.size(),
                                                                            example.before.size())),
                                                 kQuote)});
    }
  }

  void TryGood(const Example& example, std::vector<ExampleFailure>& failures) const {
    for (const Finding& finding :
         all_.Lint(example.before + *example.good, MetadataFor(rule_)).findings) {
      failures.push_back({rule_.id, example.place, "noisy",
                          finding.rule->id + " finds '" +
                              Shortened(finding.span.In(example.before + *example.good), kQuote) +
                              "' (" + finding.message + ")"});
    }
    if (rule_.on_request() && Finds(among_, rule_, example.before + *example.good)) {
      failures.push_back({rule_.id, example.place, "noisy",
                          rule_.id + " finds: " + Shortened(*example.good, kQuote)});
    }
  }

  const Rule& rule_;
  const Linter& all_;
  const Linter& among_;
  std::unique_ptr<Linter> alone_;
};

}  // namespace

std::vector<ExampleFailure> TestExamples(const RuleSet& rules,
                                         const std::vector<std::string>& ids) {
  const Linter all(rules, Choice{{}, {}, false});
  std::vector<std::string> on_request{"ALL"};
  for (const Rule& rule : rules.rules()) {
    if (rule.on_request() && IsWanted(ids, rule)) on_request.push_back(rule.id);
  }
  std::optional<Linter> with_requested;
  if (on_request.size() > 1) with_requested.emplace(rules, Choice{on_request, {}, false});
  std::vector<ExampleFailure> failures;
  for (const Rule& rule : rules.rules()) {
    if (rule.kind->make == nullptr || !IsWanted(ids, rule)) continue;
    const ExampleTester tester(rules, rule, all, rule.on_request() ? *with_requested : all);
    for (const Example& example : rule.examples) tester.Try(example, failures);
  }
  return failures;
}

size_t CountExamples(const RuleSet& rules, const std::vector<std::string>& ids) {
  size_t count = 0;
  for (const Rule& rule : rules.rules()) count += IsWanted(ids, rule) ? rule.examples.size() : 0;
  return count;
}

Safety ObservedSafety(const Linter& linter, const Rule& rule) {
  Safety best = Safety::kNone;
  for (const Example& example : rule.examples) {
    if (example.bad.empty()) continue;
    for (const Finding& finding :
         linter.Lint(example.before + example.bad, MetadataFor(rule)).findings) {
      if (finding.rule->id == rule.id) best = std::max(best, finding.fix.safety);
    }
  }
  return best;
}

}  // namespace vrlint
