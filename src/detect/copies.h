#pragma once

#include <vector>

#include "text/document.h"

namespace vrlint {

inline constexpr uint32_t kRefrainCopies = 4;  // more than people say for emphasis

// Copies of a sequence, by their words: copy k is [bounds[k], bounds[k + 1]); what follows the last
// and only begins another copy stays.
struct Copies {
  std::vector<uint32_t> bounds;
  bool exact;

  uint32_t count() const { return static_cast<uint32_t>(bounds.size()) - 1; }
  uint32_t period() const { return bounds[2] - bounds[1]; }
  WordRange first() const { return {bounds[0], bounds[1]}; }
  WordRange all() const { return {bounds.front(), bounds.back()}; }
};

// What explains a repetition, or keeps it from being one. Each is cheap.

// Words of letters, and no markup.
bool IsPhrase(const Document& document, const Copies& copies);

// A few copies of a short phrase, each a line of its own, called out ("…!") or set off by marks
// inside a quotation: a song, a prayer, a chant, "Never, never, never!".
bool IsRefrain(const Document& document, const Copies& copies);

// Prices, scores, lottery numbers: a quarter of the words have digits.
bool IsTable(const Document& document, const Copies& copies);

// Names or headings again and again without any mark between: a row of a table.
bool IsRow(const Document& document, const Copies& copies);

// Whether the copies differ in figures or names: "Step 1 … Step 2 …", "Share on X … Share on Y
// …".
bool IsList(const Document& document, const Copies& copies);

}  // namespace vrlint
