#pragma once

#include <cstdint>

namespace vrlint {

// How common an English word is: the smallest of SCOWL's lists that has it, in British, American,
// Canadian or Australian spelling.
enum class Commonness : uint8_t {
  kUnknown,  // in no list
  k10,       // the commonest four thousand
  k20,
  k35,  // what a small dictionary has
  k40,
  k50,
  k55,
  k60,
  k70,  // what a large dictionary has
  k80,
  k95,     // hardly ever seen
  kOther,  // a name, an abbreviation, or a spelling that dictionaries call a variant
};

// How common the word with this Word::folded is. Reads one cache line.
Commonness CommonnessOf(uint64_t folded);

// Fetches the line that CommonnessOf() will read, some words before it is called.
void PrefetchCommonness(uint64_t folded);

// How words/compile.cc lays the words out: lines of entries, filled from the front; a word whose
// line is full stands in the next that is not. An entry is the word's mark and, in its last four
// bits, its commonness; 0 is none.
namespace english_words {

constexpr uint32_t kLines = 1U << 16;
constexpr uint32_t kEntriesPerLine = 16;  // 64 bytes

constexpr uint32_t LineOf(uint64_t folded) { return static_cast<uint32_t>(folded >> 48); }
constexpr uint32_t MarkOf(uint64_t folded) {
  return static_cast<uint32_t>(folded >> 16) & 0xFFFFFFF0U;
}

}  // namespace english_words
}  // namespace vrlint
