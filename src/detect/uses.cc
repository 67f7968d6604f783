#include "detect/uses.h"

#include <algorithm>
#include <bit>

namespace vrlint {
namespace {

constexpr uint32_t kFew = 4;
constexpr size_t kBitsForEach = 16;  // word, of the filter

}  // namespace

bool Uses::MayHave(uint64_t word) {
  if (filter_.empty()) {
    filter_.resize(std::bit_ceil(kBitsForEach * words_.size() + 1));
    for (const uint64_t one : words_) filter_[one & (filter_.size() - 1)] = true;
    visited_ += words_.size();
  }
  return filter_[word & (filter_.size() - 1)];
}

void Uses::CountAll() {
  counts_.resize(std::bit_ceil(2 * words_.size()));
  for (const uint64_t word : words_) {
    Count& count = CountOf(word);
    count.word = word;
    ++count.times;
  }
  visited_ += words_.size();
}

// Its count, or the free place for it.
Uses::Count& Uses::CountOf(uint64_t word) {
  const size_t mask = counts_.size() - 1;
  size_t at = word & mask;
  while (counts_[at].times != 0 && counts_[at].word != word) at = (at + 1) & mask;
  return counts_[at];
}

size_t Uses::Of(uint64_t word) {
  if (!MayHave(word)) return 0;
  if (counted_++ < kFew) {
    visited_ += words_.size();
    return static_cast<size_t>(std::count(words_.begin(), words_.end(), word));
  }
  if (counts_.empty()) CountAll();
  return CountOf(word).times;
}

}  // namespace vrlint
