#pragma once

#include <string_view>

namespace vrlint {

// Whether the word, of any case and in composed letters, is written as a Vietnamese syllable can be:
// an initial, a rhyme and at most one tone, which is acute or dot below before a final stop. That is
// the spelling, not whether the syllable is in use; "the" and "can" are syllables too.
bool IsSyllable(std::string_view word);

}  // namespace vrlint
