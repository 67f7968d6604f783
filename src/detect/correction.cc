#include "detect/correction.h"

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

#include "text/english_words.h"
#include "text/hash.h"

namespace vrlint {
namespace {

// What speaks against a correction, in steps; fitted to slips put into news at random and to what
// stands in news as it is.
constexpr float kFirstLetter = 2;   // it is rarely wrong
constexpr float kDoubled = 0;       // a letter twice, or once instead of twice
constexpr float kNeighbour = 0.5F;  // a key hit beside or along with the right one
constexpr float kLost = 0.5F;
constexpr float kOtherVowel = 1;
constexpr float kAdded = 1.8F;
constexpr float kOtherLetter = 2.5F;
constexpr float kInArticle = -2.5F;
constexpr float kParted = 1.5F;
constexpr float kPartedInFunctionWords = 1;
constexpr float kPartedInOthers = 2.5F;  // neither is a function word
constexpr float kPartedElsewhere = -2;   // other words of the article have run together
constexpr float kNever = std::numeric_limits<float>::infinity();
constexpr float kMargin = 1;  // that the likeliest has to be ahead

constexpr size_t kShortest = 4;  // letters of a correction

// The most that may speak against the correction of a word of so many letters.
float LimitFor(size_t letters) {
  constexpr size_t kMost = 14;
  constexpr size_t kShort = 4;
  return (letters <= kShort ? -0.8F : 1.2F) + 0.5F * static_cast<float>(std::min(letters, kMost));
}

// What a word's rarity costs.
float RarityOf(uint64_t folded) {
  static constexpr std::array<float, 12> kRarity = {kNever, 0,      1.5F,   3.5F,   4.5F,   6,
                                                    kNever, kNever, kNever, kNever, kNever, kNever};
  return kRarity[static_cast<size_t>(CommonnessIfCommon(folded))];
}

constexpr std::array kFunctionWords = std::to_array<std::string_view>(
    {"a",    "about", "after", "an",   "and",   "are",   "as",   "at", "be",   "been", "but",
     "by",   "can",   "for",   "from", "had",   "has",   "have", "he", "her",  "his",  "if",
     "in",   "into",  "is",    "it",   "its",   "not",   "of",   "on", "or",   "our",  "said",
     "says", "she",   "that",  "the",  "their", "they",  "this", "to", "told", "was",  "we",
     "were", "which", "who",   "will", "with",  "would", "you"});

// Small ASCII letters as a set of bits; other characters are in none.
constexpr uint32_t BitOf(char letter) {
  return letter >= 'a' && letter <= 'z' ? 1U << (letter - 'a') : 0;
}
constexpr uint32_t SetOf(std::string_view letters) {
  uint32_t set = 0;
  for (const char letter : letters) set |= BitOf(letter);
  return set;
}

// The last letters of the function words that begin with each letter.
constexpr size_t StartOf(std::string_view word) {
  return static_cast<unsigned char>(word.front()) % 32;
}
constexpr std::array kEndsByStart = [] {
  std::array<uint32_t, 32> ends{};
  for (const std::string_view word : kFunctionWords) ends[StartOf(word)] |= BitOf(word.back());
  return ends;
}();

constexpr uint32_t kVowels = SetOf("aeiou");
// What lies beside each letter on a QWERTY keyboard.
constexpr std::array kBeside = [] {
  constexpr std::array kKeys = std::to_array<std::string_view>(
      {"qwsz",   "vghn",  "xdfv", "serfcx", "wsdr", "drtgvc", "ftyhbv", "gyujnb", "ujko",
       "huikmn", "jiolm", "kop",  "njk",    "bhjm", "iklp",   "ol",     "wa",     "edft",
       "awedxz", "rfgy",  "yhji", "cfgb",   "qase", "zsdc",   "tghu",   "asx"});
  std::array<uint32_t, kKeys.size()> beside{};
  std::transform(kKeys.begin(), kKeys.end(), beside.begin(), SetOf);
  return beside;
}();

bool IsVowel(char c) { return (kVowels & BitOf(c)) != 0; }
bool AreNeighbours(char a, char b) { return (kBeside[a - 'a'] & BitOf(b)) != 0; }

uint64_t Hash(std::string_view word) {
  WordHasher hash;
  hash.Add(word);
  return hash.Finish();
}

// All words that are one slip away from a word, the likeliest and how far the next one is behind.
class Search {
 public:
  Search(std::string_view word, Uses& article)
      : word_(word), article_(article), prefix_(word.size() + 1) {
    constexpr size_t kSlipsPerLetter = 6;
    candidates_.reserve(kSlipsPerLetter * prefix_.size());
    for (size_t i = 0; i < word.size(); ++i) {
      prefix_[i + 1] = prefix_[i];
      prefix_[i + 1].Add(word.substr(i, 1));
    }
  }

