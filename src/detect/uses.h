#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace vrlint {

// How often words stand in an article, by their Word::folded. Few are asked for in most articles:
// these are counted one by one. Where many are, all words are sorted once.
class Uses {
 public:
  // `words` must outlive this.
  explicit Uses(std::span<const uint64_t> words) : words_(words) {}

  size_t Of(uint64_t word);

  // How many of the words were compared one by one, or sorted, to answer so far.
  size_t visited() const { return visited_; }

 private:
  std::span<const uint64_t> words_;
  std::vector<uint64_t> sorted_;
  uint32_t asked_ = 0;
  size_t visited_ = 0;
};

}  // namespace vrlint
