// Vietnamese written without its marks: "Thu tuong da tiep doan" for "Thủ tướng đã tiếp đoàn".
#include <algorithm>
#include <unordered_set>

#include "detect/kind.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

struct UnmarkedRule {
  uint32_t index;
  uint32_t min_words;
  double min_share;   // of the words that are syllables of the list
  double max_marked;  // of the words that have a letter outside ASCII
  std::unordered_set<uint64_t> syllables;
};

UnmarkedRule ReadRule(const RuleSettings& settings, uint32_t index) {
  const Table& p = settings.params;
  UnmarkedRule rule{index,
                    p.Count("min_words", 20, 1),
                    p.Number("min_share", 0.5),
                    p.Number("max_marked", 0.05),
                    {}};
  for (const std::string& syllable : p.Strings("syllables"))
    rule.syllables.insert(FoldedHash(syllable));
  if (rule.syllables.empty()) p.Fail("syllables", "'syllables' is missing");
  return rule;
}

class UnmarkedDetector : public DocumentDetector {
 public:
  UnmarkedDetector(const RuleSettings& settings, uint32_t index)
      : rule_(ReadRule(settings, index)) {}

  void Detect(const Document& document, const Zones&, std::vector<Match>& matches) const override {
    // Vietnamese is known by its marks, English by words that bare syllables hardly ever look like.
    const Language language = document.language();
    if (language == Language::kVietnamese || language == Language::kEnglish) return;
    uint32_t words = 0;
    uint32_t marked = 0;
    uint32_t syllables = 0;
    for (const Word& word : document.words()) {
      if (!word.Is(kHasLetter)) continue;
      ++words;
      marked += !IsAscii(document.In(word.span));
      syllables += rule_.syllables.contains(word.folded);
    }
    if (words < rule_.min_words || marked > rule_.max_marked * words ||
        syllables < rule_.min_share * words)
      return;
    Match match;
    match.rule = rule_.index;
    match.span = document.words().front().span;
    match.facts = {{"share", std::to_string(100 * syllables / words) + " %"}};
    matches.push_back(std::move(match));
  }

 private:
  UnmarkedRule rule_;
};

}  // namespace

Detectors MakeUnmarked(std::span<const RuleSettings> rules) {
  return OneForEach<UnmarkedDetector>(rules);
}

}  // namespace vrlint
