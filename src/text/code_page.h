#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vrlint {

// An encoding of one byte a character that text in UTF-8 is often taken for, by ICU's tables.
class CodePage {
 public:
  // `prior` is how much rarer this mistake is than Windows-1252, in the units of Oddness().
  // In a lenient page bytes without a character, and all below 0xA0, are also what they are in
  // Latin-1: so browsers read the Windows pages.
  CodePage(std::string name, const char* icu_name, int prior, bool lenient);

  const std::string& name() const { return name_; }
  int prior() const { return prior_; }
  // Whether some bytes stand for nothing, so that careful programs make U+FFFD of them.
  bool has_gaps() const { return has_gaps_; }
  // The byte, 0x80 or above, that the character stands for.
  std::optional<uint8_t> ByteFor(char32_t c) const;

 private:
  std::string name_;
  int prior_;
  bool lenient_;
  bool has_gaps_ = false;
  std::vector<std::pair<char32_t, uint8_t>> bytes_;  // sorted
};

// The pages that damage is undone by, the most likely first.
std::span<const CodePage> CodePages();

}  // namespace vrlint
