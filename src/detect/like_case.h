#pragma once

#include <string>
#include <string_view>

namespace vrlint {

// The replacement in the case of what was found: "Betwen" becomes "Between", "BETWEN" "BETWEEN".
std::string LikeCase(std::string_view found, std::string replacement);

}  // namespace vrlint
