#include "detect/near_letters.h"

namespace vrlint {
namespace {

// Vowels that differ by a mark alone, and d and đ.
char32_t BaseOf(char32_t c) {
  constexpr std::u32string_view kLetters = U"ăâêôơưđ";
  constexpr std::u32string_view kBases = U"aaeooud";
  const size_t at = kLetters.find(c);
  return at == std::u32string_view::npos ? c : kBases[at];
}

void EnterDeletions(const std::u32string& letters, const EnterLetters& enter) {
  constexpr std::u32string_view kItems = U"abcdđeg";  // items of a law: "điểmb" lacks a blank
  for (size_t i = 0; i < letters.size(); ++i) {
    const char32_t before = i == 0 ? U'\0' : letters[i - 1];
    const bool doubled = letters[i] == before || BaseOf(letters[i]) == before;
    const bool onset = letters[i] == U'h' && before == U'g';
    const bool last = i + 1 == letters.size();
    if (last && !doubled && kItems.find(letters[i]) != std::u32string_view::npos) continue;
    std::u32string shorter = letters;
    shorter.erase(doubled && letters[i] != before ? i - 1 : i, 1);
    enter(shorter, doubled || onset ? kUsualEdit : kAnyEdit);
  }
}

void EnterSubstitutions(const std::u32string& letters, const EnterLetters& enter) {
  for (size_t i = 0; i < letters.size(); ++i) {
    for (const char32_t c : kVietnameseLetters) {
      std::u32string other = letters;
      other[i] = c;
      uint32_t weight = BaseOf(c) == BaseOf(letters[i]) ? kMarkEdit : kAnyEdit;
      const bool horn = (c == U'ư' && letters[i] == U'u' && other.substr(i, 2) == U"ươ") ||
                        (c == U'ơ' && letters[i] == U'o' && i > 0 && letters[i - 1] == U'ư');
      const bool onset =
          i == 0 && ((c == U'k' && letters[i] == U'c') || (c == U'c' && letters[i] == U'k'));
      if (horn || onset) weight = kUsualEdit;
      enter(other, weight);
    }
  }
}

void EnterInsertions(const std::u32string& letters, const EnterLetters& enter) {
  for (size_t i = 0; i <= letters.size(); ++i) {
    for (const char32_t c : kVietnameseLetters) {
      const bool onset = c == U'h' && i > 0 && letters[i - 1] == U'g';
      enter(letters.substr(0, i) + c + letters.substr(i), onset ? kUsualEdit : kAnyEdit);
    }
  }
}

void EnterTurns(const std::u32string& letters, const EnterLetters& enter) {
  for (size_t i = 0; i + 1 < letters.size(); ++i) {
    std::u32string turned = letters;
    std::swap(turned[i], turned[i + 1]);
    enter(turned, kTurnedEdit);
  }
}

// Makes the letters from `at` on every other with the same base.
void MarkFrom(size_t at, std::u32string& letters, const EnterLetters& enter) {
  constexpr std::u32string_view kGroups[] = {U"aăâ", U"eê", U"oôơ", U"uư", U"dđ"};
  if (at == letters.size()) return enter(letters, kMarkEdit);
  const char32_t own = letters[at];
  for (const std::u32string_view group : kGroups) {
    if (group.find(own) == std::u32string_view::npos) continue;
    for (const char32_t c : group) {
      letters[at] = c;
      MarkFrom(at + 1, letters, enter);
    }
    letters[at] = own;
    return;
  }
  MarkFrom(at + 1, letters, enter);
}

}  // namespace

void ForEachEdit(const std::u32string& letters, const EnterLetters& enter) {
  EnterDeletions(letters, enter);
  EnterSubstitutions(letters, enter);
  EnterInsertions(letters, enter);
  EnterTurns(letters, enter);
}

void ForEachMarking(std::u32string letters, const EnterLetters& enter) {
  MarkFrom(0, letters, enter);
}

}  // namespace vrlint
