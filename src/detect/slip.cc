#include "detect/slip.h"

#include <algorithm>
#include <array>

#include "detect/near_letters.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

// How often the syllable is in use; 0 where there is none.
uint32_t CountOf(std::u32string_view letters, Tone tone) {
  const std::string spelled = Spelled(letters, tone);
  if (spelled.empty()) return 0;
  const uint32_t count = SyllableCount(FoldedHash(spelled));
  return count == kLoanword ? 0 : count;
}

bool IsUsed(Uses& uses, const Toneless& syllable) {
  for (const bool modern : {false, true}) {
    const std::string spelled = Spelled(syllable.letters, syllable.tone, modern);
    if (uses.Of(FoldedHash(spelled)) != 0) return true;
  }
  return false;
}

// Which of the syllables one edit away was meant, weighed by how often they are used.
class Contest {
 public:
  Contest(Tone tone, std::u32string_view written) : tone_(tone), written_(written) {}

  void Enter(const std::u32string& letters, uint32_t weight) {
    const uint64_t count = CountOf(letters, tone_);
    const uint64_t score = count * weight;
    if (score == 0 || letters == written_) return;
    if (letters == best_) {
      if (score > first_) first_ = score, weight_ = weight;
    } else if (score > first_) {
      second_ = first_;
      first_ = score;
      count_ = count;
      weight_ = weight;
      best_ = letters;
    } else {
      second_ = std::max(second_, score);
    }
  }

  // The winner, if it is frequent and far ahead.
  std::optional<Slip> Winner() const {
    constexpr uint64_t kAhead = 20;
    const uint64_t least = weight_ == kUsualEdit ? 100 : 1000;
    if (best_.empty() || count_ < least || first_ < kAhead * second_) return std::nullopt;
    const bool usual = weight_ == kUsualEdit;
    return Slip{{best_, tone_}, usual ? 0.97F : 0.9F, usual};
  }

 private:
  Tone tone_;
  std::u32string_view written_;
  std::u32string best_;
  uint64_t first_ = 0;
  uint64_t second_ = 0;
  uint64_t count_ = 0;
  uint32_t weight_ = 0;
};

constexpr std::u32string_view kVowels = U"aăâeêioôơuưy";

// Whether one edit can bring the vowels together, as every syllable has them.
bool MayBeOneSyllable(std::u32string_view letters) {
  size_t groups = 0;
  size_t gap = 0;  // letters since the last vowel
  for (const char32_t c : letters) {
    const bool vowel = kVowels.find(c) != std::u32string_view::npos;
    if (vowel && groups != 0 && gap > 1) return false;
    if (vowel && (groups == 0 || gap != 0)) ++groups;
    gap = vowel ? 0 : gap + 1;
  }
  return groups == 1 || groups == 2;
}

// Whether the letters fall into two syllables in use: then a blank is what is missing.
bool IsGlued(std::string_view word) {
  for (size_t at = 0; at < word.size(); at += CodePointAt(word, at).length) {
    if (at < 2 || word.size() - at < 2) continue;
    const auto in_use = [](std::string_view half) {
      return IsSyllable(half) && IsInUse(FoldedHash(half));
    };
    if (in_use(word.substr(0, at)) && in_use(word.substr(at))) return true;
  }
  return false;
}

// Letters as an input method makes them from keys.
class KeyReader {
 public:
  bool Add(char32_t key) { return key < U'1' || key > U'9' ? AddLetter(key) : AddDigit(key); }
  const Toneless& result() const { return result_; }
  uint32_t keys() const { return keys_; }

 private:
  // Replaces the last letter of `from` by its partner in `to`; false where there is none.
  bool Mark(std::u32string_view from, std::u32string_view to) {
    std::u32string& letters = result_.letters;
    const size_t at = letters.find_last_of(from);
    if (at == std::u32string::npos) return false;
    letters[at] = to[from.find(letters[at])];
    if (letters[at] == U'ơ' && at > 0 && letters[at - 1] == U'u' && letters[0] != U'q')
      letters[at - 1] = U'ư';
    ++keys_;
    return true;
  }

  bool SetTone(Tone tone) {
    if (result_.tone != Tone::kNone ||
        result_.letters.find_first_of(kVowels) == std::u32string::npos)
      return false;
    result_.tone = tone;
    ++keys_;
    return true;
  }

  bool AddDigit(char32_t digit) {
    if (digit <= U'5') {
      constexpr Tone kOrder[] = {Tone::kAcute, Tone::kGrave, Tone::kHook, Tone::kTilde, Tone::kDot};
      return SetTone(kOrder[digit - U'1']);
    }
    if (digit == U'6') return Mark(U"aeo", U"âêô");
    if (digit == U'7') return Mark(U"ou", U"ơư");
    return digit == U'8' ? Mark(U"a", U"ă") : Mark(U"d", U"đ");
  }

