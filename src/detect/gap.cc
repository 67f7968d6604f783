// What stands between two words: blanks and marks that are missing, too many or in the wrong order.
#include <algorithm>
#include <deque>
#include <optional>

#include "detect/gap_answers.h"
#include "detect/gap_rule.h"
#include "detect/kind.h"
#include "detect/quotes.h"
#include "detect/rule_timer.h"
#include "detect/uses.h"
#include "detect/word_index.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

std::deque<GapRule> ReadRules(std::span<const RuleSettings> rules) {
  std::deque<GapRule> read;
  for (uint32_t i = 0; i < rules.size(); ++i) read.emplace_back(rules[i], i);
  return read;
}

std::vector<GapAnswers::Pattern> PatternsOf(const std::deque<GapRule>& rules) {
  std::vector<GapAnswers::Pattern> patterns;
  for (const GapRule& rule : rules) patterns.push_back({rule.gap(), rule.replacement()});
  return patterns;
}

// With straight quotation marks again, where the gap had straight ones.
std::string AsWritten(std::string_view gap, std::string text) {
  if (gap.find('"') == std::string_view::npos) return text;
  for (const std::string_view curly : {"“", "”"}) {
    for (size_t at; (at = text.find(curly)) != std::string::npos;)
      text.replace(at, curly.size(), "\"");
  }
  return text;
}

Match MatchOf(const Document& document, const GapAnswers::Fit& fit, const Gap& gap) {
  Match match;
  match.rule = fit.number;
  match.span = {gap.left != nullptr ? gap.left->span.begin : gap.span.begin,
                gap.right != nullptr ? gap.right->span.end : gap.span.end};
  match.edits.push_back({gap.span, AsWritten(document.In(gap.span), fit.text)});
  match.safety = Safety::kSafe;
  return match;
}

// Whether the article has the words on both sides of the gap that the match closes as one.
bool HasWord(const Document& document, Uses& uses, const Match& match) {
  const Span gap = match.edits.front().span;
  if (gap.empty() || gap.begin == match.span.begin || gap.end == match.span.end) return false;
  return uses.Of(FoldedHash(std::string(document.In({match.span.begin, gap.begin})) +
                            std::string(document.In({gap.end, match.span.end})))) != 0;
}

// A word that goes from lower to upper case, or from letters to digits or back, may be two words.
bool MayBeTwo(uint8_t shape) {
  return (shape & kHasLower) != 0 && (shape & (kOtherUpper | kHasDigit)) != 0;
}

// Looks at the gaps of one article.
class GapReader {
 public:
  GapReader(const Document& document, const std::deque<GapRule>& rules, const GapAnswers& answers,
            std::vector<Match>& matches)
      : document_(document), rules_(rules), answers_(answers), matches_(matches) {}

  // `inside`: words that may have a gap inside, in ascending order.
  void Read(std::span<const uint32_t> inside) {
    auto next = document_.behind_gaps().begin();
    auto within = inside.begin();
    for (const Block& block : document_.blocks()) {
      block_ = &block;
      marks_ = {};
      if (block.words.size() == 0) {
        Look({block.span, nullptr, nullptr});
        continue;
      }
      for (; next != document_.behind_gaps().end() && *next < block.words.last; ++next)
        Look(GapBefore(*next));
      for (; within != inside.end() && *within < block.words.last; ++within)
        LookInside(document_.words()[*within]);
      LookBehind();
    }
  }

 private:
  Gap GapBefore(uint32_t index) const {
    const Word& word = document_.words()[index];
    if (index == block_->words.first)
      return {{block_->span.begin, word.span.begin}, nullptr, &word};
    const Word& left = document_.words()[index - 1];
    return {{left.span.end, word.span.begin}, &left, &word};
  }

  // Where the word may be two with nothing between them.
  void LookInside(const Word& word) {
    uint8_t before = 0;
    for (uint32_t at = word.span.begin; at < word.span.end;) {
      const CodePoint c = CodePointAt(document_.text(), at);
      const uint8_t flags = FlagsOf(c.value);
      const bool changes = ((before & kLower) != 0 && (flags & (kUpper | kDigit)) != 0) ||
                           ((before & kDigit) != 0 && (flags & (kUpper | kLower)) != 0);
      if (changes) Look({{at, at}, &word, &word});
      before = flags;
      at += c.length;
    }
  }

  // What stands behind the block's last word, alone and with what parts it from the next block's
  // first.
  void LookBehind() {
    const uint32_t end = block_->words.last;
    const Word& left = document_.words()[end - 1];
    Look({{left.span.end, block_->span.end}, &left, nullptr});
    if (block_ == &document_.blocks().back() || block_[1].words.size() == 0) return;
    const Word& right = document_.words()[end];
    Look({{left.span.end, right.span.begin}, &left, &right});
  }

  void Look(const Gap& gap) {
    const std::string_view text = document_.In(gap.span);
    const std::string curly = text.find('"') != std::string_view::npos
                                  ? Curled(document_, gap.span, block_->span, marks_)
                                  : std::string();
    const std::string_view curled = curly.empty() ? text : curly;
    auto fits = answers_.Recall(curled);
    if (!fits) fits = memory_ = answers_.Ask(curled, document_.AlphabetOf(gap.span));
    if (fits->empty()) return;
    std::optional<GapContext> context;  // on first use
    for (const GapAnswers::Fit& fit : *fits) {
      const GapRule& rule = rules_[fit.number];
      if (!rule.MayFind(document_, *block_, gap.span)) continue;
      const RuleTimer timer(fit.number);
      if (!context) context.emplace(document_, *block_, gap.span);
      if (rule.Accepts(*context)) matches_.push_back(MatchOf(document_, fit, gap));
    }
  }

  const Document& document_;
  const std::deque<GapRule>& rules_;
  const GapAnswers& answers_;
  std::vector<Match>& matches_;
  const Block* block_ = nullptr;
  StraightMarks marks_;
  std::vector<GapAnswers::Fit> memory_;
};

class GapDetector : public Detector {
 public:
  explicit GapDetector(std::span<const RuleSettings> rules)
      : rules_(ReadRules(rules)),
        answers_(PatternsOf(rules_)),
        words_(rules.front().words->Add({.fits_shape = MayBeTwo})) {}

  void DetectAmong(const Hits& hits, const Document& document, const Zones&,
                   std::vector<Match>& matches) const override {
    std::vector<Match> found;
    GapReader(document, rules_, answers_, found).Read(hits.words.Of(words_));
    if (found.empty()) return;
    Uses uses(document.folded());
    std::erase_if(found, [&](const Match& match) {
      return rules_[match.rule].rejoins() && !HasWord(document, uses, match);
    });
    for (const GapRule& rule : rules_) {
      const auto same = [&](const Match& match) { return match.rule == rule.index(); };
      if (std::count_if(found.begin(), found.end(), same) > rule.habit())
        std::erase_if(found, same);
    }
    std::move(found.begin(), found.end(), std::back_inserter(matches));
  }

 private:
  std::deque<GapRule> rules_;
  GapAnswers answers_;
  uint32_t words_;  // the list of those that may have a gap inside
};

}  // namespace

Detectors MakeGap(std::span<const RuleSettings> rules) { return OneForAll<GapDetector>(rules); }

}  // namespace vrlint
