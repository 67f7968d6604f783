#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>

namespace vrlint {

// Whether a stream is the program's standard output or error, and that a terminal.
bool IsTerminal(const std::ostream& stream);

// Whether to colour: as asked, else on a terminal that does not object (https://no-color.org).
bool UseColor(const std::string& wanted, bool terminal);

// Whether it can be drawn over what stands on a terminal.
bool CanDrawOver();

// In columns; 100 where the stream is no terminal.
uint32_t TerminalWidth(const std::ostream& stream);

}  // namespace vrlint
