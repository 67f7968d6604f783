#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "config/error.h"
#include "detect/kind.h"

namespace vrlint {

// Reads a list that stands beside the rule file: one entry a line. `read` gets each line without
// the blanks around it, and its place for errors; empty lines and those that start with # are left
// out.
void ForEachLine(const RuleSettings& rule, const std::string& name,
                 const std::function<void(std::string_view line, const Place& place)>& read);

}  // namespace vrlint
