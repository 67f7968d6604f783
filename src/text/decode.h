#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vrlint {

enum class Encoding { kUtf8, kUtf8Bom, kUtf16Le, kUtf16Be, kUtf32Le, kUtf32Be };

// What the bytes of a file say. `text` is valid UTF-8 without its byte-order mark, or nothing where
// the bytes are no legal text of their encoding; then `bad_byte` is the offset of the first that is
// not.
struct Decoded {
  Encoding encoding = Encoding::kUtf8;
  std::optional<std::string> text;
  size_t bad_byte = 0;
};

// Decodes by the byte-order mark, strictly; without one the bytes must be UTF-8.
Decoded Decode(std::string bytes);

// The bytes of `text` in `encoding`, with the byte-order mark where it has one: the reverse of
// Decode.
std::string Encode(std::string_view text, Encoding encoding);

// The offset of the first byte that is not part of a legal UTF-8 sequence, or text.size().
size_t FindInvalidUtf8(std::string_view bytes);

}  // namespace vrlint
