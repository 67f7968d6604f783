#include "io/temporary_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

namespace vrlint {

TemporaryFile::TemporaryFile(const std::filesystem::path& target)
    : name_((target.parent_path() / ".vrlint-XXXXXX").string()),
      file_(mkostemp(name_.data(), O_CLOEXEC)) {
  if (file_.get() < 0) ThrowSystemError(target, "written (no temporary file beside it)");
}

TemporaryFile::~TemporaryFile() {
  if (!name_.empty()) unlink(name_.c_str());
}

bool TemporaryFile::MoveTo(const std::filesystem::path& target) {
  if (rename(name_.c_str(), target.c_str()) != 0) return false;
  name_.clear();
  return true;
}

}  // namespace vrlint
