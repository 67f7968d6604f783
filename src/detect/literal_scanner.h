#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "detect/literals.h"

namespace vrlint {

// A set of numbers below a limit that is given when it is made.
class NumberSet {
 public:
  explicit NumberSet(uint32_t limit) : words_((limit + 63) / 64) {}
  void Add(uint32_t number) { words_[number / 64] |= uint64_t{1} << (number % 64); }
  void Remove(uint32_t number) { words_[number / 64] &= ~(uint64_t{1} << (number % 64)); }
  bool Has(uint32_t number) const { return (words_[number / 64] >> (number % 64) & 1) != 0; }

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

// Looks for many literals at once: a filter of a few kilobytes is asked about every two and three
// bytes of the text, and a literal is compared only where it knows them.
class LiteralScanner {
 public:
  // Whoever waits for the literal is told by its number.
  void Add(const Literal& literal, uint32_t number);
  // To be called once, after the last Add.
  void Finish();
  // Adds the numbers of those whose literals stand in the text.
  void Scan(std::string_view text, NumberSet& found) const;

 private:
  // A literal, and how far behind its beginning the bytes stand that the filter knows.
  struct Entry {
    uint32_t key;
    Literal literal;
    uint32_t offset;
    uint32_t number;
  };

  void Look(uint32_t key, std::string_view text, size_t at, NumberSet& found) const;

  std::vector<Entry> entries_;                      // by their buckets
  std::vector<uint32_t> keys_;                      // of the entries, and
  std::vector<uint32_t> numbers_;                   // whom they tell: all that most looks need
  std::vector<uint32_t> starts_;                    // of the entries of a bucket
  std::array<std::vector<uint32_t>, 256> singles_;  // who waits for one byte
  std::vector<unsigned char> single_bytes_;         // for which somebody waits
  std::array<uint64_t, 1024> pairs_{};              // a bit for each two bytes
  std::array<uint64_t, 1024> triples_{};            // a bit for the hash of three
};

}  // namespace vrlint
