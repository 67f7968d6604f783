#pragma once

#include "text/document.h"

namespace vrlint {

// What goes when `span` is taken out of its line: the span with the blanks that would be left over.
// One blank stays between its neighbours where one stood, none at the line's start or end or before
// a mark that closes.
Span Cut(const Document& document, Span span);

// The span without the blanks at its ends.
Span WithoutBlanks(const Document& document, Span span);

}  // namespace vrlint
