#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace vrlint {

// A set of numbers below a limit that is given when it is made.
class NumberSet {
 public:
  explicit NumberSet(size_t limit) : words_((limit + 63) / 64) {}
  void Add(uint32_t number) { words_[number / 64] |= uint64_t{1} << (number % 64); }
  void Remove(uint32_t number) { words_[number / 64] &= ~(uint64_t{1} << (number % 64)); }
  bool Has(uint32_t number) const { return (words_[number / 64] >> (number % 64) & 1) != 0; }
  void Clear() { std::fill(words_.begin(), words_.end(), 0); }

  // Calls visit(number) for each, in ascending order.
  template <typename Visit>
  void ForEach(Visit visit) const {
    for (size_t i = 0; i < words_.size(); ++i) {
      for (uint64_t rest = words_[i]; rest != 0; rest &= rest - 1)
        visit(static_cast<uint32_t>(64 * i) + static_cast<uint32_t>(__builtin_ctzll(rest)));
    }
  }

 private:
  std::vector<uint64_t> words_;
};

}  // namespace vrlint
