// Syllables without the blanks between them, in Vietnamese blocks: "mộtngười". The word is none,
// and in one way alone it falls into some that news has side by side, or that are common, or that
// the article has as words of their own.
#include <algorithm>
#include <unordered_set>
#include <utility>

#include "detect/context_tables.h"
#include "detect/kind.h"
#include "detect/word_index.h"
#include "text/syllable.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr uint32_t kShortWord = 5;  // bytes: shorter words are not looked at
constexpr uint32_t kLongWord = 40;

// What makes a syllable count as a part.
struct GlueRule {
  uint32_t index;
  uint32_t min_letters;
  uint32_t min_count;  // of SyllableCount(); fewer where the article has the word
  uint32_t max_parts;
  uint32_t min_pair;                            // times that news has two parts side by side
  std::shared_ptr<const ContextTables> counts;  // null for the shipped ones
};

// The bytes at which a word falls into syllables.
using Joints = std::vector<uint32_t>;

struct Split {
  Joints joints;
  bool attested = false;  // news has all of its pairs
};

// The ways in which a word falls into syllables.
class Splitter {
 public:
  Splitter(const GlueRule& rule, std::string_view word, const std::unordered_set<uint64_t>& article)
      : rule_(rule), word_(word), article_(article) {}

  // The one way whose pairs all stand in news; where there is none, the one way into common parts.
  Split Best() {
    Go(0);
    if (std::any_of(ways_.begin(), ways_.end(), [&](const Joints& w) { return HasLostLetter(w); }))
      return {};
    for (const bool attested : {true, false}) {
      const auto fits = [&](const Joints& way) {
        return attested ? IsAttested(way) : IsCommon(way);
      };
      const auto first = std::find_if(ways_.begin(), ways_.end(), fits);
      if (first == ways_.end()) continue;
      if (std::any_of(first + 1, ways_.end(), fits)) break;
      return {*first, attested};
    }
    return {};
  }

 private:
  static constexpr size_t kMostWays = 16;

  void Go(uint32_t from) {
    if (ways_.size() == kMostWays || path_.size() == rule_.max_parts) return;
    uint32_t letters = 0;
    for (auto at = from; at < word_.size();) {
      at += CodePointAt(word_, at).length;
      if (++letters < rule_.min_letters || !IsPart(word_.substr(from, at - from))) continue;
      if (at == word_.size()) {
        if (!path_.empty()) ways_.push_back(path_);
      } else {
        path_.push_back(at);
        Go(at);
        path_.pop_back();
      }
    }
  }

  // Calls `holds` with each two parts side by side until it is false.
  template <typename Holds>
  bool AllPairs(const Joints& way, Holds holds) const {
    uint32_t from = 0;
    for (size_t i = 0; i < way.size(); ++i) {
      const size_t to = i + 1 < way.size() ? way[i + 1] : word_.size();
      if (!holds(word_.substr(from, way[i] - from), word_.substr(way[i], to - way[i])))
        return false;
      from = way[i];
    }
    return true;
  }

  bool IsAttested(const Joints& way) const {
    return AllPairs(way, [&](std::string_view left, std::string_view right) {
      return PairCount(FoldedHash(left), right) >= rule_.min_pair;
    });
  }

  bool IsCommon(const Joints& way) const {
    const auto is_part = [&](std::string_view part) {
      const uint64_t folded = FoldedHash(part);
      return SyllableCount(folded) >= rule_.min_count || article_.contains(folded);
    };
    return AllPairs(way, [&](std::string_view left, std::string_view right) {
      return is_part(left) && is_part(right);
    });
  }

  // Whether two parts are rather ones that had a letter in common: "kháchàng" is "khách hàng", not
  // "khác hàng".
  bool HasLostLetter(const Joints& way) const {
    return !AllPairs(way, [&](std::string_view left, std::string_view right) {
      const uint32_t with_letter = PairCount(FoldedHash(std::string(left) + right.front()), right);
      return with_letter == 0 || with_letter < PairCount(FoldedHash(left), right);
    });
  }

  uint32_t PairCount(uint64_t left, std::string_view right) const {
    const ContextTables& news = rule_.counts ? *rule_.counts : ContextTables::Shipped();
    const Symbol a = news.Find(left);
    const Symbol b = news.Find(FoldedHash(right));
    return IsSyllableSymbol(a) && IsSyllableSymbol(b) ? news.Pair(a, b).count : 0;
  }

  static bool IsPart(std::string_view part) {
    const uint64_t folded = FoldedHash(part);
    return IsInUse(folded) && SyllableCount(folded) != kLoanword;
  }

  const GlueRule& rule_;
  std::string_view word_;
  const std::unordered_set<uint64_t>& article_;
  Joints path_;
  std::vector<Joints> ways_;
};

class GlueDetector : public Detector {
 public:
  // The list has the words that may be glued.
  GlueDetector(const RuleSettings& rule, uint32_t index, uint32_t list)
      : list_(list),
        rule_{index,
              rule.params.Count("min_letters", 2, 1),
              rule.params.Count("min_count", 1000, 1),
              rule.params.Count("max_parts", 4, 2),
              rule.params.Count("min_pair", 3, 1),
              rule.counts} {}

  void DetectAmong(const Hits& hits, const Document& document, const Zones&,
                   std::vector<Match>& matches) const override {
    std::unordered_set<uint64_t> article;  // its words, on first use
    for (const uint32_t i : hits.words.Of(list_)) {
      const Word& word = document.words()[i];
      if (!MayBeGlued(document, word)) continue;
      if (article.empty()) article.insert(document.folded().begin(), document.folded().end());
      Report(word, Splitter(rule_, document.In(word.span), article).Best(), matches);
    }
  }

  // What the list is to have: unknown words in lower case.
  static WordWish Wish() {
    constexpr uint8_t kShape =
        kHasLower | kHasDigit | kFirstUpper | kOtherUpper | kNotLatin | kAddress;
    WordWish wish{.fits_shape = [](uint8_t shape) { return (shape & kShape) == kHasLower; },
                  .min_bytes = kShortWord,
                  .leave_out = IsKnownSyllable};
    wish.languages.Add(Language::kVietnamese);
    return wish;
  }

 private:
  // Of those that are wished for, a word with letters beyond ASCII that is no syllable.
  static bool MayBeGlued(const Document& document, const Word& word) {
    if (word.span.size() > kLongWord) return false;
    const std::string_view text = document.In(word.span);
    return !IsAscii(text) && !IsSyllable(text);
  }

  void Report(const Word& word, const Split& split, std::vector<Match>& matches) const {
    if (split.joints.empty()) return;
    Match match;
    match.rule = rule_.index;
    match.span = word.span;
    match.safety = split.attested ? Safety::kSafe : Safety::kUnsafe;
    match.confidence = 0.9F;
    for (const uint32_t joint : split.joints) {
      const uint32_t at = word.span.begin + joint;
      match.edits.push_back({{at, at}, " "});
    }
    matches.push_back(std::move(match));
  }

  uint32_t list_;
  GlueRule rule_;
};

}  // namespace

Detectors MakeGlue(std::span<const RuleSettings> rules) {
  if (rules.empty()) return {};
  return OneForEach<GlueDetector>(rules, rules.front().words->Add(GlueDetector::Wish()));
}

}  // namespace vrlint
