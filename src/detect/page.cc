// Pages that hold no article: robot checks, error pages, walls. What such a page says is looked for
// in short texts alone; an article may speak of all of it.
#include <algorithm>

#include "detect/kind.h"
#include "detect/pattern_index.h"

namespace vrlint {
namespace {

struct Sign {
  std::string name;
  uint32_t pattern;  // its number in the index
};

struct PageRule {
  uint32_t index;
  uint32_t max_words;
  std::vector<Sign> signs;
};

class PageDetector : public Detector {
 public:
  explicit PageDetector(PageRule rule) : rule_(std::move(rule)) {}

  void DetectAmong(const Hits& found, const Document& document, const Zones&,
                   std::vector<Match>& matches) const override {
    PatternHits& hits = found.patterns;
    if (document.words().empty() || document.words().size() > rule_.max_words) return;
    const auto sign = std::find_if(rule_.signs.begin(), rule_.signs.end(), [&](const Sign& s) {
      return hits.Matches(hits.text(), s.pattern);
    });
    if (sign == rule_.signs.end()) return;
    Match match;
    match.rule = rule_.index;
    match.span = document.words().front().span;
    match.facts = {{"sign", sign->name}};
    matches.push_back(std::move(match));
  }

 private:
  PageRule rule_;
};

PageRule ReadRule(const Table& p, uint32_t index, PatternIndex& patterns) {
  PageRule rule{index, p.Count("max_words", 100, 1), {}};
  const Table& signs = p.Sub("signs");
  for (const std::string& name : signs.Keys()) {
    RegexPtr sign = CompilePattern(signs, name, signs.String(name));
    rule.signs.push_back({name, patterns.Add(std::move(sign), PatternScope::kText)});
  }
  if (rule.signs.empty()) p.Fail("signs", "a page rule needs signs");
  return rule;
}

}  // namespace

Detectors MakePage(std::span<const RuleSettings> rules) {
  Detectors detectors;
  for (uint32_t i = 0; i < rules.size(); ++i) {
    detectors.push_back(
        std::make_unique<PageDetector>(ReadRule(rules[i].params, i, *rules[i].patterns)));
    detectors.back()->set_only_rule(i);
  }
  return detectors;
}

}  // namespace vrlint
