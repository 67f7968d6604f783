#include "report/json_writer.h"

#include <nlohmann/json.hpp>

#include "text/decode.h"
#include "text/unicode.h"

namespace vrlint {

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
  String(name);
  text_ += ':';
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
  if (FindInvalidUtf8(text) != text.size()) {
    const auto replace = nlohmann::json::error_handler_t::replace;
    return Append(nlohmann::json(text).dump(-1, ' ', ascii_, replace));
  }
  Append("\"");
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    const auto stands_for_itself = [&](char c) {
      const auto byte = static_cast<unsigned char>(c);
      return byte >= 0x20 && byte != '"' && byte != '\\' && (!ascii_ || byte < 0x7F);
    };
    while (at < text.size() && stands_for_itself(text[at])) ++at;
    text_.append(text, begin, at - begin);
    if (at == text.size()) break;
    const CodePoint c = CodePointAt(text, at);
    AppendEscaped(c.value);
    at += c.length;
  }
  text_ += '"';
}

}  // namespace vrlint
