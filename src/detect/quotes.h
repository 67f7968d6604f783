#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/document.h"

namespace vrlint {

// Whether byte `at` stands inside a quotation that its line opened within 2,000 bytes before.
bool IsQuoted(const Document& document, uint32_t at);

// Whether a deletion of `text` leaves quotation marks and brackets in pairs.
bool IsBalanced(std::string_view text);

// What is known of a line's straight quotation marks, from one stretch of it to the next.
struct StraightMarks {
  bool open = false;           // the last one opened a quotation
  std::optional<bool> paired;  // their number is even; counted where it is first asked for
};

// The text of `span` with straight quotation marks as the curly ones that they stand for. A blank
// on one side tells; else a mark closes what the one before it opened, and where their number in
// `line` is odd, it stays.
std::string Curled(const Document& document, Span span, Span line, StraightMarks& marks);

}  // namespace vrlint
