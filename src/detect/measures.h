#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"

// The statistics that rules of the kind `measure` hold against their limits. They count code points
// of composed text and words as Document has them (of Vietnamese, syllables; punctuation is none).
// Lines are lines with a character that is not blank, without the blanks at their ends.
namespace vrlint {

// A stretch that counts much in a measure, and how often it stands in the text.
struct Share {
  Span span;
  uint32_t times;
  double weight;
};

// The one parameter that a measure may have.
struct MeasureParams {
  uint32_t number = 0;               // of words or of code points
  std::vector<std::string> phrases;  // lower-cased
  std::vector<uint64_t> words;       // Word::folded, sorted
};

// A named measure.
struct Measure {
  std::string_view name;
  std::string_view param;  // "ngram", "length", "phrases", "words" or empty
  bool percent;            // shown as a percentage
  // Of a document with at least one word. Where `shares` is given, what weighs most is added to it.
  double (*value)(const Document& document, const MeasureParams& params,
                  std::vector<Share>* shares);
};

// All measures, sorted by name.
std::span<const Measure> Measures();

}  // namespace vrlint
