#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace vrlint {

// The program: `args` without its name. Returns the exit status; never throws.
int Main(const std::vector<std::string>& args, std::ostream& out, std::ostream& err);

}  // namespace vrlint
