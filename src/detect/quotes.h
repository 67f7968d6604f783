#pragma once

#include <string_view>

#include "text/document.h"

namespace vrlint {

// Whether byte `at` stands inside a quotation that its line opened within 2,000 bytes before.
bool IsQuoted(const Document& document, uint32_t at);

// Whether a deletion of `text` leaves quotation marks and brackets in pairs.
bool IsBalanced(std::string_view text);

}  // namespace vrlint
