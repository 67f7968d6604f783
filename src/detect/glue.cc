// Two Vietnamese syllables without the blank between them: "mộtngười". The word is no syllable, and
// in one place alone it falls into two that the article has as words of their own.
#include <algorithm>
#include <optional>
#include <unordered_set>

#include "detect/kind.h"
#include "text/syllable.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr size_t kLeast = 2;        // letters of a half
constexpr size_t kLongest = 7;      // letters of a syllable: "nghiêng"
constexpr uint32_t kShortWord = 5;  // bytes: shorter words are not looked at

class GlueDetector : public Detector {
 public:
  GlueDetector(const RuleSettings& settings, uint32_t rule) : rule_(rule) {
    for (const std::string& word : settings.params.Strings("loanwords"))
      loanwords_.insert(FoldedHash(word));
  }

  void Detect(const Document& document, const Zones&, std::vector<Match>& matches) const override {
    std::unordered_set<uint64_t> known;  // the article's words, on first use
    for (const Word& word : document.words()) {
      if (!MayBeGlued(document, word) || loanwords_.contains(word.folded)) continue;
      if (known.empty()) known.insert(document.folded().begin(), document.folded().end());
      const std::optional<uint32_t> joint = Joint(document.In(word.span), known);
      if (!joint) continue;
      const uint32_t at = word.span.begin + *joint;
      Match match = Replacement(rule_, word.span, " ", Safety::kUnsafe);
      match.edits.front().span = {at, at};
      match.confidence = 0.9F;
      matches.push_back(std::move(match));
    }
  }

 private:
  // A lower-case word with letters beyond ASCII that is no syllable.
  static bool MayBeGlued(const Document& document, const Word& word) {
    if (word.span.size() < kShortWord || !word.Is(kHasLower) || word.Is(kHasDigit) ||
        word.Is(kFirstUpper) || word.Is(kOtherUpper) || word.Is(kNotLatin))
      return false;
    const std::string_view text = document.In(word.span);
    const bool marked =
        std::any_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
    return marked && !IsSyllable(text);
  }

  // Where the word falls apart, in bytes, if in one place alone.
  static std::optional<uint32_t> Joint(std::string_view word,
                                       const std::unordered_set<uint64_t>& known) {
    std::optional<uint32_t> joint;
    const size_t letters = CountCodePoints(word);
    size_t at = 0;
    for (size_t left = 1; left + kLeast <= letters; ++left) {
      at += CodePointAt(word, at).length;
      if (left < kLeast || left > kLongest || letters - left > kLongest) continue;
      const std::string_view first = word.substr(0, at);
      const std::string_view second = word.substr(at);
      if (!IsSyllable(first) || !IsSyllable(second) || !known.contains(FoldedHash(first)) ||
          !known.contains(FoldedHash(second)))
        continue;
      if (joint) return std::nullopt;
      joint = static_cast<uint32_t>(at);
    }
    return joint;
  }

  uint32_t rule_;
  std::unordered_set<uint64_t> loanwords_;  // written as one word by right
};

}  // namespace

Detectors MakeGlue(std::span<const RuleSettings> rules) { return OneForEach<GlueDetector>(rules); }

}  // namespace vrlint
