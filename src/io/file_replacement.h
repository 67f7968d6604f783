#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "io/file.h"
#include "io/temporary_file.h"

namespace vrlint {

// New bytes for a file, ready to take its place in one step. They lie in a temporary file in the
// same folder, flushed to disk, with the mode, owner and extended attributes of the file. As long
// as one lives, a second one for the same file cannot be made, in this process or another.
class FileReplacement {
 public:
  // Throws IoError where the file must not be written to, is no regular file, is being replaced, or
  // something of it cannot be kept. `as_read` is what ReadInput gave, and has to live on.
  FileReplacement(const std::filesystem::path& path, const Input& as_read, std::string_view bytes);

  // The file that is replaced: the path with its links followed.
  const std::filesystem::path& target() const { return target_; }

  // How many other names (hard links) the file has. They keep the old bytes.
  uint64_t other_names() const { return other_names_; }

  // Puts the new bytes into place. Throws IoError where the file is not what was read any more, in
  // place, size, time or bytes. Without this the file stays as it is, and nothing is left behind.
  void Commit();

 private:
  void Lock();
  void Fill(std::string_view bytes);

  std::filesystem::path path_;
  const Input& as_read_;
  std::filesystem::path target_;
  Descriptor old_;
  TemporaryFile temporary_;
  uint64_t other_names_ = 0;
};

}  // namespace vrlint
