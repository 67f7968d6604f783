#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace vrlint {

// The paths that a file lists, or standard input for "-": one a line, or each ended by `end`. "-"
// in a list is a file of that name. Throws IoError.
std::vector<std::string> ReadPathList(const std::filesystem::path& list, char end = '\n');

}  // namespace vrlint
