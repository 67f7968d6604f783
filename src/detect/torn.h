#pragma once

#include <array>
#include <optional>
#include <string>

#include "text/document.h"

namespace vrlint {

// Bytes of the longest consonants that begin or end a syllable.
constexpr uint32_t kLongestTornPiece = 3;

// A mark for each of some bytes.
using ByteMarks = std::array<bool, 256>;

// Bytes with which consonants end that begin syllables, and that end them; and all their bytes.
extern const ByteMarks kOnsetEnds;
extern const ByteMarks kCodaEnds;
extern const ByteMarks kPieceBytes;

// Whether the first word can be but the consonants before a vowel, or the second but those after
// one, by what is quick to see.
inline bool MayBeTorn(std::string_view text, const Word& left, const Word& right) {
  const auto is_piece = [&](const Word& word, const ByteMarks& ends) {
    const auto has = [&](const ByteMarks& marks, uint32_t at) {
      return marks[static_cast<uint8_t>(text[at])];
    };
    static_assert(kLongestTornPiece == 3);
    const Span span = word.span;
    return span.size() <= kLongestTornPiece && has(ends, span.end - 1) &&
           has(kPieceBytes, span.begin) && has(kPieceBytes, span.begin + span.size() / 2);
  };
  return is_piece(left, kOnsetEnds) || is_piece(right, kCodaEnds);
}

// The syllable in use that the words `first` and the next one make without the blank between them,
// where one of them is but consonants: "m ạng", "lậ p". In lower case.
std::optional<std::string> TornSyllable(const Document& document, uint32_t first);

// Whether the word may be part of such a syllable.
bool IsTorn(const Document& document, uint32_t index);

}  // namespace vrlint
