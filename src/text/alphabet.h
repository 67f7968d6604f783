#pragma once

#include <cstdint>
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

// Those of them that belong to a general category ("L", "Lu", "Ll", "M" or "N"), as ranges such as
// stand between the brackets of a regular expression; empty for other categories.
std::string_view NewsRanges(std::string_view category);

}  // namespace vrlint
