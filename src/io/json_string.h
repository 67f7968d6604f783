#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "detect/match.h"

namespace vrlint {

// What a JSON string says. A lone surrogate says U+FFFD, and its place is in `undecoded`.
struct JsonText {
  std::string text;
  std::vector<Span> undecoded;
};

// Reads a string given without its quotation marks, in valid UTF-8; nothing where an escape is
// illegal.
std::optional<JsonText> ReadJsonString(std::string_view raw);

// Edits over what the string says as edits over the string. Inserted characters are escaped where
// the string escapes the same one; others of more than one byte where it escapes all such, and
// where it has none, if `ascii` (nothing around it but ASCII).
std::vector<Edit> JsonEdits(std::string_view raw, bool ascii, const std::vector<Edit>& edits);

}  // namespace vrlint
