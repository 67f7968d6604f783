#pragma once

#include "detect/context_tables.h"
#include "text/document.h"

namespace vrlint {

// The syllables beside a stretch of words, two on either side; kForeign where none stands one blank
// away.
struct Neighbours {
  Symbol left2;
  Symbol left;
  Symbol right;
  Symbol right2;
};

Neighbours NeighboursOf(const Document& document, WordRange words);

// How well a syllable fits between its neighbours, by their pairs in news: the natural logarithm of
// how likely it stands there, against the neighbours without it; one more where three stand
// together in news. What was meant where news has a slip fits at -8 to 3.
double Fit(const ContextTables& tables, const Neighbours& neighbours, Symbol syllable);

}  // namespace vrlint
