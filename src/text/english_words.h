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

// How common the word with this Word::folded is. Reads one cache line, or two for rarer words.
Commonness CommonnessOf(uint64_t folded);

// The same for words up to k50 and faster; rarer ones are unknown.
Commonness CommonnessIfCommon(uint64_t folded);

// Fetches what CommonnessIfCommon() will read, some words before it is called.
void PrefetchIfCommon(uint64_t folded);

// How words/compile.cc lays the words out: in a small table, which a processor's cache holds, those
// up to k50, and in a large one the others. A table is lines of entries, filled from the front; a
// word whose line is full stands in the next that is not. An entry is the word's mark and, in its
// last four bits, its commonness; 0 is none.
namespace english_words {

constexpr uint32_t kEntriesPerLine = 16;  // 64 bytes

struct Layout {
  uint32_t first;  // line of the whole
  uint32_t bits;   // of a hash that choose among the lines
  constexpr uint32_t lines() const { return 1U << bits; }
};
constexpr Layout kCommon{0, 13};
constexpr Layout kOthers{1U << 13, 16};

constexpr bool IsCommon(Commonness commonness) { return commonness <= Commonness::k50; }
constexpr uint32_t LineOf(uint64_t folded, Layout layout) {
  return static_cast<uint32_t>(folded >> (64 - layout.bits));
}
constexpr uint32_t MarkOf(uint64_t folded) {
  return static_cast<uint32_t>(folded >> 16) & 0xFFFFFFF0U;
}

}  // namespace english_words
}  // namespace vrlint
