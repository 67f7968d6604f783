// Pages that hold no article: robot checks, error pages, walls. What such a page says is looked for
// in short texts alone; an article may speak of all of it.
#include "detect/kind.h"
#include "detect/regex.h"

namespace vrlint {
namespace {

struct PageRule {
  uint32_t index;
  uint32_t max_words;
  std::vector<std::string> signs;  // by the numbers of their patterns
  PatternGate gate;
};

class PageDetector : public Detector {
 public:
  explicit PageDetector(PageRule rule) : rule_(std::move(rule)) {}

  void Detect(const Document& document, const Zones&, std::vector<Match>& matches) const override {
    if (document.words().empty() || document.words().size() > rule_.max_words) return;
    const std::vector<int> found = rule_.gate.Matching(document.text(), document.alphabet());
    if (found.empty()) return;
    Match match;
    match.rule = rule_.index;
    match.span = document.words().front().span;
    match.facts = {{"sign", rule_.signs[static_cast<size_t>(found.front())]}};
    matches.push_back(std::move(match));
  }

 private:
  PageRule rule_;
};

PageRule ReadRule(const Table& p, uint32_t index) {
  PageRule rule{index, p.Count("max_words", 100, 1), {}, {}};
  const Table& signs = p.Sub("signs");
  for (const std::string& name : signs.Keys()) {
    rule.signs.push_back(name);
    rule.gate.Add(signs, name, signs.String(name));
  }
  rule.gate.Compile();
  if (rule.signs.empty()) p.Fail("signs", "a page rule needs signs");
  return rule;
}

}  // namespace

Detectors MakePage(std::span<const RuleSettings> rules) {
  return OneForEach<PageDetector>(rules, ReadRule);
}

}  // namespace vrlint
