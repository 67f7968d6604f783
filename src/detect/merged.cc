// Names that ran together with the word beside them in English blocks, as they do where the blanks
// of a link are lost: "Bidenhas", "leaderKhaled". The article has the name as a word of its own.
#include <algorithm>
#include <array>
#include <bitset>
#include <optional>

#include "detect/kind.h"
#include "detect/uses.h"
#include "detect/word_index.h"
#include "text/english_words.h"

namespace vrlint {
namespace {

constexpr size_t kLongest = 40;      // letters of the two; longer ones are no words
constexpr size_t kShortestName = 4;  // letters of a name with a word behind it
constexpr size_t kShortestWord = 3;  // letters of a word with a name behind it
constexpr size_t kLetters = 26;
constexpr size_t kHabit = 2;     // found so often, any word may have run together with a name
constexpr size_t kMostUses = 2;  // of the two as one: more often, it is a name itself

// What follows a name and ends no name, or only few.
constexpr std::array kFollowers = std::to_array<std::string_view>(
    {"about", "after", "against", "also", "and",   "announced", "are",   "as",    "at",   "been",
     "but",   "by",    "could",   "for",  "from",  "had",       "has",   "have",  "in",   "into",
     "is",    "of",    "on",      "over", "said",  "says",      "since", "spent", "that", "the",
     "they",  "this",  "to",      "told", "under", "until",     "was",   "were",  "when", "where",
     "which", "while", "who",     "will", "with",  "would"});

bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
bool IsInLowerCase(std::string_view letters) {
  return std::all_of(letters.begin(), letters.end(), IsLower);
}

// A capital, and small letters behind it.
bool HasNamesShape(std::string_view word) {
  return !word.empty() && IsUpper(word.front()) && IsInLowerCase(word.substr(1));
}

bool IsOrdinary(std::string_view word) {
  const Commonness commonness = CommonnessIfCommon(FoldedHash(word));
  return commonness >= Commonness::k10 && commonness <= Commonness::k35;
}

// The shape of a name, and that of a word with a name behind it.
constexpr uint8_t kName = kHasLetter | kHasLower | kFirstUpper;
constexpr uint8_t kNameInside = kHasLetter | kHasLower | kOtherUpper;

class MergedDetector : public Detector {
 public:
  // `words` is the list of unknown names, and of words with a name behind them.
  MergedDetector(const RuleSettings& rule, uint32_t index, uint32_t words)
      : rule_(index), words_(words), min_uses_(rule.params.Count("min_uses", 2)) {
    for (const std::string_view word : kFollowers) ends_.set(EndOf(word));
  }

  void DetectAmong(const Hits& hits, const Document& document, const Zones&,
                   std::vector<Match>& matches) const override {
    Uses uses(document.folded());
    const size_t before = matches.size();
    const auto find = [&](const auto& joint_of) {
      for (const uint32_t i : hits.words.Of(words_)) {
        const Word& word = document.words()[i];
        if (const std::optional<size_t> joint = joint_of(word))
          Report(document, word, *joint, matches);
      }
    };
    find([&](const Word& word) { return JointOf(document, word, uses); });
    if (matches.size() - before >= kHabit)
      find([&](const Word& word) { return JointBeforeAnyWord(document, word, uses); });
  }

 private:
  // Where the word falls into two; none where it is one, or in doubt.
  std::optional<size_t> JointOf(const Document& document, const Word& word, Uses& uses) const {
    const std::string_view text = document.In(word.span);
    if (text.size() > kLongest) return std::nullopt;
    const auto joint =
        word.shape == kName ? JointBehindName(text, uses) : JointBeforeName(text, uses);
    return joint && uses.Of(word.folded) <= kMostUses ? joint : std::nullopt;
  }

  std::optional<size_t> JointBehindName(std::string_view text, Uses& uses) const {
    if (text.size() < kShortestName + 2 || !IsInLowerCase(text.substr(text.size() - 2)) ||
        !ends_[EndOf(text)] || !HasNamesShape(text))
      return std::nullopt;
    for (size_t at = kShortestName; at + 2 <= text.size(); ++at) {
      const std::string_view rest = text.substr(at);
      const uint32_t least = rest == "as" ? 2 * min_uses_ : min_uses_;  // "Martinas" is a name
      if (IsFollower(rest) && uses.Of(FoldedHash(text.substr(0, at))) >= least) return at;
    }
    return std::nullopt;
  }

  // Behind a name, where an ordinary word follows it and no other name and word would do as well.
  std::optional<size_t> JointBeforeAnyWord(const Document& document, const Word& word,
                                           Uses& uses) const {
    const std::string_view text = document.In(word.span);
    if (text.size() < kShortestName + kShortestWord || text.size() > kLongest ||
        !HasNamesShape(text) || uses.Of(word.folded) > kMostUses)
      return std::nullopt;
    std::optional<size_t> joint;
    for (size_t at = kShortestName; at + kShortestWord <= text.size(); ++at) {
      const std::string_view rest = text.substr(at);
      if (rest.size() > kShortestWord && IsFollower(rest)) return std::nullopt;
      const bool fits = IsOrdinary(rest) && uses.Of(FoldedHash(text.substr(0, at))) >= min_uses_;
      if (fits && (joint || IsFollower(rest))) return std::nullopt;
      if (fits) joint = at;
    }
    return joint;
  }

  std::optional<size_t> JointBeforeName(std::string_view text, Uses& uses) const {
    const auto capital = std::find_if(text.begin(), text.end(), IsUpper);
    const auto at = static_cast<size_t>(capital - text.begin());
    const std::string_view word = text.substr(0, at);
    const std::string_view name = text.substr(at);
    const bool parts = at >= kShortestWord && name.size() >= kShortestWord && IsInLowerCase(word) &&
                       HasNamesShape(name) && IsOrdinary(word) &&
                       uses.Of(FoldedHash(name)) >= (IsOrdinary(name) ? min_uses_ : 1);
    return parts ? std::optional(at) : std::nullopt;
  }

  static bool IsFollower(std::string_view word) {
    return std::binary_search(kFollowers.begin(), kFollowers.end(), word);
  }
  // The last two letters, as a number.
  static size_t EndOf(std::string_view word) {
    const auto letter = [&](size_t from_end) {
      return static_cast<size_t>(word[word.size() - from_end] - 'a');
    };
    return letter(2) * kLetters + letter(1);
  }

  void Report(const Document& document, const Word& word, size_t joint,
              std::vector<Match>& matches) const {
    const std::string_view text = document.In(word.span);
    std::string apart(text.substr(0, joint));
    apart += ' ';
    apart += text.substr(joint);
    matches.push_back(Replacement(rule_, word.span, std::move(apart), Safety::kUnsafe));
  }

  uint32_t rule_;
  uint32_t words_;
  uint32_t min_uses_;                      // of the name by itself
  std::bitset<kLetters * kLetters> ends_;  // of what follows names
};

}  // namespace

Detectors MakeMerged(std::span<const RuleSettings> rules) {
  if (rules.empty()) return {};
  LanguageSet english;
  english.Add(Language::kEnglish);
  WordIndex& index = *rules.front().words;
  const uint32_t words = index.Add({.languages = english,
                                    .fits_shape = [](uint8_t shape) { return shape == kName; },
                                    .min_bytes = kShortestName + 2,
                                    .leave_out = IsEnglish});
  index.Add(words, {.languages = english,
                    .fits_shape = [](uint8_t shape) { return shape == kNameInside; },
                    .min_bytes = 2 * kShortestWord});
  return OneForEach<MergedDetector>(rules, words);
}

}  // namespace vrlint
