#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace vrlint {

// What a text is written with.
enum class Alphabet : uint8_t {
  kAny,
  kNews,  // IsOfNews() holds of every character
};

// Whether nearly all news in English and Vietnamese does with such characters: ASCII, the letters
// of Western Europe and of Vietnamese, and signs that are no letters.
bool IsOfNews(char32_t c);

// Whether all characters from `first` to `last` are of news, and none is a stand-in.
bool AreOfNews(char32_t first, char32_t last);

// The text with stand-ins for the characters that begin at these bytes: characters of news of the
// same size, and alike in being a capital, a small letter, another letter, a mark, a digit, or none
// of these.
std::string WithStandIns(std::string_view text, std::span<const uint32_t> foreign);

// The characters of news that belong to a general category ("L", "Lu", "Ll", "M" or "N"), as ranges
// such as stand between the brackets of a regular expression; empty for other categories.
std::string_view NewsRanges(std::string_view category);

}  // namespace vrlint
