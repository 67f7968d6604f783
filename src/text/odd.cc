#include "text/odd.h"

#include <array>
#include <cstring>

namespace vrlint {
namespace {

constexpr uint64_t kEach = 0x0101010101010101;

// Whether all eight bytes lie between the blank and the tilde.
bool IsPlain(uint64_t eight) {
  return (((eight - kEach * 0x20) | (eight + kEach) | eight) & (kEach * 0x80)) == 0;
}

// The characters of two bytes that are ordinary: the Vietnamese letters below U+0800.
constexpr auto kOrdinary = [] {
  std::array<bool, 0x800> table{};
  for (const char32_t c : U"ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư") table[c] = true;
  return table;
}();

using Byte = unsigned char;

bool IsOrdinaryPair(std::string_view text, size_t at) {
  const auto second = static_cast<Byte>(text[at + 1]);
  if (text[at] == '\xC3' && (second == 0x82 || second == 0x83)) {
    const bool after_lower = at > 0 && text[at - 1] >= 'a' && text[at - 1] <= 'z';
    return !after_lower && (at + 2 == text.size() || text[at + 2] != '\xE2');
  }
  return kOrdinary[(static_cast<Byte>(text[at]) & 0x1F) << 6 | (second & 0x3F)];
}

bool IsOrdinaryTriple(std::string_view text, size_t at) {
  const auto second = static_cast<Byte>(text[at + 1]);
  const auto third = static_cast<Byte>(text[at + 2]);
  if (text[at] == '\xE1')
    return (second == 0xBA && third >= 0xA0) || (second == 0xBB && third <= 0xB9);
  if (text[at] != '\xE2' || second != 0x80) return false;
  return third == 0x93 || third == 0x94 || third == 0x98 || third == 0x99 || third == 0x9C ||
         third == 0x9D || third == 0xA6;
}

}  // namespace

void AppendOdd(std::string_view text, std::vector<uint32_t>& odd) {
  for (size_t at = 0; at < text.size();) {
    uint64_t eight = 0;
    if (at + 8 <= text.size()) std::memcpy(&eight, text.data() + at, 8);
    if (IsPlain(eight)) {
      at += 8;
      continue;
    }
    const auto byte = static_cast<Byte>(text[at]);
    bool ordinary = false;
    size_t length = 1;
    if (byte < 0x80) {
      ordinary = (byte >= 0x20 && byte != 0x7F) || byte == '\n' || byte == '\t' || byte == '\r';
    } else if (byte < 0xE0) {
      length = 2;
      ordinary = IsOrdinaryPair(text, at);
    } else if (byte < 0xF0) {
      length = 3;
      ordinary = IsOrdinaryTriple(text, at);
    } else {
      length = 4;
    }
    if (!ordinary) odd.push_back(static_cast<uint32_t>(at));
    at += length;
  }
}

}  // namespace vrlint
