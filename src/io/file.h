#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

namespace vrlint {

// What the system refused: "PATH: cannot be …: the system's reason".
class IoError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

// The bytes of a file, or of standard input for "-". Throws IoError.
std::string ReadInput(const std::filesystem::path& path);

// Puts `bytes` in the place of the file in one step: written to a temporary file in the same
// folder, flushed to disk, given the old mode, renamed over. Where it throws IoError the file is as
// it was. A symbolic link stays one; what it points to is replaced.
void ReplaceFile(const std::filesystem::path& path, std::string_view bytes);

}  // namespace vrlint
