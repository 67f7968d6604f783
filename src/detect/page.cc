// Pages that hold no article: robot checks, error pages, walls. What such a page says is looked for
// in short texts alone; an article may speak of all of it.
#include <algorithm>

#include "detect/kind.h"
#include "detect/pattern_index.h"

namespace vrlint {
namespace {

struct PageRule {
  uint32_t index;
  uint32_t max_words;
  std::vector<std::string> signs;  // by their patterns' numbers in the index, from
  uint32_t first;                  // this one on
};

class PageDetector : public Detector {
 public:
  PageDetector(PageRule rule, const PatternIndex& patterns)
      : rule_(std::move(rule)), patterns_(patterns) {}

  void DetectAmong(const PatternHits& hits, const Document& document, const Zones&,
                   std::vector<Match>& matches) const override {
    if (document.words().empty() || document.words().size() > rule_.max_words) return;
    const auto numbers = hits.InText();
    const auto found = std::find_if(numbers.begin(), numbers.end(), [&](uint32_t number) {
      return number >= rule_.first && number - rule_.first < rule_.signs.size() &&
             patterns_.Matches(number, document.text(), document.alphabet());
    });
    if (found == numbers.end()) return;
    Match match;
    match.rule = rule_.index;
    match.span = document.words().front().span;
    match.facts = {{"sign", rule_.signs[*found - rule_.first]}};
    matches.push_back(std::move(match));
  }

 private:
  PageRule rule_;
  const PatternIndex& patterns_;
};

PageRule ReadRule(const Table& p, uint32_t index, PatternIndex& patterns) {
  PageRule rule{index, p.Count("max_words", 100, 1), {}, patterns.size()};
  const Table& signs = p.Sub("signs");
  for (const std::string& name : signs.Keys()) {
    rule.signs.push_back(name);
    patterns.Add(CompilePattern(signs, name, signs.String(name)), PatternScope::kText);
  }
  if (rule.signs.empty()) p.Fail("signs", "a page rule needs signs");
  return rule;
}

}  // namespace

Detectors MakePage(std::span<const RuleSettings> rules) {
  Detectors detectors;
  for (uint32_t i = 0; i < rules.size(); ++i) {
    PatternIndex& patterns = *rules[i].patterns;
    detectors.push_back(
        std::make_unique<PageDetector>(ReadRule(rules[i].params, i, patterns), patterns));
    detectors.back()->set_only_rule(i);
  }
  return detectors;
}

}  // namespace vrlint
