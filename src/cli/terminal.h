#pragma once

#include <cstdint>
#include <string>

namespace vrlint {

// Whether to colour: as asked, else on a terminal that does not object (https://no-color.org).
bool UseColor(const std::string& wanted, bool terminal);

// In columns.
uint32_t TerminalWidth();

}  // namespace vrlint
