#pragma once

#include <string>

#include "lint/settle.h"
#include "text/document.h"

namespace vrlint {

// The rule's message with its placeholders filled in: {match} and {fix}, shortened, {first_line}
// (the line of the related place) and the kind's facts.
std::string RenderMessage(const Document& document, const Rule& rule, const Match& match);

// `text` on one line and at most `limit` code points long: "the beginning … the end".
std::string Shortened(std::string_view text, size_t limit);

}  // namespace vrlint
