#pragma once

#include <string_view>
#include <vector>

namespace vrlint {

// A file of the folder rules/, compiled into the program.
struct ShippedFile {
  std::string_view path;     // "<class>/<name>.toml", its word lists, "trust.tsv"
  std::string_view content;  // of a .toml, as Table::Packed() has it
};

// In the order of their paths.
const std::vector<ShippedFile>& ShippedFiles();

}  // namespace vrlint
