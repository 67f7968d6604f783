#include "io/new_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include "io/file.h"
#include "text/quoted_name.h"

namespace vrlint {
namespace {

namespace fs = std::filesystem;

constexpr mode_t kNewFileMode = 0666;  // without what the user's mask takes away

// Where the file shall lie: never in the place of a device, a pipe or a folder.
fs::path TargetOf(const fs::path& path) {
  std::error_code error;
  fs::path target = fs::weakly_canonical(fs::absolute(path), error);
  if (error) throw IoError(QuotedName(path.string()) + ": cannot be found: " + error.message());
  if (fs::exists(target, error) && !fs::is_regular_file(target, error))
    throw IoError(QuotedName(path.string()) + ": is no regular file");
  return target;
}

// The mode of the file that lies there, else that of a new one.
mode_t ModeOf(const fs::path& target) {
  struct stat old {};
  if (stat(target.c_str(), &old) == 0) return old.st_mode & 07777;
  const mode_t mask = umask(0);
  umask(mask);
  return kNewFileMode & ~mask;
}

}  // namespace

NewFile::NewFile(const fs::path& path) : path_(path), target_(TargetOf(path)), temporary_(target_) {
  if (fchmod(temporary_.file().get(), ModeOf(target_)) != 0) ThrowSystemError(path_, "created");
}

void NewFile::Write(std::string_view bytes) {
  if (!WriteAll(temporary_.file(), bytes)) ThrowSystemError(path_, "written");
}

void NewFile::Commit() {
  if (fsync(temporary_.file().get()) != 0 || !temporary_.MoveTo(target_))
    ThrowSystemError(path_, "written");
  FlushFolder(target_.parent_path());  // the file is whole, whether or not that works
}

}  // namespace vrlint
