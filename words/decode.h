#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/hash.h"

namespace vrlint {

// The code points of UTF-8 text without letters beyond U+FFFF, as word lists are.
inline std::u32string Decoded(std::string_view utf8) {
  std::u32string text;
  for (size_t i = 0; i < utf8.size();) {
    const auto byte = static_cast<unsigned char>(utf8[i++]);
    char32_t c = byte < 0x80 ? byte : byte < 0xE0 ? byte & 0x1F : byte & 0xF;
    for (; i < utf8.size() && (utf8[i] & 0xC0) == 0x80; ++i) c = c << 6 | (utf8[i] & 0x3F);
    text += c;
  }
  return text;
}

// What Word::folded is for a word in small letters.
inline uint64_t Folded(std::u32string_view word) {
  WordHasher hash;
  for (const char32_t c : word) hash.AddCharacter(c);
  return hash.Finish();
}

}  // namespace vrlint
