#pragma once

#include <span>
#include <string_view>

namespace vrlint {

// A file of the folder rules/, compiled into the program.
struct ShippedFile {
  std::string_view path;  // "<class>/<name>.toml", its word lists, "trust.tsv"
  std::string_view content;
};

// In the order of their paths. The definition is generated (cmake/EmbedRules.cmake).
std::span<const ShippedFile> ShippedFiles();

}  // namespace vrlint
