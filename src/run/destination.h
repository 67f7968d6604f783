#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

#include "io/new_file.h"

namespace vrlint {

struct Codec;

// The codec of the file that a run's --output names; null for none and for standard output.
const Codec* OutputCodec(const std::string& file);

// Compressed where there is a codec.
std::string Packed(const Codec* codec, std::string bytes);

// Where what passes through a run goes: standard output, or a file that is there whole or not at
// all.
class Destination {
 public:
  // Standard output where `file` is empty. Throws IoError where the file cannot be written.
  Destination(const std::string& file, std::ostream& out);

  // Throws IoError, once: after that nothing more is written.
  void Write(std::string_view bytes);

  // Gives a file its name. Throws IoError. Without this none is left.
  void Commit();

 private:
  std::ostream& out_;
  std::optional<NewFile> file_;
  bool failed_ = false;
};

}  // namespace vrlint
