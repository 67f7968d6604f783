#pragma once

#include <filesystem>
#include <string>

namespace vrlint {

// The content of a configuration, rule or list file, which may be empty. Throws ConfigError where
// it cannot be read.
std::string ReadConfigFile(const std::filesystem::path& file);

}  // namespace vrlint
