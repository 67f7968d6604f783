#include "io/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "text/quoted_name.h"

namespace vrlint {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void Fail(const fs::path& path, const std::string& what) {
  throw IoError(QuotedName(path.string()) + ": cannot be " + what + ": " + std::strerror(errno));
}

// An open file descriptor.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ > STDERR_FILENO) close(fd_);
  }
  int get() const { return fd_; }

 private:
  int fd_;
};

// A temporary file beside its target, gone unless it was kept.
class Temporary {
 public:
  explicit Temporary(const fs::path& target)
      : name_((target.parent_path() / (".vrlint-XXXXXX")).string()), fd_(mkstemp(name_.data())) {}
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  ~Temporary() {
    if (!name_.empty() && fd_.get() >= 0) unlink(name_.c_str());
  }
  int fd() const { return fd_.get(); }
  const std::string& name() const { return name_; }
  void Keep() { name_.clear(); }

 private:
  std::string name_;
  Descriptor fd_;
};

bool WriteAll(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<size_t>(written));
  }
  return true;
}

}  // namespace

std::string ReadInput(const fs::path& path) {
  const bool standard = path == "-";
  const Descriptor file(standard ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) Fail(path, "opened");
  std::string bytes;
  struct stat info {};
  if (fstat(file.get(), &info) == 0 && S_ISREG(info.st_mode))
    bytes.reserve(static_cast<size_t>(info.st_size) + 1);
  char buffer[1 << 16];
  for (;;) {
    const ssize_t count = read(file.get(), buffer, sizeof buffer);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) Fail(path, "read");
    if (count == 0) return bytes;
    bytes.append(buffer, static_cast<size_t>(count));
  }
}

void ReplaceFile(const fs::path& path, std::string_view bytes) {
  std::error_code error;
  const fs::path target = fs::canonical(path, error);
  struct stat info {};
  if (error || stat(target.c_str(), &info) != 0) Fail(path, "found");
  if (access(target.c_str(), W_OK) != 0) Fail(path, "written");
  Temporary temporary(target);
  if (temporary.fd() < 0) Fail(path, "written (no temporary file beside it)");
  if (fchmod(temporary.fd(), info.st_mode & 07777) != 0 || !WriteAll(temporary.fd(), bytes) ||
      fsync(temporary.fd()) != 0) {
    Fail(path, "written");
  }
  if (rename(temporary.name().c_str(), target.c_str()) != 0) Fail(path, "replaced");
  temporary.Keep();
  const Descriptor folder(open(target.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.get() >= 0) fsync(folder.get());
}

}  // namespace vrlint
