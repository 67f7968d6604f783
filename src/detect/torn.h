#pragma once

#include <array>
#include <optional>
#include <string>

#include "text/document.h"

namespace vrlint {

// Bytes of the longest consonants that begin or end a syllable.
constexpr uint32_t kLongestTornPiece = 3;

// A mark for each byte with which one of some words ends.
using EndBytes = std::array<bool, 256>;

// Of consonants that begin syllables, and of those that end them.
extern const EndBytes kOnsetEnds;
extern const EndBytes kCodaEnds;

// Whether the first word can be but the consonants before a vowel, or the second but those after
// one, by what is quick to see.
inline bool MayBeTorn(std::string_view text, const Word& left, const Word& right) {
  const auto ends = [&](const Word& word, const EndBytes& bytes) {
    return word.span.size() <= kLongestTornPiece &&
           bytes[static_cast<uint8_t>(text[word.span.end - 1])];
  };
  return ends(left, kOnsetEnds) || ends(right, kCodaEnds);
}

// The syllable in use that the words `first` and the next one make without the blank between them,
// where one of them is but consonants: "m ạng", "lậ p". In lower case.
std::optional<std::string> TornSyllable(const Document& document, uint32_t first);

// Whether the word may be part of such a syllable.
bool IsTorn(const Document& document, uint32_t index);

}  // namespace vrlint
