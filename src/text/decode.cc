#include "text/decode.h"

#include <unicode/ucnv.h>
#include <unicode/utf8.h>

#include <array>
#include <cstring>

#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macros

namespace vrlint {
namespace {

using namespace std::string_view_literals;

struct EncodingRow {
  Encoding encoding;
  std::string_view mark;
  const char* converter;  // ICU's name
};

// The longer mark first: UTF-32's begins with UTF-16's.
constexpr std::array<EncodingRow, 5> kEncodings = {{
    {Encoding::kUtf32Le, "\xFF\xFE\0\0"sv, "UTF-32LE"},
    {Encoding::kUtf32Be, "\0\0\xFE\xFF"sv, "UTF-32BE"},
    {Encoding::kUtf16Le, "\xFF\xFE"sv, "UTF-16LE"},
    {Encoding::kUtf16Be, "\xFE\xFF"sv, "UTF-16BE"},
    {Encoding::kUtf8Bom, "\xEF\xBB\xBF"sv, "UTF-8"},
}};

// Converts by ICU and stops at the first illegal sequence; its offset lands in `bad_byte`.
std::optional<std::string> ToUtf8(std::string_view bytes, const char* converter, size_t& bad_byte) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* source = ucnv_open(converter, &status);
  UConverter* target = ucnv_open("UTF-8", &status);
  if (U_SUCCESS(status)) {
    ucnv_setToUCallBack(source, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  }
  std::string out(bytes.size() * 3 / 2 + 8, '\0');
  const char* in = bytes.data();
  char* end = out.data();
  if (U_SUCCESS(status)) {
    ucnv_convertEx(target, source, &end, out.data() + out.size(), &in, bytes.data() + bytes.size(),
                   nullptr, nullptr, nullptr, nullptr, true, true, &status);
  }
  ucnv_close(source);
  ucnv_close(target);
  bad_byte = static_cast<size_t>(in - bytes.data());
  if (U_FAILURE(status)) return std::nullopt;
  out.resize(static_cast<size_t>(end - out.data()));
  return out;
}

}  // namespace

size_t FindInvalidUtf8(std::string_view bytes) {
  const char* data = bytes.data();
  const size_t size = bytes.size();
  for (size_t at = 0; at < size;) {
    uint64_t eight = 0;
    if (at + 8 <= size) std::memcpy(&eight, data + at, 8);
    if (at + 8 <= size && (eight & 0x8080808080808080U) == 0) {
      at += 8;
      continue;
    }
    const size_t start = at;
    UChar32 c = 0;
    U8_NEXT(data, at, size, c);
    if (c < 0) return start;
  }
  return size;
}

Decoded Decode(std::string bytes) {
  Decoded result;
  for (const EncodingRow& row : kEncodings) {
    if (!bytes.starts_with(row.mark)) continue;
    result.encoding = row.encoding;
    const std::string_view body = std::string_view(bytes).substr(row.mark.size());
    result.text = ToUtf8(body, row.converter, result.bad_byte);
    result.bad_byte += row.mark.size();
    return result;
  }
  result.bad_byte = FindInvalidUtf8(bytes);
  if (result.bad_byte == bytes.size()) result.text = std::move(bytes);
  return result;
}

std::string Encode(std::string_view text, Encoding encoding) {
  for (const EncodingRow& row : kEncodings) {
    if (row.encoding != encoding) continue;
    std::string out(row.mark);
    if (encoding == Encoding::kUtf8Bom) return out.append(text);
    std::string body(text.size() * 4, '\0');
    UErrorCode status = U_ZERO_ERROR;
    const int32_t size =
        ucnv_convert(row.converter, "UTF-8", body.data(), static_cast<int32_t>(body.size()),
                     text.data(), static_cast<int32_t>(text.size()), &status);
    return out.append(body, 0, static_cast<size_t>(size));
  }
  return std::string(text);
}

}  // namespace vrlint
