#include "report/json_writer.h"

#include <cstring>
#include <nlohmann/json.hpp>

#include "text/decode.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr uint64_t kEach = 0x0101010101010101;
constexpr uint64_t kFirstBits = kEach * 0x80;

// Whether one of the bytes is this one.
bool Has(uint64_t eight, char byte) {
  const uint64_t zero = eight ^ kEach * static_cast<unsigned char>(byte);
  return ((zero - kEach) & ~zero & kFirstBits) != 0;
}

// Whether all eight bytes may stand in a string as they are, and, for `plain`, are of ASCII.
bool StandForThemselves(uint64_t eight, bool plain) {
  const bool controls = ((eight - kEach * 0x20) & ~eight & kFirstBits) != 0;
  const bool foreign = plain && (((eight + kEach) | eight) & kFirstBits) != 0;
  return !controls && !foreign && !Has(eight, '"') && !Has(eight, '\\');
}

bool StandsForItself(char c, bool plain) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte != '"' && byte != '\\' && (!plain || byte < 0x7F);
}

// Where the first byte from `at` on stands that does not stand for itself.
size_t FindSpecial(std::string_view text, size_t at, bool plain) {
  uint64_t eight = 0;
  for (; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if (!StandForThemselves(eight, plain)) break;
  }
  while (at < text.size() && StandsForItself(text[at], plain)) ++at;
  return at;
}

}  // namespace

void JsonWriter::Append(std::string_view value) {
  if (!first_) text_ += ',';
  first_ = false;
  text_ += value;
}

void JsonWriter::Open(char bracket) {
  Append({&bracket, 1});
  first_ = true;
}

void JsonWriter::Close(char bracket) {
  text_ += bracket;
  first_ = false;
}

void JsonWriter::Key(std::string_view name) {
  text_ += first_ ? "\"" : ",\"";
  text_ += name;
  text_ += "\":";
  first_ = true;
}

void JsonWriter::StringOrNull(std::string_view text) { text.empty() ? Null() : String(text); }

void JsonWriter::Number(double value) {
  char digits[64];
  const auto end = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed);
  Append({digits, end.ptr});
  if (std::string_view(digits, end.ptr).find('.') == std::string_view::npos) text_ += ".0";
}

void JsonWriter::AppendEscaped(char32_t c) {
  constexpr std::string_view kNamed = "\"\\\b\f\n\r\t";
  constexpr std::string_view kNames = "\"\\bfnrt";
  if (c >= 0x10000) {
    AppendEscaped(0xD800 + ((c - 0x10000) >> 10));
    c = 0xDC00 + (c & 0x3FF);
  }
  const size_t named = c < 0x80 ? kNamed.find(static_cast<char>(c)) : std::string_view::npos;
  text_ += '\\';
  if (named != std::string_view::npos) {
    text_ += kNames[named];
    return;
  }
  text_ += 'u';
  for (int shift = 12; shift >= 0; shift -= 4) text_ += "0123456789abcdef"[c >> shift & 15];
}

void JsonWriter::String(std::string_view text) {
  size_t at = FindSpecial(text, 0, true);
  if (at < text.size() && FindInvalidUtf8(text) != text.size()) {
    const auto replace = nlohmann::json::error_handler_t::replace;
    return Append(nlohmann::json(text).dump(-1, ' ', ascii_, replace));
  }
  text_ += first_ ? "\"" : ",\"";
  first_ = false;
  for (size_t begin = 0;;) {
    at = FindSpecial(text, at, ascii_);
    text_.append(text, begin, at - begin);
    if (at == text.size()) break;
    const CodePoint c = CodePointAt(text, at);
    AppendEscaped(c.value);
    begin = at += c.length;
  }
  text_ += '"';
}

}  // namespace vrlint
