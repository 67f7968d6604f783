#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

// The few questions about code points that the rest asks. Texts are valid UTF-8 (see decode.h).
namespace vrlint {

// What a code point is; flags that can be combined.
enum CharFlags : uint8_t {
  kLetter = 1,  // a letter, or an underscore inside a word
  kMark = 2,    // a combining mark
  kDigit = 4,   // a decimal digit of any script
  kUpper = 8,   // an upper-case or title-case letter
  kLower = 16,  // a lower-case letter
  kBlank = 32,  // white space within a line, no-break and zero-width spaces included
  kVietnamese =
      64,  // a letter that hardly any other language has: đ ă ơ ư and the doubly marked ones
  kOtherLetter = 128,  // a letter of U+0250 or above that is not Vietnamese
  kWordChar = kLetter | kMark | kDigit,
};

// What is asked of the characters of news: those below U+3000, which are Latin, Greek, Cyrillic and
// the general punctuation.
struct CharTable {
  static constexpr char32_t kSize = 0x3000;
  struct Entry {
    char16_t lower;
    uint8_t flags;
    bool common;  // see IsCommon()
  };
  std::array<Entry, kSize> entries;

  CharTable();
};

// Made before any other object of the program, so that no call has to ask whether it is.
extern const CharTable kCharTable;

// The same for any code point, by ICU.
uint8_t FlagsByIcu(char32_t c);
char32_t LowerByIcu(char32_t c);

// Whether the character is one of ASCII, a composed Vietnamese letter but for Â and Ã, or one of
// print's quotation marks, dashes and ellipsis: what stands in ordinary text, wherever it stands.
inline bool IsCommon(char32_t c) { return c < CharTable::kSize && kCharTable.entries[c].common; }

inline uint8_t FlagsOf(char32_t c) {
  return c < CharTable::kSize ? kCharTable.entries[c].flags : FlagsByIcu(c);
}

struct CodePoint {
  char32_t value = 0;
  uint32_t length = 0;  // in bytes; 0 at the end of the text
};

// The code points that the two below leave to ICU: rare ones, and bytes that are none (U+FFFD).
CodePoint RareCodePointAt(std::string_view text, size_t at);
CodePoint RareCodePointBefore(std::string_view text, size_t at);

// Whether the byte is one of a code point's after its first.
inline bool IsTrailByte(char byte) { return static_cast<signed char>(byte) < -0x40; }

// The code point that starts at byte `at`, or the one that ends there.
inline CodePoint CodePointAt(std::string_view text, size_t at) {
  if (at >= text.size()) return {};
  const auto* const bytes = reinterpret_cast<const unsigned char*>(text.data()) + at;
  const char32_t first = bytes[0];
  if (first < 0x80) return {first, 1};
  // One way for two and for three bytes, which take turns too often in Vietnamese for a branch.
  const bool three = first >= 0xE0;
  const size_t last = at + 1 + static_cast<size_t>(three);
  if (first >= 0xC2 && first < 0xED && first != 0xE0 && last < text.size() &&
      IsTrailByte(text[at + 1]) && IsTrailByte(text[last])) {
    const char32_t high =
        three ? (first & 0xF) << 12 | (bytes[1] & 0x3FU) << 6 : (first & 0x1F) << 6;
    return {high | (static_cast<unsigned char>(text[last]) & 0x3FU),
            2 + static_cast<uint32_t>(three)};
  }
  return RareCodePointAt(text, at);
}

inline CodePoint CodePointBefore(std::string_view text, size_t at) {
  if (at == 0) return {};
  const auto last = static_cast<unsigned char>(text[at - 1]);
  if (last < 0x80) return {last, 1};
  const size_t length = at > 1 && IsTrailByte(text[at - 2]) ? 3 : 2;
  if (at >= length && !IsTrailByte(text[at - length])) {
    const CodePoint c = CodePointAt(text.substr(0, at), at - length);
    if (c.length == length) return c;
  }
  return RareCodePointBefore(text, at);
}

// Simple (one to one) lower case.
inline char32_t ToLower(char32_t c) {
  return c < CharTable::kSize ? kCharTable.entries[c].lower : LowerByIcu(c);
}

void AppendUtf8(char32_t c, std::string& out);

// The small letter of a capital of ASCII; other bytes are what they were.
inline char LowerAscii(char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c); }

std::string Lower(std::string_view text);
std::string Upper(std::string_view text);
// The first letter in upper case, the rest as it is.
std::string Capitalized(std::string_view text);

// What Windows-1252 has for a byte from 0x80 to 0x9F; 0 where it has nothing.
char32_t WindowsCharacter(uint8_t byte);

// Whether the letter is written from right to left (Hebrew, Arabic and their like).
bool IsRightToLeft(char32_t c);

// Columns that the code point takes on a terminal: 0, 1 or 2.
int DisplayWidth(char32_t c);

// How many code points `text` has.
size_t CountCodePoints(std::string_view text);

// Whether the byte offset lies between two words: not both sides are word characters.
inline bool IsWordEdge(std::string_view text, size_t at) {
  const CodePoint before = CodePointBefore(text, at);
  if (before.length == 0 || (FlagsOf(before.value) & kWordChar) == 0) return true;
  const CodePoint after = CodePointAt(text, at);
  return after.length == 0 || (FlagsOf(after.value) & kWordChar) == 0;
}

// Whether no byte is above 127. What is not is a letter with a mark, in Latin letters.
bool IsAscii(std::string_view text);
// The first byte of [at, end) that is not ASCII, or `end`.
uint32_t EndOfAscii(std::string_view text, uint32_t at, uint32_t end);

// `text` without the blanks at its ends (line ends count as blanks).
std::string_view Trimmed(std::string_view text);

// The canonically composed form (Unicode NFC), by ICU.
std::string Composed(std::string_view text);

}  // namespace vrlint
