#pragma once

#include <cstddef>
#include <string_view>

namespace vrlint {

// Whether neither English nor Vietnamese is written with the character at byte `at`: it is not
// common (see IsCommon). Â and Ã count where they follow a lower-case letter or stand before one of
// print's marks: that is how UTF-8 looks when it was read as another encoding.
bool IsOdd(std::string_view text, size_t at);

}  // namespace vrlint
