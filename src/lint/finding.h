#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "detect/match.h"
#include "rule/rule.h"

namespace vrlint {

// A repair as it is offered.
struct Fix {
  Safety safety = Safety::kNone;  // kNone: there is none
  std::vector<Edit> edits;        // in order, apart from each other
};

// A defect, settled: what reporters show and the fixer repairs. Spans are bytes of the text that
// was linted, not composed.
struct Finding {
  const Rule* rule = nullptr;  // lives as long as the linter
  Span span;
  std::string message;
  float confidence = 1.0F;
  Language language = Language::kUnknown;
  Fix fix;
  std::optional<Span> related;  // the place that the message refers to, such as the first copy
  uint64_t fingerprint = 0;     // of the rule, the words and their occurrence; no line numbers

  bool deletes() const {
    for (const Edit& edit : fix.edits) {
      if (!edit.text.empty()) return false;
    }
    return !fix.edits.empty();
  }
};

}  // namespace vrlint
