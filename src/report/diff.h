#pragma once

#include <string>
#include <string_view>

namespace vrlint {

// A unified diff of two texts with three lines of context, as `patch -p1` takes it; empty where
// they are equal. `path` appears behind a/ and b/, `label`, where there is one, behind that, where
// patch does not look.
std::string UnifiedDiff(const std::string& path, std::string_view before, std::string_view after,
                        const std::string& label = "");

}  // namespace vrlint
