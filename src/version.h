#pragma once

#include <string_view>

namespace vrlint {

// Kept in step with CMakeLists.txt, which passes it on.
inline constexpr std::string_view kVersion = VRLINT_VERSION;

}  // namespace vrlint
