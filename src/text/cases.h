#pragma once

#include <string>

namespace vrlint {

// The character in all its cases, itself among them, as regular expressions take it in any case.
std::u32string CasesOf(char32_t c);

}  // namespace vrlint
