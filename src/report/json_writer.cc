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

// Whether a byte that must be escaped is among the eight.
bool HasSpecial(uint64_t eight) {
  const bool controls = ((eight - kEach * 0x20) & ~eight & kFirstBits) != 0;
  return controls || Has(eight, '"') || Has(eight, '\\');
}

bool IsSpecial(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

}  // namespace

void JsonWriter::Put(std::string_view bytes) {
  std::memcpy(Room(bytes.size()), bytes.data(), bytes.size());
  size_ += bytes.size();
}

void JsonWriter::Append(std::string_view value) {
  if (!first_) Put(",");
  first_ = false;
  Put(value);
}

void JsonWriter::Open(char bracket) {
  Append({&bracket, 1});
  first_ = true;
}

void JsonWriter::Close(char bracket) {
  Put({&bracket, 1});
  first_ = false;
}

void JsonWriter::Key(std::string_view name) {
  char* to = Room(name.size() + 4);
  char* const begin = to;
  if (!first_) *to++ = ',';
  *to++ = '"';
  to = std::copy(name.begin(), name.end(), to);
  *to++ = '"';
  *to++ = ':';
  size_ += static_cast<size_t>(to - begin);
  first_ = true;
}

void JsonWriter::StringOrNull(std::string_view text) { text.empty() ? Null() : String(text); }

void JsonWriter::Number(double value) {
  char digits[64];
  const auto end = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed);
  Append({digits, end.ptr});
  if (std::string_view(digits, end.ptr).find('.') == std::string_view::npos) Put(".0");
}

void JsonWriter::AppendEscaped(char32_t c) {
  constexpr std::string_view kNamed = "\"\\\b\f\n\r\t";
  constexpr std::string_view kNames = "\"\\bfnrt";
  if (c >= 0x10000) {
    AppendEscaped(0xD800 + ((c - 0x10000) >> 10));
    c = 0xDC00 + (c & 0x3FF);
  }
  const size_t named = c < 0x80 ? kNamed.find(static_cast<char>(c)) : std::string_view::npos;
  if (named != std::string_view::npos) {
    const char escape[] = {'\\', kNames[named]};
    return Put({escape, sizeof escape});
  }
  char escape[6] = {'\\', 'u'};
  for (int i = 2; i < 6; ++i) escape[i] = "0123456789abcdef"[c >> (20 - 4 * i) & 15];
  Put({escape, sizeof escape});
}

// Appends a text of which each byte stands for itself, quoted; or nothing, and false.
bool JsonWriter::AppendPlain(std::string_view text) {
  char* to = Room(text.size() + 3);
  if (!first_) *to++ = ',';
  *to++ = '"';
  const uint64_t lift = ascii_ ? kEach : 0;  // DEL beyond ASCII
  uint64_t all = 0;
  uint64_t eight = 0;
  bool special = false;
  const auto look = [&](size_t at) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    special |= HasSpecial(eight);
    all |= eight | (eight + lift);
  };
  size_t at = 0;
  for (; at + sizeof eight <= text.size(); at += sizeof eight) look(at);
  if (at != 0 && at != text.size()) look(text.size() - sizeof eight);
  for (; at != text.size() && text.size() < sizeof eight; ++at) {
    special |= IsSpecial(text[at]);
    const uint64_t one = static_cast<unsigned char>(text[at]);
    all |= one | (one + lift % 2);
  }
  if (special) return false;
  if ((all & kFirstBits) != 0 && (ascii_ || FindInvalidUtf8(text) != text.size())) return false;
  std::memcpy(to, text.data(), text.size());
  to[text.size()] = '"';
  size_ = static_cast<size_t>(to + text.size() + 1 - room_.data());
  first_ = false;
  return true;
}

// Puts a text that is UTF-8.
void JsonWriter::PutEscaped(std::string_view text) {
  CodePoint c{};
  for (size_t at = 0; at < text.size(); at += c.length) {
    c = CodePointAt(text, at);
    const bool plain =
        c.value < 0x80 ? !IsSpecial(text[at]) && !(ascii_ && c.value == 0x7F) : !ascii_;
    plain ? Put(text.substr(at, c.length)) : AppendEscaped(c.value);
  }
}

void JsonWriter::String(std::string_view text) {
  if (AppendPlain(text)) return;
  if (FindInvalidUtf8(text) != text.size()) {
    const auto replace = nlohmann::json::error_handler_t::replace;
    return Append(nlohmann::json(text).dump(-1, ' ', ascii_, replace));
  }
  Append("\"");
  PutEscaped(text);
  Put("\"");
}

}  // namespace vrlint