  // Any letter instead of another is looked for only where nothing likelier is far ahead of it.
  void LookForSlips() {
    for (uint32_t at = 0; at <= word_.size(); ++at) {
      if (at + 1 < word_.size() && word_[at] != word_[at + 1]) TrySwapped(at);
      if (at < word_.size() && (at == 0 || word_[at] != word_[at - 1])) TryWithout(at);
      const bool more = MayTakeLetter(at, 0);
      const bool instead = at < word_.size() && MayTakeLetter(at, 1);
      for (char letter = 'a'; (more || instead) && letter <= 'z'; ++letter) {
        if (more) TryWith(at, letter);
        if (instead) TryInstead(at, letter, true);
      }
    }
    WeighAll();
    if (best_.cost + kMargin <= kOtherLetter || LimitFor(word_.size()) < kOtherLetter) return;
    for (uint32_t at = 0; at < word_.size(); ++at) {
      const bool instead = MayTakeLetter(at, 1);
      for (char letter = 'a'; instead && letter <= 'z'; ++letter) TryInstead(at, letter, false);
    }
    WeighAll();
  }

  void LookForParts(bool parting);

  std::optional<Correction> Best() const {
    if (best_.cost > LimitFor(word_.size()) || second_ - best_.cost < kMargin) return std::nullopt;
    std::string text(word_);
    text.replace(best_.at, best_.replaced, best_.letters.data(), best_.added);
    return Correction{std::move(text), best_.letters.front() == ' '};
  }

 private:
  // So many letters of the word, from `at` on, are replaced by others.
  struct Candidate {
    float cost = kNever;
    uint32_t at = 0;
    uint8_t replaced = 0;
    std::array<char, 2> letters{};
    uint8_t added = 0;  // of the letters
    uint64_t folded = 0;
  };

  void TrySwapped(uint32_t at) {
    Try({at == 0 ? kFirstLetter / 2 : 0, at, 2, {word_[at + 1], word_[at]}, 2});
  }

  void TryWithout(uint32_t at) {
    const bool doubled = at + 1 < word_.size() && word_[at] == word_[at + 1];
    const bool beside = (at > 0 && AreNeighbours(word_[at], word_[at - 1])) ||
                        (at + 1 < word_.size() && AreNeighbours(word_[at], word_[at + 1]));
    Try({(doubled  ? kDoubled
          : beside ? kNeighbour
                   : kAdded) +
             (at == 0 && !doubled ? kFirstLetter : 0),
         at,
         1,
         {},
         0});
  }

  void TryWith(uint32_t at, char letter) {
    const float first = at == 0 ? kFirstLetter : 0;
    const bool same = at < word_.size() && word_[at] == letter;
    if (!same)
      Try({(at > 0 && word_[at - 1] == letter ? kDoubled : kLost) + first, at, 0, {letter}, 1});
  }

  // Whether a letter there, in place of so many, may make a common word.
  bool MayTakeLetter(uint32_t at, uint32_t replaced) const {
    WordHasher hash = prefix_[at];
    hash.Add(" ");
    hash.Add(word_.substr(at + replaced));
    return MayBeCommonWithLetter(hash.Finish());
  }

  // The letter instead of the one that stands there, if the two are `likely` to be confused or not.
  void TryInstead(uint32_t at, char letter, bool likely) {
    const bool beside = AreNeighbours(word_[at], letter);
    const bool vowels = IsVowel(letter) && IsVowel(word_[at]);
    if (word_[at] == letter || (beside || vowels) != likely) return;
    const float cost = beside ? kNeighbour : vowels ? kOtherVowel : kOtherLetter;
    Try({cost + (at == 0 ? kFirstLetter : 0), at, 1, {letter}, 1});
  }

  // Whether it is a word at all, the end tells: until then its place in the table is fetched.
  void Try(Candidate candidate) {
    if (word_.size() - candidate.replaced + candidate.added < kShortest) return;
    WordHasher hash = prefix_[candidate.at];
    hash.Add(std::string_view(candidate.letters.data(), candidate.added));
    hash.Add(word_.substr(candidate.at + candidate.replaced));
    candidate.folded = hash.Finish();
    PrefetchIfCommon(candidate.folded);
    candidates_.push_back(candidate);
  }

