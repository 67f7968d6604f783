#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace vrlint {

// Appends the offsets of the characters that neither English nor Vietnamese is written with: all
// but ASCII, the composed Vietnamese letters and the quotation marks, dashes and ellipsis of print.
// Â and Ã count where they follow a lower-case letter or stand before such a mark: that is how
// UTF-8 looks when it was read as another encoding. What asks about damaged characters starts here.
void AppendOdd(std::string_view text, std::vector<uint32_t>& odd);

}  // namespace vrlint
