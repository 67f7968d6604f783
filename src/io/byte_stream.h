#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "io/compression.h"
#include "io/descriptor.h"

namespace vrlint {

// Reads the bytes that a file holds, uncompressed, one after another.
class ByteStream {
 public:
  // `path` is "-" for standard input, `name` what the user calls it. Throws IoError.
  ByteStream(const std::filesystem::path& path, const std::string& name);

  // Bytes that the file holds in the beginning, which leaves them to be read: none where it holds
  // none or is damaged. Throws IoError. To be called before the others.
  std::string Peek();

  // Reads on into the buffer and returns how many bytes came, 0 at the end. Throws IoError, which
  // names the file, once what lies before a damage was read.
  size_t Read(std::span<char> buffer);

  // All that lies on disk.
  std::string TakeAll();

  // How many bytes were read, as they lie on disk.
  uint64_t stored() const { return stored_; }

 private:
  void ReadPacked();
  std::string_view packed() const { return std::string_view(packed_).substr(at_); }

  std::filesystem::path path_;
  std::string name_;
  Descriptor file_;
  std::string packed_;  // as it lies on disk
  size_t at_ = 0;       // what is before was read
  uint64_t stored_ = 0;
  bool is_at_end_ = false;
  std::optional<Unpacker> unpacker_;
  const Codec* codec_ = nullptr;  // null: not compressed
};

}  // namespace vrlint
