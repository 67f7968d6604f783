// Vietnamese syllables without the blanks between them: "mộtngười". The word is no syllable, and in
// one way alone it falls into some that are common, or that the article has as words of their own.
#include <algorithm>
#include <unordered_set>

#include "detect/kind.h"
#include "text/syllable.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr uint32_t kShortWord = 5;  // bytes: shorter words are not looked at
constexpr uint32_t kLongWord = 40;
constexpr uint32_t kInUse = 20;  // of SyllableCount(): from there on, a word is one

// What makes a syllable count as a part.
struct GlueRule {
  uint32_t index;
  uint32_t min_letters;
  uint32_t min_count;  // of SyllableCount(); fewer where the article has the word
  uint32_t max_parts;
};

// The ways in which a word falls into syllables.
class Splitter {
 public:
  Splitter(const GlueRule& rule, std::string_view word, const std::unordered_set<uint64_t>& article)
      : rule_(rule), word_(word), article_(article) {}

  // The joints in bytes, where there is one way alone; else nothing.
  std::vector<uint32_t> Joints() {
    Go(0);
    return ways_ == 1 ? joints_ : std::vector<uint32_t>();
  }

 private:
  void Go(uint32_t from) {
    if (ways_ > 1 || path_.size() == rule_.max_parts) return;
    uint32_t letters = 0;
    for (auto at = from; at < word_.size();) {
      at += CodePointAt(word_, at).length;
      if (++letters < rule_.min_letters || !IsPart(word_.substr(from, at - from))) continue;
      if (at == word_.size()) {
        ++ways_;
        joints_ = path_;
      } else {
        path_.push_back(at);
        Go(at);
        path_.pop_back();
      }
    }
  }

  bool IsPart(std::string_view part) const {
    const uint64_t folded = FoldedHash(part);
    const uint32_t count = SyllableCount(folded);
    return count != kLoanword &&
           (count >= rule_.min_count || (count >= kInUse && article_.contains(folded)));
  }

  const GlueRule& rule_;
  std::string_view word_;
  const std::unordered_set<uint64_t>& article_;
  std::vector<uint32_t> path_;
  std::vector<uint32_t> joints_;
  uint32_t ways_ = 0;
};

class GlueDetector : public Detector {
 public:
  explicit GlueDetector(GlueRule rule) : rule_(rule) {}

  void Detect(const Document& document, const Zones&, std::vector<Match>& matches) const override {
    std::unordered_set<uint64_t> article;  // its words, on first use
    for (const Word& word : document.words()) {
      if (!MayBeGlued(document, word)) continue;
      if (article.empty()) article.insert(document.folded().begin(), document.folded().end());
      Match match;
      match.rule = rule_.index;
      match.span = word.span;
      match.safety = Safety::kUnsafe;
      match.confidence = 0.9F;
      for (const uint32_t joint : Splitter(rule_, document.In(word.span), article).Joints()) {
        const uint32_t at = word.span.begin + joint;
        match.edits.push_back({{at, at}, " "});
      }
      if (!match.edits.empty()) matches.push_back(std::move(match));
    }
  }

 private:
  // A lower-case word with letters beyond ASCII that is neither a syllable nor a loanword.
  static bool MayBeGlued(const Document& document, const Word& word) {
    if (word.span.size() < kShortWord || word.span.size() > kLongWord || !word.Is(kHasLower) ||
        (word.shape & (kHasDigit | kFirstUpper | kOtherUpper | kNotLatin | kAddress)) != 0 ||
        SyllableCount(word.folded) != 0)
      return false;
    const std::string_view text = document.In(word.span);
    const bool marked =
        std::any_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
    return marked && !IsSyllable(text);
  }

  GlueRule rule_;
};

}  // namespace

Detectors MakeGlue(std::span<const RuleSettings> rules) {
  return OneForEach<GlueDetector>(rules, [](const Table& p, uint32_t index) {
    return GlueRule{index, p.Count("min_letters", 2, 1), p.Count("min_count", 1000, 1),
                    p.Count("max_parts", 4, 2)};
  });
}

}  // namespace vrlint