  void WeighAll() {
    for (const Candidate& candidate : candidates_) Weigh(candidate);
    candidates_.clear();
  }

  void Weigh(const Candidate& candidate) {
    const float rarity = RarityOf(candidate.folded);
    if (rarity == kNever) return;
    Candidate weighed = candidate;
    weighed.cost += rarity + (article_.Of(candidate.folded) != 0 ? kInArticle : 0);
    Keep(weighed);
  }

  void Keep(const Candidate& candidate) {
    second_ = std::min(second_, std::max(candidate.cost, best_.cost));
    if (candidate.cost < best_.cost) best_ = candidate;
  }

  std::string_view word_;
  Uses& article_;
  std::vector<WordHasher> prefix_;  // of the first letters
  std::vector<Candidate> candidates_;
  Candidate best_;
  float second_ = kNever;
};

// Whether the word ends as words of a sentence do, and first parts of compounds do not.
bool IsInflected(std::string_view word) {
  static constexpr std::array kEndings =
      std::to_array<std::string_view>({"ed", "ing", "ly", "est"});
  const bool plural = word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us");
  return plural || std::any_of(kEndings.begin(), kEndings.end(),
                               [&](std::string_view e) { return word.ends_with(e); });
}

// What speaks against parting the word here into two of which neither is a function word:
// "officialscalled", not "battlespace".
float CostOfPartingOthers(std::string_view left, std::string_view right) {
  constexpr size_t kShortestLeft = 3;
  constexpr size_t kShortestRight = 4;
  constexpr float kMostRarity = 3.5F;
  if (left.size() < kShortestLeft || right.size() < kShortestRight) return kNever;
  if (!IsInflected(left) && !right.ends_with("ed")) return kNever;
  const float rarity = RarityOf(Hash(left)) + RarityOf(Hash(right));
  return rarity > kMostRarity ? kNever : rarity + kPartedInOthers;
}

// What speaks against parting the word here.
float CostOfParting(std::string_view left, std::string_view right) {
  constexpr size_t kShortestPart = 3;  // unless it is a function word
  const bool first = IsFunctionWord(left);
  const bool second = IsFunctionWord(right);
  if ((!first && (!second || left.size() < kShortestPart)) ||
      (!second && right.size() < kShortestPart))
    return kNever;
  if (left == "a" && (second || IsVowel(right.front()))) return kNever;
  if (left == "an" && !IsVowel(right.front()) && right.front() != 'h') return kNever;
  const float rarity = (first ? 0 : RarityOf(Hash(left))) + (second ? 0 : RarityOf(Hash(right)));
  constexpr float kMostRarity = 3.5F;
  if (rarity > kMostRarity) return kNever;
  return rarity + (first && second ? kPartedInFunctionWords : kParted);
}

void Search::LookForParts(bool parting) {
  for (uint32_t at = 1; at < word_.size(); ++at) {
    const std::string_view left = word_.substr(0, at);
    const std::string_view right = word_.substr(at);
    float cost = CostOfParting(left, right);
    if (cost == kNever && parting) cost = CostOfPartingOthers(left, right);
    if (cost == kNever) continue;
    if (parting) cost += kPartedElsewhere;
    if (article_.Of(Hash(IsFunctionWord(left) ? right : left)) != 0) cost += kInArticle;
    Keep({cost, at, 0, {' '}, 1, 0});
  }
}

}  // namespace

bool IsFunctionWord(std::string_view word) {
  constexpr size_t kLongest = 5;
  return !word.empty() && word.size() <= kLongest &&
         (kEndsByStart[StartOf(word)] & BitOf(word.back())) != 0 &&
         std::binary_search(kFunctionWords.begin(), kFunctionWords.end(), word);
}

std::optional<Correction> CorrectionOf(std::string_view word, Uses& article, bool parting) {
  Search search(word, article);
  search.LookForSlips();
  search.LookForParts(parting);
  return search.Best();
}

bool CanBeParted(std::string_view word) {
  for (size_t at = 1; at < word.size(); ++at) {
    const std::string_view left = word.substr(0, at);
    const std::string_view right = word.substr(at);
    if (CostOfParting(left, right) != kNever || CostOfPartingOthers(left, right) != kNever)
      return true;
  }
  return false;
}

}  // namespace vrlint
