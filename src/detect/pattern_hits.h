#pragma once

#include <cstdint>

#include "detect/number_set.h"
#include "text/document.h"

namespace vrlint {

class PatternIndex;

// Patterns of an index, one after another, any of which will do: [first, last).
struct PatternRange {
  uint32_t first;
  uint32_t last;
};

// Which patterns of an index may match where in one article. What is found out about them is
// remembered for the next who asks: a kind runs again as the zones change. Of one thread.
class PatternHits {
 public:
  // Nothing may match yet. Both outlive it.
  PatternHits(const PatternIndex& index, const Document& document);

  // Where patterns are held against something: the number of a block, or this, for all of the text.
  uint32_t text() const { return text_; }

  // The pattern may match there, or is known to.
  void Add(uint32_t place, uint32_t pattern, bool known) {
    possible_.Add(place, pattern);
    if (known) settled_.Add(place, pattern);
  }
  // The pattern was tried there, and did not match.
  void RuleOut(uint32_t place, uint32_t pattern) { possible_.Remove(place, pattern); }

  bool MayMatch(uint32_t place, PatternRange any) const {
    return possible_.HasAny(place, any.first, any.last);
  }
  // Calls visit(pattern) for those of [first, last) that may, in ascending order.
  template <typename Visit>
  void ForEach(uint32_t place, uint32_t first, uint32_t last, Visit visit) const {
    possible_.ForEach(place, first, last, visit);
  }

  // Whether one of the patterns is found there.
  bool Matches(uint32_t place, PatternRange any);
  bool Matches(uint32_t place, uint32_t pattern);

 private:
  const PatternIndex& index_;
  const Document& document_;
  uint32_t text_;
  NumberSets possible_;  // by place
  NumberSets settled_;   // which of them are known to, and what Matches() has found out
};

}  // namespace vrlint
