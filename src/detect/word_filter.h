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
      : mask_(std::bit_ceil(std::max(folded.size(), kLeast)) - 1), blocks_(mask_ + 1) {
    for (const uint64_t word : folded) {
      auto& [once, twice] = blocks_[Number(word)];
      twice |= once & Bit(word);
      once |= Bit(word);
    }
  }

  bool Has(uint64_t folded) const { return (blocks_[Number(folded)].once & Bit(folded)) != 0; }
  bool Repeats(uint64_t folded) const { return (blocks_[Number(folded)].twice & Bit(folded)) != 0; }

 private:
  static constexpr size_t kLeast = 16;

  struct Block {
    uint64_t once = 0;
    uint64_t twice = 0;
  };

  size_t Number(uint64_t folded) const { return (folded >> 6) & mask_; }
  static uint64_t Bit(uint64_t folded) { return uint64_t{1} << (folded & 63); }

  size_t mask_;
  std::vector<Block> blocks_;  // as many as there are words
};

}  // namespace vrlint
