#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vrlint {

enum class Encoding { kUtf8, kUtf8Bom, kUtf16Le, kUtf16Be, kUtf32Le, kUtf32Be };

// By the byte-order mark; UTF-8 where there is none.
Encoding EncodingOf(std::string_view bytes);

// The byte-order mark of an encoding; empty for UTF-8 without one.
std::string_view MarkOf(Encoding encoding);

// The bytes of a code unit: 1, 2 or 4.
uint32_t UnitSize(Encoding encoding);

// What bytes say: valid UTF-8, or nothing where they are no legal text of their encoding; then
// `bad_byte` is the offset of the first that is not.
struct Decoded {
  std::optional<std::string> text;
  size_t bad_byte = 0;
};

// Decodes what stands behind the byte-order mark, strictly.
Decoded Decode(std::string_view bytes, Encoding encoding);

// The bytes of `text`, which is short, in `encoding`, without a byte-order mark.
std::string Encode(std::string_view text, Encoding encoding);

// The offset of the first byte that is not part of a legal UTF-8 sequence, or text.size().
size_t FindInvalidUtf8(std::string_view bytes);

}  // namespace vrlint
