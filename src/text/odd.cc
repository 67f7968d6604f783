#include "text/odd.h"

#include <array>
#include <bit>
#include <cstring>

#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr uint64_t kEach = 0x0101010101010101;

// The first bits of the bytes that do not lie between the blank and the tilde; what stands above
// the lowest of them may be wrong.
uint64_t Unplain(uint64_t eight) {
  return ((eight - kEach * 0x20) | (eight + kEach) | eight) & (kEach * 0x80);
}

// The lowest byte with its first bit set, or an earlier one.
size_t FirstByte(uint64_t first_bits) {
  return std::endian::native == std::endian::little
             ? static_cast<size_t>(std::countr_zero(first_bits)) / 8
             : 0;
}

// The characters that are ordinary wherever they stand, of those below U+2040.
constexpr auto kOrdinary = [] {
  std::array<bool, 0x2040> table{};
  for (char32_t c = U' '; c < 0x7F; ++c) table[c] = true;
  for (char32_t c = 0x1EA0; c <= 0x1EF9; ++c) table[c] = true;
  for (const char32_t c : std::u32string_view(U"\t\n\r–—‘’“”…")) table[c] = true;
  for (const char32_t c : std::u32string_view(U"ÀÁÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư"))
    table[c] = true;
  return table;
}();

bool IsOrdinary(std::string_view text, size_t at, CodePoint c) {
  if (c.value < kOrdinary.size() && kOrdinary[c.value]) return true;
  if (c.value != U'Â' && c.value != U'Ã') return false;
  const bool after_lower = at > 0 && text[at - 1] >= 'a' && text[at - 1] <= 'z';
  return !after_lower && (at + 2 == text.size() || text[at + 2] != '\xE2');
}

}  // namespace

void AppendOdd(std::string_view text, std::vector<uint32_t>& odd) {
  for (size_t at = 0; at < text.size();) {
    if (at + 8 <= text.size()) {
      uint64_t eight = 0;
      std::memcpy(&eight, text.data() + at, 8);
      const uint64_t unplain = Unplain(eight);
      if (unplain == 0) {
        at += 8;
        continue;
      }
      at += FirstByte(unplain);
    }
    const CodePoint c = CodePointAt(text, at);
    if (!IsOrdinary(text, at, c)) odd.push_back(static_cast<uint32_t>(at));
    at += c.length;
  }
}

}  // namespace vrlint
