#include "io/descriptor.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "io/file.h"
#include "text/quoted_name.h"

namespace vrlint {

namespace fs = std::filesystem;

Descriptor::~Descriptor() {
  if (fd_ > STDERR_FILENO) close(fd_);
}

void ThrowSystemError(const fs::path& path, const std::string& what) {
  throw IoError(QuotedName(path.string()) + ": cannot be " + what + ": " + std::strerror(errno));
}

size_t ReadSome(const Descriptor& file, std::span<char> buffer, const fs::path& path) {
  for (;;) {
    const ssize_t count = read(file.get(), buffer.data(), buffer.size());
    if (count >= 0) return static_cast<size_t>(count);
    if (errno != EINTR) ThrowSystemError(path, "read");
  }
}

bool WriteAll(const Descriptor& file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<size_t>(written));
  }
  return true;
}

bool FlushFolder(const fs::path& folder) {
  const Descriptor opened(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return opened.get() >= 0 && fsync(opened.get()) == 0;
}

}  // namespace vrlint
