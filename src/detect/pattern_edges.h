#pragma once

#include <bitset>
#include <string_view>

namespace vrlint {

// Characters of ASCII.
using AsciiSet = std::bitset<128>;

// With which of them a match of the pattern, of RE2's syntax, may begin or end; all where the
// pattern does not tell at once, or matches the empty string. Others may do so, too.
AsciiSet MayBeginWith(std::string_view pattern);
AsciiSet MayEndWith(std::string_view pattern);

}  // namespace vrlint
