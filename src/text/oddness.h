#pragma once

#include <string_view>

namespace vrlint {

// How much a stretch of text surprises a reader who knows no word of it, between the characters
// before and after it (0 at the ends of a line): a sum over characters (how rare they are in
// articles) and over neighbours (a symbol inside a word, a capital after a small letter, a letter
// among those of another script). Roughly in bits; only differences mean something. Text that was
// read in a wrong encoding scores several times what it scores when repaired.
int Oddness(std::u32string_view run, char32_t before, char32_t after);

// From here on a character hardly ever stands in an article: phonetic letters, unassigned code
// points, control characters.
constexpr int kHardlyEver = 10;

// The part of Oddness() that the character has by itself.
int OddnessOf(char32_t c);

}  // namespace vrlint
