#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "detect/uses.h"

namespace vrlint {

// What an unknown English word was meant to be.
struct Correction {
  std::string text;
  bool parted;  // two words that had lost the blank between them
};

// The word that a slip of the keyboard (a letter lost, doubled, swapped, or hit beside its key) has
// turned into `word`, or the two words that it was parted from; nothing where none is common enough
// for so short a word, or two are about as likely. `word` is in lower-case ASCII letters and no
// English word; the words of its `article`, whose uses these are, are likelier than others.
// `parting`: words of this article have run together elsewhere.
std::optional<Correction> CorrectionOf(std::string_view word, Uses& article, bool parting);

// Whether the word falls into a function word and a common word.
bool CanBeParted(std::string_view word);

// "the", "of", "was": words that say little and that others run into.
bool IsFunctionWord(std::string_view word);

}  // namespace vrlint
