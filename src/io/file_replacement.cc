#include "io/file_replacement.h"

#include <attr/libattr.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>

#include "text/quoted_name.h"

namespace vrlint {
namespace {

namespace fs = std::filesystem;

// The regular file that a path leads to.
fs::path TargetOf(const fs::path& path) {
  std::error_code error;
  fs::path target = fs::canonical(path, error);
  errno = error.value();
  if (error) ThrowSystemError(path, "found");
  if (!fs::is_regular_file(target, error))
    throw IoError(QuotedName(path.string()) + ": is no regular file");
  if (faccessat(AT_FDCWD, target.c_str(), W_OK, AT_EACCESS) != 0) ThrowSystemError(path, "written");
  return target;
}

// Whether the file has these bytes and no others.
bool Holds(const Descriptor& file, std::string_view bytes, const fs::path& path) {
  std::array<char, 1 << 16> buffer;
  while (const size_t count = ReadSome(file, buffer, path)) {
    if (!bytes.starts_with(std::string_view(buffer.data(), count))) return false;
    bytes.remove_prefix(count);
  }
  return bytes.empty();
}

}  // namespace

FileReplacement::FileReplacement(const fs::path& path, const Input& as_read, std::string_view bytes)
    : path_(path),
      as_read_(as_read),
      target_(TargetOf(path)),
      old_(open(target_.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)),
      temporary_(target_) {
  if (old_.get() < 0) ThrowSystemError(path, "opened");
  Lock();
  Fill(bytes);
}

void FileReplacement::Lock() {
  // A file system without locks gives another error, and the look at the file in Commit has to do.
  if (flock(old_.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    throw IoError(QuotedName(path_.string()) + ": another program has locked it; left alone");
}

void FileReplacement::Fill(std::string_view bytes) {
  const int file = temporary_.file().get();
  struct stat old {};
  struct stat now {};
  if (fstat(old_.get(), &old) != 0 || fstat(file, &now) != 0) ThrowSystemError(path_, "looked at");
  other_names_ = old.st_nlink - 1;
  if (!WriteAll(temporary_.file(), bytes)) ThrowSystemError(path_, "written");
  // The folder may have given it rights that the old file never granted.
  if (fremovexattr(file, "system.posix_acl_access") != 0 && errno != ENODATA && errno != ENOTSUP)
    ThrowSystemError(path_, "replaced (its access list would change)");
  if ((old.st_uid != now.st_uid || old.st_gid != now.st_gid) &&
      fchown(file, old.st_uid, old.st_gid) != 0)
    ThrowSystemError(path_, "replaced (its owner would change)");
  if (fchmod(file, old.st_mode & 07777) != 0 ||
      attr_copy_fd(
          target_.c_str(), old_.get(), temporary_.name().c_str(), file,
          [](const char*, error_context*) { return 1; }, nullptr) != 0)
    ThrowSystemError(path_, "replaced (its attributes would be lost)");
  if (fsync(file) != 0) ThrowSystemError(path_, "written");
}

void FileReplacement::Commit() {
  const Descriptor now(open(target_.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (now.get() < 0 || StampOf(now) != as_read_.stamp || !Holds(now, as_read_.bytes, path_))
    throw IoError(QuotedName(path_.string()) + ": changed since it was read; left alone");
  if (!temporary_.MoveTo(target_)) ThrowSystemError(path_, "replaced");
  // The file is whole either way; a folder that cannot be flushed is no reason to call it a
  // failure.
  FlushFolder(target_.parent_path());
}

}  // namespace vrlint
