#pragma once

#include <filesystem>
#include <string>

#include "io/descriptor.h"

namespace vrlint {

// A file beside its target, removed unless it was given its place. A walk takes no hidden name, so
// that one left by a killed process harms nobody.
class TemporaryFile {
 public:
  // Throws IoError.
  explicit TemporaryFile(const std::filesystem::path& target);
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  const Descriptor& file() const { return file_; }
  const std::string& name() const { return name_; }

  // Puts it in the target's place; false, with the reason in errno, where that failed.
  bool MoveTo(const std::filesystem::path& target);

 private:
  void Forget();

  std::string name_;  // empty where the file is gone
  Descriptor file_;
};

// Removes the files of all that live, as a signal handler may.
void RemoveTemporaryFiles();

}  // namespace vrlint
