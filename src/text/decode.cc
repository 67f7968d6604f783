#include "text/decode.h"

#include <unicode/ucnv.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstring>

#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macros

namespace vrlint {
namespace {

using namespace std::string_view_literals;

struct EncodingRow {
  Encoding encoding;
  std::string_view mark;
  uint32_t unit;          // bytes of a code unit
  const char* converter;  // ICU's name
};

// The longer mark first: UTF-32's begins with UTF-16's.
constexpr std::array<EncodingRow, 6> kEncodings = {{
    {Encoding::kUtf32Le, "\xFF\xFE\0\0"sv, 4, "UTF-32LE"},
    {Encoding::kUtf32Be, "\0\0\xFE\xFF"sv, 4, "UTF-32BE"},
    {Encoding::kUtf16Le, "\xFF\xFE"sv, 2, "UTF-16LE"},
    {Encoding::kUtf16Be, "\xFE\xFF"sv, 2, "UTF-16BE"},
    {Encoding::kUtf8Bom, "\xEF\xBB\xBF"sv, 1, "UTF-8"},
    {Encoding::kUtf8, ""sv, 1, "UTF-8"},
}};

const EncodingRow& RowOf(Encoding encoding) {
  return *std::find_if(kEncodings.begin(), kEncodings.end(),
                       [&](const EncodingRow& row) { return row.encoding == encoding; });
}

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
  char bad[8];
  int8_t bad_size = sizeof bad;
  UErrorCode told = U_ZERO_ERROR;
  ucnv_getInvalidChars(source, bad, &bad_size, &told);
  bad_byte = static_cast<size_t>(in - bytes.data() - bad_size);
  ucnv_close(source);
  ucnv_close(target);
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

Encoding EncodingOf(std::string_view bytes) {
  return std::find_if(kEncodings.begin(), kEncodings.end(),
                      [&](const EncodingRow& row) { return bytes.starts_with(row.mark); })
      ->encoding;
}

std::string_view MarkOf(Encoding encoding) { return RowOf(encoding).mark; }

uint32_t UnitSize(Encoding encoding) { return RowOf(encoding).unit; }

Decoded Decode(std::string_view bytes, Encoding encoding) {
  Decoded result;
  if (UnitSize(encoding) == 1) {
    result.bad_byte = FindInvalidUtf8(bytes);
    if (result.bad_byte == bytes.size()) result.text = bytes;
  } else {
    result.text = ToUtf8(bytes, RowOf(encoding).converter, result.bad_byte);
  }
  return result;
}

std::string Encode(std::string_view text, Encoding encoding) {
  if (UnitSize(encoding) == 1) return std::string(text);
  std::string out(text.size() * 4, '\0');
  UErrorCode status = U_ZERO_ERROR;
  const int32_t size =
      ucnv_convert(RowOf(encoding).converter, "UTF-8", out.data(), static_cast<int32_t>(out.size()),
                   text.data(), static_cast<int32_t>(text.size()), &status);
  out.resize(static_cast<size_t>(size));
  return out;
}

}  // namespace vrlint
