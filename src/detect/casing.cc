// Words whose second letter is a capital too, as the shift key was held too long ("THe", "CHi
// Minh").
#include <algorithm>

#include "detect/kind.h"
#include "text/english_words.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr size_t kShortest = 3;  // letters
constexpr size_t kPlural = 4;    // up to so many letters, a final s makes an abbreviation's plural
constexpr size_t kTimes = 2;  // that the article writes the word as it should be, or it is common

bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool IsLower(char c) { return c >= 'a' && c <= 'z'; }

// Two capitals and then small letters alone.
bool HasSecondCapital(const Document& document, const Word& word) {
  constexpr uint8_t kShape = kHasLetter | kHasLower | kFirstUpper | kOtherUpper;
  const std::string_view text = document.In(word.span);
  return word.shape == kShape && text.size() >= kShortest && IsUpper(text[0]) && IsUpper(text[1]) &&
         std::all_of(text.begin() + 2, text.end(), IsLower) &&
         (text.size() > kPlural || text.back() != 's');
}

// Whether the word is a common one, or the article writes it without the capital.
bool IsKnownWithout(const Document& document, const Word& word) {
  if (CommonnessOf(word.folded) == Commonness::k10) return true;
  const auto words = document.words();
  const auto times = std::count_if(words.begin(), words.end(), [&](const Word& other) {
    return other.folded == word.folded && other.Is(kHasLower) && !other.Is(kOtherUpper);
  });
  return static_cast<size_t>(times) >= kTimes;
}

class CasingDetector : public Detector {
 public:
  explicit CasingDetector(uint32_t rule) : rule_(rule) {}

  void Detect(const Document& document, const Zones&, std::vector<Match>& matches) const override {
    for (const Word& word : document.words()) {
      if (!HasSecondCapital(document, word) || !IsKnownWithout(document, word)) continue;
      matches.push_back(Replacement(rule_, word.span, Capitalized(Lower(document.In(word.span))),
                                    Safety::kUnsafe));
    }
  }

 private:
  uint32_t rule_;
};

}  // namespace

Detectors MakeCasing(std::span<const RuleSettings> rules) {
  return OneForEach<CasingDetector>(rules, [](const Table&, uint32_t index) { return index; });
}

}  // namespace vrlint
