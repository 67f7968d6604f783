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

// So many sets of numbers below one limit, in one piece of memory.
class NumberSets {
 public:
  NumberSets(size_t sets, size_t limit) : row_((limit + 63) / 64), words_(sets * row_) {}
  void Add(size_t set, uint32_t number) { WordOf(set, number) |= uint64_t{1} << (number % 64); }
  void Remove(size_t set, uint32_t number) {
    WordOf(set, number) &= ~(uint64_t{1} << (number % 64));
  }
  bool Has(size_t set, uint32_t number) const {
    return (words_[set * row_ + number / 64] >> (number % 64) & 1) != 0;
  }
  // Whether one of [first, last), which is not empty, is there.
  bool HasAny(size_t set, uint32_t first, uint32_t last) const {
    const uint64_t* const row = words_.data() + set * row_;
    const uint32_t first_word = first / 64;
    const uint32_t last_word = (last - 1) / 64;
    const uint64_t from = ~uint64_t{0} << (first % 64);
    const uint64_t to = ~uint64_t{0} >> (63 - (last - 1) % 64);
    if (first_word == last_word) return (row[first_word] & from & to) != 0;
    uint64_t any = (row[first_word] & from) | (row[last_word] & to);
    for (uint32_t word = first_word + 1; word < last_word; ++word) any |= row[word];
    return any != 0;
  }
  // Calls visit(number) for each of one set in [first, last), in ascending order.
  template <typename Visit>
  void ForEach(size_t set, uint32_t first, uint32_t last, Visit visit) const {
    for (uint32_t word = first / 64; 64 * word < last; ++word) {
      uint64_t rest = words_[set * row_ + word];
      if (word == first / 64) rest &= ~uint64_t{0} << (first % 64);
      for (; rest != 0; rest &= rest - 1) {
        const uint32_t number = 64 * word + static_cast<uint32_t>(__builtin_ctzll(rest));
        if (number < last) visit(number);
      }
    }
  }

 private:
  uint64_t& WordOf(size_t set, uint32_t number) { return words_[set * row_ + number / 64]; }

  size_t row_;  // words of a set
  std::vector<uint64_t> words_;
};

}  // namespace vrlint
