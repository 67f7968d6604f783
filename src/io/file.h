#pragma once

#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

#include "io/descriptor.h"

namespace vrlint {

// What the system refused: "PATH: cannot be …: the system's reason".
class IoError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

// By what a file is known to be the one that was read, and not to have been written to since.
struct Stamp {
  uint64_t device = 0;
  uint64_t inode = 0;
  uint64_t size = 0;     // bytes
  int64_t modified = 0;  // nanoseconds since 1970

  friend bool operator==(const Stamp&, const Stamp&) = default;
};

Stamp StampOf(const Descriptor& file);

// A file as it was read.
struct Input {
  std::string bytes;
  Stamp stamp;  // from before the first byte was read
};

// Reads a file, or standard input for "-". Throws IoError.
Input ReadInput(const std::filesystem::path& path);

// Writes a new file, or another one over, and flushes it and its name to disk. Throws IoError.
void WriteFlushed(const std::filesystem::path& path, std::string_view bytes);

}  // namespace vrlint
