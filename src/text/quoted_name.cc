#include "text/quoted_name.h"

#include <algorithm>

#include "text/decode.h"

namespace vrlint {
namespace {

bool IsControl(char c) { return static_cast<uint8_t>(c) < 0x20 || c == 0x7F; }

std::string Octal(char c) {
  const auto byte = static_cast<uint8_t>(c);
  return {'\\', static_cast<char>('0' + (byte >> 6)), static_cast<char>('0' + (byte >> 3 & 7)),
          static_cast<char>('0' + (byte & 7))};
}

}  // namespace

std::string QuotedName(std::string_view name) {
  const bool is_text = FindInvalidUtf8(name) == name.size();
  const auto is_odd = [](char c) { return IsControl(c) || c == '"'; };
  if (is_text && std::none_of(name.begin(), name.end(), is_odd)) return std::string(name);
  constexpr std::string_view kPlain = "\a\b\t\n\v\f\r\"\\";
  constexpr std::string_view kNamed = "abtnvfr\"\\";
  std::string out = "\"";
  for (const char c : name) {
    if (const size_t at = kPlain.find(c); at != std::string_view::npos) {
      out += {'\\', kNamed[at]};
    } else if (IsControl(c) || (!is_text && (c & 0x80) != 0)) {
      out += Octal(c);
    } else {
      out += c;
    }
  }
  return out + '"';
}

}  // namespace vrlint
