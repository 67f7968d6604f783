// Vietnamese words that no spelling of the language allows, told apart by how they came about.
#include <algorithm>
#include <array>

#include "detect/kind.h"
#include "detect/slip.h"
#include "detect/uses.h"
#include "detect/word_index.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr size_t kMeant = 3;  // times in an article: an unusual slip is none if so frequent

// How a word is written, for the correction to be written alike.
enum class Case { kLower, kTitle, kUpper, kMixed };

bool IsMixed(uint8_t shape) {
  constexpr uint8_t kMixed = kOtherUpper | kHasLower;
  return (shape & kMixed) == kMixed;
}

Case CaseOf(const Word& word) {
  if (word.Is(kOtherUpper)) return IsMixed(word.shape) ? Case::kMixed : Case::kUpper;
  return word.Is(kFirstUpper) ? Case::kTitle : Case::kLower;
}

std::string Written(std::string lower, Case as) {
  return as == Case::kUpper ? Upper(lower) : as == Case::kTitle ? Capitalized(lower) : lower;
}

// What a word is that is not in use; flags that can be combined.
enum Sort : uint8_t {
  kNoSyllable = 1,
  kUnused = 2,     // spelled as syllables are
  kBare = 4,       // without marks, a syllable or not
  kNumbered = 8,   // with digits
  kBareName = 16,  // without marks, but with capitals: nothing tells it from a name
};

struct Fault {
  std::string_view name;
  std::optional<Slip> (*find)(const Suspect&);
  bool guess;  // rests on counts: the word must be whole
  int sorts;   // of words that it looks at
};

// In the order in which they are asked; "case" stands apart.
constexpr std::array kFaults = std::to_array<Fault>({
    {"tone-place", MisplacedTone, false, kNoSyllable},
    {"keys", LeftoverKeys, true, kNoSyllable | kNumbered},
    {"stop-tone", WrongStopTone, false, kNoSyllable},
    {"letters", WrongLetters, true, kNoSyllable},
    {"hook-tilde", SwappedHookAndTilde, true, kUnused},
    {"neighbours", UnlikeNeighbours, true, kNoSyllable | kUnused | kBare},
});
constexpr std::string_view kCase = "case";

Sort SortOf(const Word& word, std::string_view text) {
  if (word.Is(kHasDigit)) return kNumbered;
  if (IsAscii(text)) return CaseOf(word) == Case::kLower ? kBare : kBareName;
  return IsSyllable(text) ? kUnused : kNoSyllable;
}

// What is asked of an article as a whole, found out once it is asked.
class Article {
 public:
  explicit Article(const Document& document) : document_(document), uses_(document.folded()) {}

  // Whether the word stands so often that it is meant.
  bool Means(const Word& word) { return uses_.Of(word.folded) >= kMeant; }

  Uses& uses() { return uses_; }

  // Whether it sets the tone of hoà on the a: the first such word decides.
  bool IsModern() {
    if (!modern_) modern_ = FindStyle();
    return *modern_;
  }

 private:
  bool FindStyle() const {
    for (const Word& word : document_.words()) {
      const std::string_view text = document_.In(word.span);
      const std::optional<Toneless> toneless = !IsAscii(text) ? WithoutTone(text) : std::nullopt;
      if (!toneless) continue;
      const std::string modern = Spelled(toneless->letters, toneless->tone, true);
      if (modern != Spelled(toneless->letters, toneless->tone)) return modern == Lower(text);
    }
    return false;
  }

  const Document& document_;
  Uses uses_;
  std::optional<bool> modern_;
};

class SyllableDetector : public Detector {
 public:
  explicit SyllableDetector(std::span<const RuleSettings> rules) {
    std::vector<std::pair<std::string, size_t>> names;
    for (size_t i = 0; i < kFaults.size(); ++i) names.emplace_back(kFaults[i].name, i);
    names.emplace_back(kCase, kFaults.size());
    for (uint32_t i = 0; i < rules.size(); ++i) {
      rules[i].params.String("fault");
      rules_[rules[i].params.Choice<size_t>("fault", names, 0)].push_back(i);
    }
    WordWish unused{.leave_out = IsInUse};
    WordWish mixed{.fits_shape = IsMixed};
    for (WordWish* wish : {&unused, &mixed}) wish->languages.Add(Language::kVietnamese);
    odd_ = rules.front().words->Add(unused);
    rules.front().words->Add(odd_, mixed);
  }

  void DetectAmong(const Hits& hits, const Document& document, const Zones&,
                   std::vector<Match>& matches) const override {
    Article article(document);
    auto block = document.blocks().begin();
    for (const uint32_t word : hits.words.Of(odd_)) {
      while (block->words.last <= word) ++block;
      Look(document, article, *block, word, matches);
    }
  }

