#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/syllable_table.h"

namespace vrlint {

enum class Tone : uint8_t { kNone, kGrave, kAcute, kHook, kTilde, kDot };

// A word taken apart: its letters in lower case without the tone, and the tone.
struct Toneless {
  std::u32string letters;
  Tone tone = Tone::kNone;
};

// The word of any case, in composed letters, without its tone; nothing where it has two tones or
// more letters than two syllables can have.
std::optional<Toneless> WithoutTone(std::string_view word);

// Whether the word, of any case and in composed letters, is written as a Vietnamese syllable can
// be: an onset and a rime that go together, the tone on its letter (hòa and hoà both are), and
// acute or dot below before a final stop. That is the spelling, not whether the syllable is in use;
// "the" and "can" are syllables too.
bool IsSyllable(std::string_view word);

// The syllable of these letters and this tone in lower case, with the tone where it belongs, or
// nothing where there is none. `modern` is hoà rather than hòa.
std::string Spelled(std::u32string_view letters, Tone tone, bool modern = false);

// What SyllableCount() has for loanwords and names that are right though no syllables.
inline constexpr uint32_t kLoanword = UINT32_MAX;

// How often a word stands in lower case among 72.5 million syllables of news
// (src/text/syllables.tsv), in either style of tones; 0 where hardly ever, not even in names.
// `folded` is its Word::folded.
inline uint32_t SyllableCount(uint64_t folded) { return vrlint_syllables.CountOf(folded); }

// Whether that is not 0.
inline bool IsKnownSyllable(uint64_t folded) { return vrlint_syllables.Has(folded); }

// Whether the word stands so often that it is nobody's mistake, or is a loanword.
inline bool IsInUse(uint64_t folded) { return vrlint_syllables.HasInUse(folded); }

}  // namespace vrlint
