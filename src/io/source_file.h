#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "detect/match.h"
#include "io/compression.h"
#include "text/decode.h"

namespace vrlint {

// A file taken apart: what lies on disk, the bytes that it holds once it is uncompressed, and the
// text that they say. What a reader finds stands in the text, what a repair changes in the bytes.
class SourceFile {
 public:
  // `packed` is what lies on disk and outlives this, `name` what the user calls it. UTF-8 is not
  // checked where the reader does that (`checks_utf8`). Throws IoError for damaged compression.
  SourceFile(std::string_view packed, const std::string& name, bool checks_utf8);
  SourceFile(const SourceFile&) = delete;
  SourceFile& operator=(const SourceFile&) = delete;

  bool is_compressed() const { return codec_ != nullptr; }
  std::string_view bytes() const {
    return codec_ == nullptr ? packed_ : std::string_view(unpacked_.bytes);
  }
  // In UTF-8 without a byte-order mark; meaningless where there is a bad byte.
  std::string_view text() const;
  // The offset of the first of bytes() that is no text of its encoding.
  std::optional<size_t> bad_byte() const { return bad_byte_; }

  // Edits over text() as edits over bytes(), in the file's own encoding.
  std::vector<Edit> InBytes(const std::vector<Edit>& edits) const;

  // What lies on disk once the edits over bytes() are made.
  std::string Repaired(const std::vector<Edit>& edits) const;

 private:
  std::string_view packed_;
  const Codec* codec_ = nullptr;  // null: not compressed
  Unpacked unpacked_;
  Encoding encoding_ = Encoding::kUtf8;
  std::string decoded_;  // of UTF-16 and UTF-32
  std::optional<size_t> bad_byte_;
};

}  // namespace vrlint
