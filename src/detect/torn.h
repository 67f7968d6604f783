#pragma once

#include <optional>
#include <string>

#include "text/document.h"

namespace vrlint {

// The syllable in use that the words `first` and the next one make without the blank between them,
// where one of them is but consonants: "m ạng", "lậ p". In lower case.
std::optional<std::string> TornSyllable(const Document& document, uint32_t first);

// Whether the word may be part of such a syllable.
bool IsTorn(const Document& document, uint32_t index);

}  // namespace vrlint
