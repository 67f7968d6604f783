#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "detect/count_map.h"
#include "text/document.h"

namespace vrlint {

// Which word pairs an article says, and where else. Of one thread.
class SaidPairs {
 public:
  // The document outlives it.
  explicit SaidPairs(const Document& document) : document_(document) {}

  // The share of a block's word pairs that stand elsewhere in the article, 0 to 1. Its own pairs
  // and those of blocks that say the same do not count: a verdict must not rest on a copy that
  // goes.
  double Echo(uint32_t block);

 private:
  // Pairs of a block by their hashes, in order; and how often the article says each.
  struct Counted {
    uint64_t pair;
    uint64_t here;
    uint64_t everywhere;
  };
  // All pairs and all blocks of the article.
  struct All {
    CountMap pairs;
    CountMap blocks;
  };

  void CountAll();
  // How many blocks say what this one does, itself among them.
  uint64_t CopiesOf(std::span<const Word> words) const;
  void CountEverywhere(std::span<Counted> pairs) const;

  const Document& document_;
  std::optional<All> all_;  // of a long article, on first use
};

}  // namespace vrlint
