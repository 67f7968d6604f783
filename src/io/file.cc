#include "io/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>

namespace vrlint {

Stamp StampOf(const Descriptor& file) {
  struct stat info {};
  fstat(file.get(), &info);
  return {info.st_dev, info.st_ino, static_cast<uint64_t>(info.st_size),
          info.st_mtim.tv_sec * 1'000'000'000 + info.st_mtim.tv_nsec};
}

Input ReadInput(const std::filesystem::path& path) {
  const Descriptor file(path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) ThrowSystemError(path, "opened");
  Input input{"", StampOf(file)};
  input.bytes.reserve(input.stamp.size + 1);
  std::array<char, 1 << 16> buffer;
  while (const size_t count = ReadSome(file, buffer, path))
    input.bytes.append(buffer.data(), count);
  return input;
}

void WriteFlushed(const std::filesystem::path& path, std::string_view bytes) {
  const Descriptor file(open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
  if (file.get() < 0) ThrowSystemError(path, "created");
  if (!WriteAll(file, bytes) || fsync(file.get()) != 0 || !FlushFolder(path.parent_path()))
    ThrowSystemError(path, "written");
}

}  // namespace vrlint
