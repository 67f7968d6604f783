#pragma once

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
  kWordChar = kLetter | kMark | kDigit,
};

uint8_t FlagsOf(char32_t c);

struct CodePoint {
  char32_t value = 0;
  uint32_t length = 0;  // in bytes; 0 at the end of the text
};

// The code point that starts at byte `at`, or the one that ends there.
CodePoint CodePointAt(std::string_view text, size_t at);
CodePoint CodePointBefore(std::string_view text, size_t at);

// Simple (one to one) lower case.
char32_t ToLower(char32_t c);

void AppendUtf8(char32_t c, std::string& out);

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
bool IsWordEdge(std::string_view text, size_t at);

// Whether no byte is above 127. What is not is a letter with a mark, in Latin letters.
bool IsAscii(std::string_view text);

// `text` without the blanks at its ends (line ends count as blanks).
std::string_view Trimmed(std::string_view text);

// The canonically composed form (Unicode NFC), by ICU.
std::string Composed(std::string_view text);

}  // namespace vrlint