 private:
  void Look(const Document& document, Article& article, const Block& block, uint32_t index,
            std::vector<Match>& matches) const {
    const Word& word = document.words()[index];
    if (!word.Is(kHasLetter) || word.Is(kNotLatin) || word.Is(kAddress)) return;
    if (!IsInUse(word.folded) && !(word.Is(kFirstUpper) && IsKnownSyllable(word.folded)))
      FindSlip(document, article, index, matches);
    else if (IsMixed(word.shape))
      FindCase(document, block, index, matches);
  }

  void FindSlip(const Document& document, Article& article, uint32_t index,
                std::vector<Match>& matches) const {
    const Word& word = document.words()[index];
    const std::string_view text = document.In(word.span);
    if (IsMixed(word.shape)) return;
    const Sort sort = SortOf(word, text);
    if (sort == kBareName) return;
    const std::optional<Toneless> toneless = WithoutTone(text);
    if (!toneless) return;
    const Suspect suspect{Lower(text),    *toneless, document,
                          article.uses(), index,     CaseOf(word) != Case::kLower};
    for (size_t i = 0; i < kFaults.size(); ++i) {
      const Fault& fault = kFaults[i];
      if (rules_[i].empty() || (fault.sorts & sort) == 0) continue;
      if (fault.guess && IsCutOrJoined(document, word)) continue;
      const std::optional<Slip> slip = fault.find(suspect);
      if (!slip || (!slip->usual && article.Means(word))) continue;
      return Report(article, word, rules_[i], *slip, matches);
    }
  }

  // Whether the word may be part of a longer one: beside a hyphen, a soft one, or before an
  // ellipsis.
  static bool IsCutOrJoined(const Document& document, const Word& word) {
    const std::string_view before = document.text().substr(0, word.span.begin);
    const std::string_view after = Trimmed(document.text().substr(word.span.end, 4));
    return before.ends_with('-') || before.ends_with("\u00AD") || after.starts_with('-') ||
           after.starts_with("\u00AD") || after.starts_with("..") || after.starts_with("…");
  }

  static void Report(Article& article, const Word& word, const std::vector<uint32_t>& rules,
                     const Slip& slip, std::vector<Match>& matches) {
    std::string meant = Spelled(slip.meant.letters, slip.meant.tone);
    if (std::string modern = Spelled(slip.meant.letters, slip.meant.tone, true);
        modern != meant && article.IsModern())
      meant = std::move(modern);
    for (const uint32_t rule : rules) {
      Match match = Replacement(rule, word.span, Written(meant, CaseOf(word)), Safety::kSafe);
      if (CaseOf(word) != Case::kLower) match.safety = Safety::kUnsafe;  // it may be a name
      if (slip.unclear) match.edits.clear(), match.safety = Safety::kNone;
      match.confidence = slip.confidence;
      matches.push_back(std::move(match));
    }
  }

  // "VĨnh", "hỏI", and "NộI" beside a word in capitals.
  void FindCase(const Document& document, const Block& block, uint32_t index,
                std::vector<Match>& matches) const {
    const Word& word = document.words()[index];
    const std::string_view text = document.In(word.span);
    const std::optional<Case> meant = MeantCase(text);
    if (!meant || IsAscii(text)) return;
    const auto shouts = [&](uint32_t at) {
      return at >= block.words.first && at < block.words.last &&
             CaseOf(document.words()[at]) == Case::kUpper && !document.words()[at].Is(kAddress) &&
             IsInUse(document.words()[at].folded);
    };
    const bool loud = *meant == Case::kTitle && (shouts(index - 1) || shouts(index + 1));
    for (const uint32_t rule : rules_.back()) {
      matches.push_back(Replacement(
          rule, word.span, Written(Lower(text), loud ? Case::kUpper : *meant), Safety::kSafe));
    }
  }

  // The case of a word in which one key was held too long or let go too early, if one was.
  static std::optional<Case> MeantCase(std::string_view text) {
    std::string shape;  // U or l for each letter
    for (size_t at = 0; at < text.size(); at += CodePointAt(text, at).length)
      shape += (FlagsOf(CodePointAt(text, at).value) & kUpper) != 0 ? 'U' : 'l';
    if (shape.size() < 3) return std::nullopt;
    const size_t upper = static_cast<size_t>(std::count(shape.begin(), shape.end(), 'U'));
    if (upper == 1 && shape.back() == 'U') return Case::kLower;
    if (upper == 2 && shape[0] == 'U' && (shape[1] == 'U' || shape.back() == 'U'))
      return Case::kTitle;
    return std::nullopt;
  }

  std::array<std::vector<uint32_t>, kFaults.size() + 1> rules_;  // by fault
  uint32_t odd_ = 0;  // the list of words that are not in use, or in mixed case
};

}  // namespace

Detectors MakeSyllable(std::span<const RuleSettings> rules) {
  return OneForAll<SyllableDetector>(rules);
}

}  // namespace vrlint
