// Words whose second letter is a capital too, as the shift key was held too long ("THe", "CHi
// Minh").
#include <algorithm>
#include <optional>
#include <unordered_map>

#include "detect/kind.h"
#include "detect/word_index.h"
#include "text/english_words.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr size_t kShortest = 3;  // letters
constexpr size_t kPlural = 4;    // up to so many letters, a final s makes an abbreviation's plural
constexpr size_t kTimes = 2;  // that the article writes the word as it should be, or it is common

bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool IsLower(char c) { return c >= 'a' && c <= 'z'; }

bool HasCapitals(uint8_t shape) {
  return shape == (kHasLetter | kHasLower | kFirstUpper | kOtherUpper);
}

// Two capitals and then small letters alone.
bool HasSecondCapital(const Document& document, const Word& word) {
  const std::string_view text = document.In(word.span);
  return HasCapitals(word.shape) && text.size() >= kShortest && IsUpper(text[0]) &&
         IsUpper(text[1]) && std::all_of(text.begin() + 2, text.end(), IsLower) &&
         (text.size() > kPlural || text.back() != 's');
}

// How often the article has each word without a capital inside, by Word::folded.
std::unordered_map<uint64_t, size_t> CountPlain(const Document& document) {
  std::unordered_map<uint64_t, size_t> counts;
  for (const Word& word : document.words()) {
    if (word.Is(kHasLower) && !word.Is(kOtherUpper)) ++counts[word.folded];
  }
  return counts;
}

struct CasingRule {
  uint32_t index;
  uint32_t words;  // the list of those with capitals inside
};

class CasingDetector : public Detector {
 public:
  explicit CasingDetector(CasingRule rule) : rule_(rule) {}

  void DetectAmong(const Hits& hits, const Document& document, const Zones&,
                   std::vector<Match>& matches) const override {
    std::optional<std::unordered_map<uint64_t, size_t>> plain;  // on first use
    for (const uint32_t i : hits.words.Of(rule_.words)) {
      const Word& word = document.words()[i];
      if (!HasSecondCapital(document, word)) continue;
      if (!plain) plain = CountPlain(document);
      const bool is_common = CommonnessOf(word.folded) == Commonness::k10;
      const auto uses = plain->find(word.folded);
      if (!is_common && (uses == plain->end() || uses->second < kTimes)) continue;
      matches.push_back(Replacement(rule_.index, word.span,
                                    Capitalized(Lower(document.In(word.span))), Safety::kUnsafe));
    }
  }

 private:
  CasingRule rule_;
};

}  // namespace

Detectors MakeCasing(std::span<const RuleSettings> rules) {
  if (rules.empty()) return {};
  const uint32_t words = rules.front().words->Add({.fits_shape = HasCapitals});
  return OneForEach<CasingDetector>(rules, [&](const Table&, uint32_t index) {
    return CasingRule{index, words};
  });
}

}  // namespace vrlint
