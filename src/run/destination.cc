#include "run/destination.h"

#include <ostream>

#include "io/compression.h"

namespace vrlint {

const Codec* OutputCodec(const std::string& file) {
  return FindCodec(std::filesystem::path(file).extension().string());
}

std::string Packed(const Codec* codec, std::string bytes) {
  return codec == nullptr || bytes.empty() ? bytes : codec->write(bytes, "");
}

Destination::Destination(const std::string& file, std::ostream& out) : out_(out) {
  if (!file.empty()) file_.emplace(file);
}

void Destination::Write(std::string_view bytes) {
  if (failed_) return;
  if (!file_) {
    out_ << bytes;
    return;
  }
  failed_ = true;  // unless it comes back
  file_->Write(bytes);
  failed_ = false;
}

void Destination::Commit() {
  if (file_) file_->Commit();
}

}  // namespace vrlint
