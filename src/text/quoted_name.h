#pragma once

#include <string>
#include <string_view>

namespace vrlint {

// A file's name for people, always on one line and in UTF-8: the name itself, or, where it has
// control characters, a quotation mark or bytes that are no UTF-8, in quotation marks with C's
// escapes, as git prints names and patch(1) reads them.
std::string QuotedName(std::string_view name);

}  // namespace vrlint
