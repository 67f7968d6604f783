#include "detect/pattern_hits.h"

#include "detect/pattern_index.h"

namespace vrlint {

PatternHits::PatternHits(const PatternIndex& index, const Document& document)
    : index_(index),
      document_(document),
      text_(static_cast<uint32_t>(document.blocks().size())),
      possible_(text_ + 1, index.size()),
      settled_(text_ + 1, index.size()) {}

bool PatternHits::Matches(uint32_t place, PatternRange any) {
  bool known = false;
  possible_.ForEach(place, any.first, any.last,
                    [&](uint32_t pattern) { known |= settled_.Has(place, pattern); });
  for (uint32_t pattern = any.first; !known && pattern < any.last; ++pattern)
    known = Matches(place, pattern);
  return known;
}

bool PatternHits::Matches(uint32_t place, uint32_t pattern) {
  if (possible_.Has(place, pattern) && !settled_.Has(place, pattern)) {
    settled_.Add(place, pattern);
    const Span span = place == text_ ? Span{0, static_cast<uint32_t>(document_.text().size())}
                                     : document_.blocks()[place].span;
    if (!index_.regex(pattern).About(document_, span).Matches()) possible_.Remove(place, pattern);
  }
  return possible_.Has(place, pattern);
}

}  // namespace vrlint
