#include "detect/derivation.h"

#include <algorithm>
#include <array>
#include <string>

#include "detect/correction.h"
#include "text/english_words.h"
#include "text/hash.h"

namespace vrlint {
namespace {

uint64_t HashOf(std::string_view word) {
  WordHasher hash;
  hash.Add(word);
  return hash.Finish();
}

bool IsVowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

// Whether the word stands in a large dictionary.
bool IsWord(std::string_view word) {
  const Commonness commonness = CommonnessOf(HashOf(word));
  return commonness >= Commonness::k10 && commonness <= Commonness::k70;
}

bool IsCommonWord(std::string_view word) {
  const Commonness commonness = CommonnessOf(HashOf(word));
  return commonness >= Commonness::k10 && commonness <= Commonness::k35;
}

// "runn" before "ing", "commit" before "ed": an only vowel before an only consonant doubles it.
bool Doubles(std::string_view stem) {
  const size_t n = stem.size();
  return n >= 3 && !IsVowel(stem[n - 1]) && IsVowel(stem[n - 2]) && !IsVowel(stem[n - 3]);
}

bool HasEnding(std::string_view word) {
  static constexpr std::array kEndings = std::to_array<std::string_view>(
      {"able", "dom",  "ed",   "er",   "ers", "ey",   "ful",  "hood", "ing",
       "ings", "ise",  "ised", "ish",  "ism", "ist",  "ists", "ize",  "ized",
       "less", "like", "ly",   "ness", "s",   "ship", "wise"});
  constexpr size_t kShortestStem = 4;
  return std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view ending) {
    if (!word.ends_with(ending) || word.size() < ending.size() + kShortestStem - 1) return false;
    const std::string_view stem = word.substr(0, word.size() - ending.size());
    const bool vowel = IsVowel(ending.front());
    if (vowel && stem.size() + 1 >= kShortestStem && !IsVowel(stem.back()) &&
        IsWord(std::string(stem) + "e"))
      return true;
    if (stem.size() < kShortestStem) return false;
    const bool hisses = std::string_view("sxz").find(stem.back()) != std::string_view::npos;
    if (ending == "s" && hisses) return false;
    return !(vowel && (stem.back() == 'e' || Doubles(stem))) && IsWord(stem);
  });
}

bool HasBeginning(std::string_view word) {
  static constexpr std::array kBeginnings = std::to_array<std::string_view>(
      {"anti",  "auto",    "bio",   "co",   "counter", "crypto", "cyber", "de",    "dis",
       "eco",   "electro", "extra", "geo",  "hyper",   "infra",  "inter", "mega",  "meta",
       "micro", "mid",     "mini",  "mis",  "multi",   "nano",   "neuro", "non",   "out",
       "over",  "photo",   "post",  "pre",  "pro",     "pseudo", "re",    "self",  "semi",
       "socio", "sub",     "super", "tele", "trans",   "ultra",  "un",    "under", "vice"});
  constexpr size_t kShortestRest = 5;
  return std::any_of(kBeginnings.begin(), kBeginnings.end(), [&](std::string_view beginning) {
    return word.starts_with(beginning) && word.size() >= beginning.size() + kShortestRest &&
           IsWord(word.substr(beginning.size()));
  });
}

bool IsCompound(std::string_view word) {
  constexpr size_t kShortestPart = 4;
  for (size_t at = kShortestPart; at + kShortestPart <= word.size(); ++at) {
    if (IsCommonWord(word.substr(0, at)) && IsCommonWord(word.substr(at)) &&
        !IsFunctionWord(word.substr(0, at)) && !IsFunctionWord(word.substr(at)))
      return true;
  }
  return false;
}

}  // namespace

bool IsDerived(std::string_view word) {
  return HasEnding(word) || HasBeginning(word) || IsCompound(word);
}

}  // namespace vrlint
