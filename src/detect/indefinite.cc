// The indefinite article that does not go with the next word's first sound: "a hour", "an
// minister".
#include <algorithm>
#include <array>
#include <unordered_set>

#include "detect/kind.h"
#include "detect/word_index.h"
#include "text/english_words.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr uint32_t kShortWord = 4;  // letters
constexpr const char* kA = "a";
constexpr const char* kAn = "an";

enum class Sound : uint8_t { kUnknown, kVowel, kConsonant };

bool IsOneOf(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

// How a number begins when it is read: eight, eleven, eighteen, or anything else.
Sound SoundOfNumber(std::string_view digits) {
  if (digits.front() == '8') return Sound::kVowel;
  const size_t end = std::min(digits.find_first_not_of("0123456789"), digits.size());
  const std::string_view first = digits.substr(0, end);
  if (first == "11" || first == "18") return Sound::kVowel;
  const bool hundreds = first.size() == 4 && (first.starts_with("11") || first.starts_with("18"));
  return hundreds ? Sound::kUnknown : Sound::kConsonant;
}

// Of capitals that are spelt, the name of the first letter counts; whether they are spelt or read
// is sure where there is no vowel, or where it makes no difference.
Sound SoundOfCapitals(std::string_view word) {
  const char first = word.front();
  if (IsOneOf(first, "AEIO")) return Sound::kVowel;
  if (IsOneOf(first, "BCDGJKPQTVWYZU")) return Sound::kConsonant;
  return word.find_first_of("AEIOUY") == std::string_view::npos ? Sound::kVowel : Sound::kUnknown;
}

class IndefiniteDetector : public Detector {
 public:
  IndefiniteDetector(const RuleSettings& settings, uint32_t rule, uint32_t articles)
      : rule_(rule), articles_(articles), an_(FoldedHash(kAn)) {
    constexpr std::pair<const char*, Sound> kLists[] = {
        {"vowel", Sound::kVowel}, {"consonant", Sound::kConsonant}, {"either", Sound::kUnknown}};
    for (const auto& [key, sound] : kLists) {
      for (const std::string& letters : settings.params.Strings(key)) {
        if (!letters.empty()) beginnings_[Byte(letters)].push_back({letters, sound});
      }
    }
    for (const std::string& word : settings.params.Strings("spelt"))
      spelt_.insert(FoldedHash(word));
  }

  void DetectAmong(const Hits& hits, const Document& document, const Zones&,
                   std::vector<Match>& matches) const override {
    auto block = document.blocks().begin();
    for (const uint32_t article : hits.words.Of(articles_)) {
      while (block->words.last <= article) ++block;
      const auto words = document.WordsOf(block->words);
      const size_t i = article - block->words.first;
      if (i + 1 < words.size() && Clashes(document, words, i))
        Report(document, words[i], words[i + 1], matches);
    }
  }

 private:
  struct Beginning {
    std::string letters;
    Sound sound;  // kUnknown: said either way
  };

  static size_t Byte(std::string_view word) { return static_cast<unsigned char>(word.front()); }

  // What the rule's tables say of the longest beginning that the word has, or else its first
  // letter.
  Sound SoundOf(std::string_view text) const {
    const auto first = static_cast<char>(text.front() | 0x20);
    if (first >= 'a' && first <= 'z' && beginnings_[Byte({&first, 1})].empty())
      return IsOneOf(first, "aeiou") ? Sound::kVowel : Sound::kConsonant;
    const std::string word = Lower(text);
    std::array<size_t, 3> longest{};  // in letters, by sound
    for (const Beginning& beginning : beginnings_[Byte(word)]) {
      if (!word.starts_with(beginning.letters)) continue;
      size_t& length = longest[static_cast<size_t>(beginning.sound)];
      length = std::max(length, beginning.letters.size());
    }
    const size_t vowel = longest[static_cast<size_t>(Sound::kVowel)];
    const size_t consonant = longest[static_cast<size_t>(Sound::kConsonant)];
    const size_t either = longest[static_cast<size_t>(Sound::kUnknown)];
    if (either >= std::max({vowel, consonant, size_t{1}})) return Sound::kUnknown;
    if (vowel != consonant) return vowel > consonant ? Sound::kVowel : Sound::kConsonant;
    return IsOneOf(word.front(), "aeiou") ? Sound::kVowel : Sound::kConsonant;
  }

  bool Clashes(const Document& document, std::span<const Word> words, size_t index) const {
    const Word& article = words[index];
    const Word& next = words[index + 1];
    const bool an = article.folded == an_;
    if (article.Is(kFirstUpper) || article.Is(kAddress) || next.Is(kAddress) ||
        document.In({article.span.end, next.span.begin}) != " " || !StandsApart(document, article))
      return false;
    const std::string_view text = document.In(next.span);
    if (next.Is(kHasDigit) && !next.Is(kHasLetter))
      return SoundOfNumber(text) == (an ? Sound::kConsonant : Sound::kVowel);
    if (text.size() < 3 && !(text.size() == 2 && next.Is(kOtherUpper))) return false;
    Sound sound = SoundOf(text);
    if (next.Is(kFirstUpper) && !next.Is(kHasLower))
      sound = spelt_.contains(next.folded) ? Sound::kVowel : SoundOfCapitals(text);
    if (sound != (an ? Sound::kConsonant : Sound::kVowel)) return false;
    return IsEnglish(next, an) && (index == 0 || !IsLetter(words[index - 1]));
  }

  // Not part of "B-a", "a/b", "à a": blanks or an opening mark before it.
  static bool StandsApart(const Document& document, const Word& word) {
    const CodePoint before = CodePointBefore(document.text(), word.span.begin);
    return before.length == 0 || before.value == '\n' || before.value == ' ' ||
           before.value == '(' || before.value == '"' || before.value == U'“' ||
           before.value == U'—';
  }

  // A single letter before it makes a list or a formula of it.
  static bool IsLetter(const Word& word) { return word.span.size() == 1 && word.Is(kHasLetter); }

  // A word that dictionaries have. A name's sound may be its own; before a short and common word,
  // "an" is rather "and".
  static bool IsEnglish(const Word& next, bool an) {
    const Commonness commonness = CommonnessOf(next.folded);
    const bool capitals = next.Is(kFirstUpper) && !next.Is(kHasLower);
    if (capitals || next.Is(kHasDigit)) return capitals;
    if (next.Is(kFirstUpper)) return !an && commonness >= Commonness::k80;
    if (an && commonness == Commonness::k10 && next.span.size() <= kShortWord) return false;
    return commonness >= Commonness::k10 && commonness <= Commonness::k70;
  }

  void Report(const Document& document, const Word& article, const Word& next,
              std::vector<Match>& matches) const {
    const bool an = article.folded == an_;
    const Span span{article.span.begin, next.span.end};
    Match match;
    match.rule = rule_;
    match.span = span;
    match.edits.push_back({article.span, an ? "a" : "an"});
    match.safety = Safety::kSafe;
    match.facts = {{"right", (an ? "a " : "an ") + std::string(document.In(next.span))}};
    matches.push_back(std::move(match));
  }

  uint32_t rule_;
  uint32_t articles_;  // the list of them
  uint64_t an_;
  std::array<std::vector<Beginning>, 256> beginnings_;  // of words, by their first byte
  std::unordered_set<uint64_t> spelt_;  // capitals that begin with the name of F, H, L, M and so on
};

}  // namespace

Detectors MakeIndefinite(std::span<const RuleSettings> rules) {
  if (rules.empty()) return {};
  WordWish wish{.words = WordWish::Words{FoldedHash(kA), FoldedHash(kAn)}};
  wish.languages.Add(Language::kEnglish);
  return OneForEach<IndefiniteDetector>(rules, rules.front().words->Add(wish));
}

}  // namespace vrlint
