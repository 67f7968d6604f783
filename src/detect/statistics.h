#pragma once

#include <re2/re2.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "detect/regex.h"
#include "text/document.h"

// The statistics that rules of the kind `measure` hold against their limits. They count code points
// of composed text and words as Document has them (of Vietnamese, syllables; punctuation is none).
// Lines are lines with a character that is not blank, without the blanks at their ends.
namespace vrlint {

// A stretch that counts much in a statistic, and how often it stands in the text.
struct Share {
  Span span;
  uint32_t times;
  double weight;
};

// The one parameter that a statistic may have.
struct StatisticParams {
  uint32_t number = 0;  // of words or of code points
  RegexPtr pattern;
  std::vector<uint64_t> words;  // Word::folded, sorted
};

// A named statistic.
struct Statistic {
  std::string_view name;
  std::string_view param;  // "ngram", "length", "pattern", "words" or empty
  bool percent;            // shown as a percentage
  // Of a document with at least one word. Where `shares` is given, what weighs most is added to it.
  double (*value)(const Document& document, const StatisticParams& params,
                  std::vector<Share>* shares);
};

// All statistics, sorted by name.
std::span<const Statistic> Statistics();

}  // namespace vrlint
