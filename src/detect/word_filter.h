#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

namespace vrlint {

// Which words an article has, and which of them twice: right about those, and wrong about few
// others (one in sixty at most).
class WordFilter {
 public:
  explicit WordFilter(std::span<const uint64_t> folded)
      : blocks_(std::bit_ceil(std::max(folded.size(), kLeast))), once_(blocks_), twice_(blocks_) {
    for (const uint64_t word : folded) {
      twice_[Block(word)] |= once_[Block(word)] & Bit(word);
      once_[Block(word)] |= Bit(word);
    }
  }

  bool Has(uint64_t folded) const { return (once_[Block(folded)] & Bit(folded)) != 0; }
  bool Repeats(uint64_t folded) const { return (twice_[Block(folded)] & Bit(folded)) != 0; }

 private:
  static constexpr size_t kLeast = 16;

  size_t Block(uint64_t folded) const { return (folded >> 6) & (blocks_ - 1); }
  static uint64_t Bit(uint64_t folded) { return uint64_t{1} << (folded & 63); }

  size_t blocks_;  // of 64 bits, as many as there are words
  std::vector<uint64_t> once_;
  std::vector<uint64_t> twice_;
};

}  // namespace vrlint
