#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vrlint {

// How many bytes of a pattern of RE2's syntax, read from its beginning, are one step: an escape,
// what opens a class (with its "^" and a "]" that comes first), a class by name, or a character.
size_t StepAt(std::string_view pattern, bool in_class);

// How many groups the pattern captures.
int CountGroups(std::string_view pattern);

// The alternatives that stand in no group, each a pattern of its own, with the flags that hold
// there: the pattern is found where one of them is.
std::vector<std::string> Alternatives(std::string_view pattern);

}  // namespace vrlint
