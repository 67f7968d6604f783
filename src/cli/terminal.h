#pragma once

#include <cstdint>
#include <string>

namespace vrlint {

// Whether to colour: as asked, else on a terminal that does not object (https://no-color.org).
bool UseColor(const std::string& wanted, bool terminal);

// Whether it can be drawn over what stands on a terminal.
bool CanDrawOver();

// Of the terminal that a descriptor is, in columns; 100 where it is none.
uint32_t TerminalWidth(int descriptor);

}  // namespace vrlint
