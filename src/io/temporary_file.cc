#include "io/temporary_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <climits>
#include <cstdio>
#include <cstdlib>

namespace vrlint {
namespace {

// The name of a file that is to go with the program, where a signal handler can read it.
struct Slot {
  std::atomic<bool> taken = false;
  std::atomic<bool> filled = false;
  std::array<char, PATH_MAX> name;
};

std::array<Slot, 8> slots;

// A file beyond the eighth, or with a longer name, is not noted.
void Note(const std::string& name) {
  if (name.size() >= PATH_MAX) return;
  for (Slot& slot : slots) {
    if (slot.taken.exchange(true)) continue;
    slot.name[name.copy(slot.name.data(), name.size())] = '\0';
    slot.filled = true;
    return;
  }
}

}  // namespace

TemporaryFile::TemporaryFile(const std::filesystem::path& target)
    : name_((target.parent_path() / ".vrlint-XXXXXX").string()),
      file_(mkostemp(name_.data(), O_CLOEXEC)) {
  if (file_.get() < 0) ThrowSystemError(target, "written (no temporary file beside it)");
  Note(name_);
}

TemporaryFile::~TemporaryFile() {
  if (!name_.empty()) unlink(name_.c_str());
  Forget();
}

bool TemporaryFile::MoveTo(const std::filesystem::path& target) {
  if (rename(name_.c_str(), target.c_str()) != 0) return false;
  Forget();
  name_.clear();
  return true;
}

// It lies there no more.
void TemporaryFile::Forget() {
  for (Slot& slot : slots) {
    if (!slot.filled || name_ != slot.name.data()) continue;
    slot.filled = false;
    slot.taken = false;
  }
}

void RemoveTemporaryFiles() {
  for (const Slot& slot : slots) {
    if (slot.filled) unlink(slot.name.data());
  }
}

}  // namespace vrlint
