#include "text/unicode.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstring>

#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macros

namespace vrlint {
namespace {

// Without ă, which Romanian has in every line.
bool IsVietnamese(char32_t c) {
  switch (c) {
    case U'đ':
    case U'Đ':
    case U'ơ':
    case U'Ơ':
    case U'ư':
    case U'Ư':
      return true;
    default:
      return c >= 0x1EA0 && c <= 0x1EF9;
  }
}

bool IsBlank(char32_t c) {
  return c == '\t' || c == '\r' || c == '\f' || c == '\v' || c == 0x200B || c == 0xFEFF ||
         u_charType(static_cast<UChar32>(c)) == U_SPACE_SEPARATOR;
}

template <typename Map>
std::string MapEach(std::string_view text, Map map) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = CodePointAt(text, at);
    AppendUtf8(map(c.value), out);
    at += c.length;
  }
  return out;
}

}  // namespace

// Priority 101 is the first that is not the compiler's own.
[[gnu::init_priority(101)]] const CharTable kCharTable;

CharTable::CharTable() {
  for (char32_t c = 0; c < kSize; ++c) {
    const bool common = (c >= ' ' && c < 0x7F) || (c >= 0x1EA0 && c <= 0x1EF9);
    entries[c] = {static_cast<char16_t>(LowerByIcu(c)), FlagsByIcu(c), common};
  }
  for (const char32_t c :
       std::u32string_view(U"\t\n\r–—‘’“”…ÀÁÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư"))
    entries[c].common = true;
}

uint8_t FlagsByIcu(char32_t c) {
  const uint32_t type = U_MASK(u_charType(static_cast<UChar32>(c)));
  uint8_t flags = 0;
  if ((type & U_GC_L_MASK) != 0 || c == '_') flags |= kLetter;
  if ((type & U_GC_M_MASK) != 0) flags |= kMark;
  if ((type & U_GC_ND_MASK) != 0) flags |= kDigit;
  if ((type & (U_GC_LU_MASK | U_GC_LT_MASK)) != 0) flags |= kUpper;
  if ((type & U_GC_LL_MASK) != 0) flags |= kLower;
  if (IsBlank(c)) flags |= kBlank;
  if (IsVietnamese(c)) flags |= kVietnamese;
  if (c >= 0x250 && (flags & (kLetter | kVietnamese)) == kLetter) flags |= kOtherLetter;
  return flags;
}

char32_t LowerByIcu(char32_t c) {
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

CodePoint RareCodePointAt(std::string_view text, size_t at) {
  UChar32 c = 0;
  size_t next = at;
  U8_NEXT_OR_FFFD(text.data(), next, text.size(), c);
  return {static_cast<char32_t>(c), static_cast<uint32_t>(next - at)};
}

CodePoint RareCodePointBefore(std::string_view text, size_t at) {
  // ICU counts in 32 bits; the last few bytes are all that it needs.
  const auto size = static_cast<int32_t>(std::min<size_t>(at, U8_MAX_LENGTH));
  const char* bytes = text.data() + at - size;
  int32_t start = size;
  UChar32 c = 0;
  U8_PREV_OR_FFFD(bytes, 0, start, c);
  return {static_cast<char32_t>(c), static_cast<uint32_t>(size - start)};
}

void AppendUtf8(char32_t c, std::string& out) {
  char buffer[U8_MAX_LENGTH];
  int32_t length = 0;
  U8_APPEND_UNSAFE(buffer, length, c);
  out.append(buffer, static_cast<size_t>(length));
}

std::string Lower(std::string_view text) { return MapEach(text, ToLower); }

std::string Upper(std::string_view text) {
  return MapEach(
      text, [](char32_t c) { return static_cast<char32_t>(u_toupper(static_cast<UChar32>(c))); });
}

std::string Capitalized(std::string_view text) {
  const uint32_t first = CodePointAt(text, 0).length;
  return Upper(text.substr(0, first)).append(text.substr(first));
}

char32_t WindowsCharacter(uint8_t byte) {
  static constexpr std::u32string_view kCharacters(U"€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ", 0x20);
  return kCharacters[byte - 0x80];
}

bool IsRightToLeft(char32_t c) {
  const UCharDirection direction = u_charDirection(static_cast<UChar32>(c));
  return u_isalpha(static_cast<UChar32>(c)) &&
         (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC);
}

int DisplayWidth(char32_t c) {
  const auto cp = static_cast<UChar32>(c);
  const uint32_t type = U_MASK(u_charType(cp));
  if ((type & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_CC_MASK)) != 0) return 0;
  const int width = u_getIntPropertyValue(cp, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

// Sixteen counters of a byte each, in loops of fixed length that the compiler turns into vector
// instructions.
size_t CountCodePoints(std::string_view text) {
  constexpr size_t kLanes = 16;
  constexpr size_t kMostRounds = 255;
  size_t count = 0;
  while (text.size() >= kLanes) {
    const size_t rounds = std::min(text.size() / kLanes, kMostRounds);
    std::array<uint8_t, kLanes> counts{};
    for (size_t i = 0; i < rounds; ++i) {
      for (size_t k = 0; k < kLanes; ++k)
        counts[k] += static_cast<uint8_t>(!IsTrailByte(text[i * kLanes + k]));
    }
    for (const uint8_t lane : counts) count += lane;
    text.remove_prefix(rounds * kLanes);
  }
  for (const char byte : text) count += static_cast<size_t>(!IsTrailByte(byte));
  return count;
}

bool IsAscii(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
}

uint32_t EndOfAscii(std::string_view text, uint32_t at, uint32_t end) {
  for (uint64_t eight; at + sizeof eight <= end; at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & 0x8080808080808080) != 0) break;
  }
  while (at < end && (text[at] & 0x80) == 0) ++at;
  return at;
}

std::string_view Trimmed(std::string_view text) {
  const auto blank = [](char32_t c) { return c == '\n' || (FlagsOf(c) & kBlank) != 0; };
  for (CodePoint c; (c = CodePointAt(text, 0)).length != 0 && blank(c.value);) {
    text.remove_prefix(c.length);
  }
  for (CodePoint c; (c = CodePointBefore(text, text.size())).length != 0 && blank(c.value);) {
    text.remove_suffix(c.length);
  }
  return text;
}

std::string Composed(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  if (U_SUCCESS(status))
    nfc->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), sink,
                       nullptr, status);
  return U_SUCCESS(status) ? out : std::string(text);
}

}  // namespace vrlint
