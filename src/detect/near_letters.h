#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace vrlint {

inline constexpr std::u32string_view kVietnameseLetters = U"aăâbcdđeêghiklmnoôơpqrstuưvxy";

// Weights of edits, by how usual the slip is.
enum EditWeight : uint32_t {
  kUsualEdit = 200,  // a key twice, ng for ngh, uơ for ươ
  kMarkEdit = 10,    // another mark on the same vowel
  kTurnedEdit = 5,   // two keys in the wrong order
  kAnyEdit = 1,
};

using EnterLetters = std::function<void(const std::u32string& letters, uint32_t weight)>;

// Letters one edit away from these, without tones: one left out, put in, made another, or two
// turned. The same letters may come again, by another edit.
void ForEachEdit(const std::u32string& letters, const EnterLetters& enter);

// These letters with any marks on them ("duong", "đuông", "đường"), themselves among them.
void ForEachMarking(std::u32string letters, const EnterLetters& enter);

}  // namespace vrlint
