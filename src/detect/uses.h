#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace vrlint {

// How often words stand in an article, by their Word::folded. Most that are asked for stand
// in none, which a filter tells, and few in one: these are counted one by one. Where they are many,
// all are, once.
class Uses {
 public:
  // `words` must outlive this.
  explicit Uses(std::span<const uint64_t> words) : words_(words) {}

  size_t Of(uint64_t word);

  // How many of the words were compared, counted or put into the filter, to answer so far.
  size_t visited() const { return visited_; }

 private:
  struct Count {
    uint64_t word = 0;
    size_t times = 0;  // 0: a free place
  };

  // Whether it may be one of them.
  bool MayHave(uint64_t word);
  void CountAll();
  Count& CountOf(uint64_t word);

  std::span<const uint64_t> words_;
  std::vector<bool> filter_;
  std::vector<Count> counts_;  // by hash; open addressing
  uint32_t counted_ = 0;
  size_t visited_ = 0;
};

}  // namespace vrlint
