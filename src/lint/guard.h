#pragma once

#include <string_view>
#include <vector>

#include "lint/finding.h"
#include "text/document.h"

namespace vrlint {

// The guard against gutting an article, and its limits; a rule of kind "guard" sets them.
struct Guard {
  const Rule* rule = nullptr;  // reports it; without one there is no guard
  double max_share = 0.6;      // of the words, that safe deletions may take
  uint32_t min_prose = 2;      // paragraphs of prose that must stay, where so many stood
};

// What an article consists of, for the guard.
struct Substance {
  uint32_t words = 0;
  uint32_t prose = 0;  // paragraphs of prose
};

Substance Measure(const Document& document);

// Whether so little is left of `before` that nothing should have been removed.
bool IsGutted(const Guard& guard, const Substance& before, const Substance& after);

// What the safe deletions of removable classes would leave of the document.
Substance Remaining(const Document& document, const std::vector<Finding>& findings);

// Makes the safe deletions of removable classes unsafe ones.
void HoldBack(std::vector<Finding>& findings);

// The finding that says so: at the first word, without a repair.
Finding GuttedFinding(const Document& document, const Guard& guard, const Substance& after);

}  // namespace vrlint
