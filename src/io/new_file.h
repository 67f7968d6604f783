#pragma once

#include <filesystem>
#include <string_view>

#include "io/temporary_file.h"

namespace vrlint {

// A file that is written bit by bit under a temporary name in its folder, and is there whole or not
// at all: what lay there before stays until Commit.
class NewFile {
 public:
  // Throws IoError where the file cannot be written, or something other than a file lies there.
  explicit NewFile(const std::filesystem::path& path);

  // Throws IoError.
  void Write(std::string_view bytes);

  // Flushes what was written and gives it its name. Throws IoError. Without this nothing is left.
  void Commit();

 private:
  std::filesystem::path path_;
  std::filesystem::path target_;  // with links followed
  TemporaryFile temporary_;
};

}  // namespace vrlint
