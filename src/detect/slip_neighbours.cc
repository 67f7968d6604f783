// What a word that is not in use was meant to be, by the words beside it.
#include <algorithm>
#include <cmath>
#include <map>

#include "detect/near_letters.h"
#include "detect/neighbours.h"
#include "detect/slip.h"
#include "detect/torn.h"
#include "text/english_words.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

// Chosen on 1,660 articles of news and 250 with slips put in.
constexpr double kLeastScore = -3;  // of Fit() and the logarithm of the edit's weight
constexpr double kLeastMargin = 3;  // to the next best syllable
constexpr double kUsualScore = 1;   // from there on the word may stand again and again
constexpr uint32_t kLeastCount = 100;
constexpr uint32_t kOutdone = 30;        // a pair this much more frequent makes the other a slip
constexpr double kCorrectionWeight = 4;  // brings the priors of slips near the weights of edits
constexpr double kMostTitle = 0.5;       // share of capitals, above which a word is a name
constexpr uint32_t kLongestBare = 7;     // "nghieng"
constexpr uint32_t kNear = 4;            // words on either side
constexpr Tone kTones[] = {Tone::kNone, Tone::kGrave, Tone::kAcute,
                           Tone::kHook, Tone::kTilde, Tone::kDot};

// Whether a word without marks may have lost them: English hardly has it, and words around
// have theirs.
bool MayLackMarks(const Suspect& word) {
  const auto words = word.document.words();
  const size_t begin = word.index - std::min(word.index, kNear);
  const auto around = words.subspan(begin, std::min<size_t>(words.size() - begin, 2 * kNear + 1));
  const Commonness english = CommonnessOf(words[word.index].folded);
  const bool rare = english == Commonness::kUnknown || english > Commonness::k70;
  return word.lower.size() <= kLongestBare && rare &&
         std::any_of(around.begin(), around.end(),
                     [](const Word& w) { return w.Is(kHasVietnamese); });
}

// The syllables that could be meant, and how well each fits.
class Contest {
 public:
  explicit Contest(const Suspect& word)
      : neighbours_(NeighboursOf(word.document, {word.index, word.index + 1})) {}

  void Enter(const std::u32string& letters, Tone tone, double weight) {
    Enter(tables_.Find(FoldedHash(Spelled(letters, tone))), {letters, tone}, weight);
  }

  // A correction of the syllable `own`, whose pairs must not speak for it.
  void Enter(Symbol own, const Correction& correction) {
    const Symbol s = correction.intended;
    const auto& [left2, left, right, right2] = neighbours_;
    const bool outdone =
        (left == kForeign || Outdoes(tables_.Pair(left, s), tables_.Pair(left, own))) &&
        (right == kForeign || Outdoes(tables_.Pair(s, right), tables_.Pair(own, right)));
    const std::optional<Toneless> meant = WithoutTone(tables_.Spelling(s));
    if (outdone && meant)
      Enter(s, *meant, kCorrectionWeight * tables_.slips().prior[correction.slip]);
  }

  // The best, if it is likely and far ahead.
  std::optional<Slip> Winner() const {
    const auto less = [](const auto& a, const auto& b) { return a.second.score < b.second.score; };
    const auto best = std::max_element(entries_.begin(), entries_.end(), less);
    if (best == entries_.end() || best->second.score < kLeastScore) return std::nullopt;
    const bool alone = std::all_of(entries_.begin(), entries_.end(), [&](const auto& entry) {
      return entry.first == best->first || entry.second.score + kLeastMargin <= best->second.score;
    });
    if (!alone) return std::nullopt;
    return Slip{best->second.meant, 0.9F, best->second.score >= kUsualScore};
  }

 private:
  struct Entry {
    Toneless meant;
    double score;
  };

  static bool Outdoes(const CountLevel& pair, const CountLevel& own) {
    return pair.count >= kOutdone * own.count;
  }

  void Enter(Symbol s, const Toneless& meant, double weight) {
    if (s == kForeign || tables_.Of(s).count < kLeastCount) return;
    const double score = Fit(tables_, neighbours_, s) + std::log(weight);
    const auto [known, added] = entries_.try_emplace(s, Entry{meant, score});
    if (!added) known->second.score = std::max(known->second.score, score);
  }

  const ContextTables& tables_ = ContextTables::Shipped();
  Neighbours neighbours_;
  std::map<Symbol, Entry> entries_;
};

// Syllables that are spelled like a word that is none.
void EnterNear(const Toneless& word, bool bare, Contest& contest) {
  ForEachMarking(word.letters, [&](const std::u32string& letters, uint32_t weight) {
    if (bare || letters == word.letters) {
      if (Spelled(letters, Tone::kAcute).empty()) return;  // which goes with all rimes
      for (const Tone tone : kTones) contest.Enter(letters, tone, weight);
    } else {
      contest.Enter(letters, word.tone, weight);
    }
  });
  if (bare) return;
  ForEachEdit(word.letters, [&](const std::u32string& letters, uint32_t weight) {
    contest.Enter(letters, word.tone, weight);
  });
}

}  // namespace

std::optional<Slip> UnlikeNeighbours(const Suspect& word) {
  const auto& [letters, tone] = word.toneless;
  if (word.capital || letters.size() < 2 || letters.size() > 8 ||
      letters.find_first_not_of(kVietnameseLetters) != std::u32string::npos ||
      letters.find(U"oo") != std::u32string::npos)  // a loanword: "mooc"
    return std::nullopt;
  const bool bare = IsAscii(word.lower);
  const ContextTables& tables = ContextTables::Shipped();
  const Symbol own = tables.Find(word.document.words()[word.index].folded);
  if ((bare && (own != kForeign || !MayLackMarks(word))) ||
      tables.Of(own).title_share >= kMostTitle || IsTorn(word.document, word.index))
    return std::nullopt;
  Contest contest(word);
  if (own == kForeign) EnterNear(word.toneless, bare, contest);
  for (const Correction& c : tables.CorrectionsOf(own)) contest.Enter(own, c);
  return contest.Winner();
}

}  // namespace vrlint
