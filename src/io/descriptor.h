#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace vrlint {

// An open file descriptor, or a negative number where opening failed. Closes what it holds, the
// standard ones excepted.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor();
  int get() const { return fd_; }

 private:
  int fd_;
};

// Throws the IoError "PATH: cannot be WHAT: the reason in errno".
[[noreturn]] void ThrowSystemError(const std::filesystem::path& path, const std::string& what);

// Reads on into the buffer and returns how many bytes came, 0 at the end. Throws IoError, in which
// `path` is named.
size_t ReadSome(const Descriptor& file, std::span<char> buffer, const std::filesystem::path& path);

// Writes all bytes; false, with the reason in errno, where that failed.
bool WriteAll(const Descriptor& file, std::string_view bytes);

// Flushes a folder's list of names to disk; false, with the reason in errno, where that failed.
bool FlushFolder(const std::filesystem::path& folder);

}  // namespace vrlint
