#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "detect/literal_scanner.h"
#include "detect/pattern_hits.h"
#include "detect/regex.h"
#include "text/document.h"

namespace vrlint {

// What a pattern is held against: a line, without the blanks around it, of any number of words or
// of few, or all of a text.
enum class PatternScope : uint8_t { kLine, kShortLine, kText };

// For lines of at most so many words.
PatternScope LinesUpTo(uint32_t words);

// All patterns that are looked for in articles, of whatever rule and kind. One scan of the text for
// the strings that they require tells where each is worth trying.
class PatternIndex {
 public:
  // `shipped`: what Pack() made of patterns that are likely to be added; it outlives the index.
  explicit PatternIndex(std::string_view shipped);
  PatternIndex(const PatternIndex&) = delete;
  PatternIndex& operator=(const PatternIndex&) = delete;

  // Adds a pattern and returns its number; the next one's is one higher.
  uint32_t Add(RegexPtr regex, PatternScope scope);
  // To be called once, after the last Add.
  void Finish();

  // How many there are.
  uint32_t size() const { return static_cast<uint32_t>(patterns_.size()); }
  PatternHits Scan(const Document& document) const;
  const Regex& regex(uint32_t number) const { return *patterns_[number].regex; }
  // What there is to know of the patterns, as bytes.
  std::string Pack() const;

 private:
  struct Pattern {
    RegexPtr regex;
    PatternScope scope;
  };
  // Strings that are looked for, and the numbers of the patterns that each of these who wait for
  // them stands for. Most of them are looked for in short lines alone.
  struct Table {
    LiteralScanner in_short_lines;
    LiteralScanner in_long_lines;
    std::vector<std::vector<uint32_t>> owners;
  };

  class Search;
  class Strings;

  static uint64_t KeyOf(const Pattern& pattern);

  std::vector<Pattern> patterns_;
  std::string packed_;                      // of the patterns that are not shipped
  std::span<const uint64_t> shipped_keys_;  // of the shipped patterns, ascending
  Table shipped_;
  Table own_;
};

// What is shipped: the index of all shipped rules' patterns, made when the program is built.
std::string_view ShippedPatterns();

}  // namespace vrlint
