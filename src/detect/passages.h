#pragma once

#include "text/document.h"

namespace vrlint {

// What copies are looked for among.
enum class Unit : uint8_t { kLine, kSentence };

// A line or a sentence.
struct Passage {
  Span span;
  WordRange words;
  uint32_t block;
  bool alone;       // all of its block
  uint32_t number;  // of its first sentence in the document
};

// The number, among the blocks or sentences, of the piece that holds the word.
uint32_t IndexOf(const Document& document, Unit unit, uint32_t word);
Passage PassageOf(const Document& document, Unit unit, uint32_t index);

// Repetition by right.

// A row of a table, a tag or an address: figures, bars and links come again.
bool IsData(const Document& document, const Passage& piece);
// A line in the middle of a sentence that was broken at a fixed width.
bool IsWrapped(const Document& document, uint32_t block);
// A short line without a stop right between two such lines: a song, a poem, a list.
bool IsVerse(const Document& document, uint32_t block);
// Something short that is called out, or said so many times: a vow, a prayer "(3 times)".
bool IsCall(const Document& document, const Passage& piece);

// A field of the page, "Summary: …": what it says is neither a caption nor a pull quote.
bool IsLabelled(const Document& document, const Passage& piece);

}  // namespace vrlint