  bool AddLetter(char32_t letter) {
    constexpr std::u32string_view kToneKeys = U"fsrxj";
    constexpr Tone kOrder[] = {Tone::kGrave, Tone::kAcute, Tone::kHook, Tone::kTilde, Tone::kDot};
    std::u32string& letters = result_.letters;
    const char32_t last = letters.empty() ? U'\0' : letters.back();
    if (letter == U'w' && Mark(U"aou", U"ăơư")) return true;
    if (letter == last && letter == U'd') return Mark(U"d", U"đ");
    if (letter == last && (letter == U'a' || letter == U'e' || letter == U'o'))
      return Mark(U"aeo", U"âêô");
    if (const size_t key = kToneKeys.find(letter);
        key != std::u32string_view::npos && SetTone(kOrder[key]))
      return true;
    letters += letter;
    return true;
  }

  Toneless result_;
  uint32_t keys_ = 0;
};

}  // namespace

std::optional<Slip> MisplacedTone(const Suspect& word) {
  const auto& [letters, tone] = word.toneless;
  // Names and loanwords with a long o ("Nhóong", "sóoc") have their own habit.
  if (tone == Tone::kNone || letters.find(U"oo") != std::u32string::npos ||
      Spelled(letters, tone).empty() || IsSyllable(word.lower))
    return std::nullopt;
  return Slip{word.toneless, 0.99F};
}

std::optional<Slip> WrongStopTone(const Suspect& word) {
  constexpr uint32_t kAhead = 5;
  const auto& [letters, tone] = word.toneless;
  if (tone == Tone::kAcute || tone == Tone::kDot) return std::nullopt;
  Toneless one{letters, Tone::kAcute};
  Toneless other{letters, Tone::kDot};
  uint32_t count = CountOf(letters, one.tone);
  uint32_t rest = CountOf(letters, other.tone);
  if (count < rest) std::swap(one, other), std::swap(count, rest);
  if (count < (word.capital ? 1000 : 20)) return std::nullopt;
  const bool one_here = IsUsed(word.uses, one);
  const bool other_here = IsUsed(word.uses, other);
  if (one_here != other_here) return Slip{one_here ? one : other, 0.95F};
  return Slip{one, 0.9F, true, count < kAhead * rest};
}

std::optional<Slip> LeftoverKeys(const Suspect& word) {
  const auto& [letters, tone] = word.toneless;
  const size_t marked = letters.find_last_not_of(U"123456789") + 1;
  if (marked < letters.size() &&
      IsSyllable(word.lower.substr(0, word.lower.size() - (letters.size() - marked))))
    return std::nullopt;  // a note's number
  if (word.capital) return std::nullopt;
  KeyReader reader;
  for (const char32_t c : letters) {
    if (!reader.Add(c)) return std::nullopt;
  }
  Toneless read = reader.result();
  if (reader.keys() == 0 || (tone != Tone::kNone && read.tone != Tone::kNone)) return std::nullopt;
  if (tone != Tone::kNone) read.tone = tone;
  if (read.letters.size() < 3 || CountOf(read.letters, read.tone) < 1000) return std::nullopt;
  return Slip{std::move(read), 0.95F};
}

std::optional<Slip> WrongLetters(const Suspect& word) {
  const auto& [letters, tone] = word.toneless;
  const bool torn =
      letters.find(U"uơ") != std::u32string::npos || letters.find(U"ưo") != std::u32string::npos;
  if (letters.size() < 3 || letters.size() > 8 ||
      letters.find_first_not_of(kVietnameseLetters) != std::u32string::npos ||
      (word.capital && !torn) || !MayBeOneSyllable(letters))
    return std::nullopt;
  Contest contest(tone, letters);
  ForEachEdit(letters,
              [&](const std::u32string& near, uint32_t weight) { contest.Enter(near, weight); });
  std::optional<Slip> slip = contest.Winner();
  if (slip && !slip->usual && (word.capital || IsGlued(word.lower))) return std::nullopt;
  return slip;
}

std::optional<Slip> SwappedHookAndTilde(const Suspect& word) {
  constexpr uint32_t kAhead = 1000;
  const auto& [letters, tone] = word.toneless;
  if (word.capital || (tone != Tone::kHook && tone != Tone::kTilde)) return std::nullopt;
  Toneless meant{letters, tone == Tone::kHook ? Tone::kTilde : Tone::kHook};
  if (CountOf(letters, meant.tone) < kAhead * std::max(1U, CountOf(letters, tone)))
    return std::nullopt;
  return Slip{std::move(meant), 0.95F};
}

}  // namespace vrlint
