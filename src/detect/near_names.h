#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace vrlint {

// Names in letters of ASCII, a capital first, as what tells whether another may be one slip away
// from one of them: most are from none.
class NearNames {
 public:
  void Add(std::string_view name) {
    LengthsAt(name) |= Bit(name.size());
    names_.push_back({name.front(), name.size(), LettersOf(name)});
  }
  // Whether one begins with the same letter, is at most one letter longer or shorter, and has at
  // most one letter in place of another.
  bool Have(std::string_view name) {
    const size_t size = name.size();
    if ((LengthsAt(name) & (Bit(size - 1) | Bit(size) | Bit(size + 1))) == 0) return false;
    const uint32_t letters = LettersOf(name);
    return std::any_of(names_.begin(), names_.end(), [&](const Traits& other) {
      return other.first == name.front() && other.size + 1 >= size && other.size <= size + 1 &&
             HasAtMostTwo(other.letters ^ letters);
    });
  }

 private:
  struct Traits {
    char first;
    size_t size;
    uint32_t letters;
  };

  uint64_t& LengthsAt(std::string_view name) {
    return lengths_[static_cast<size_t>(name[0] - 'A')];
  }
  static uint64_t Bit(size_t length) { return uint64_t{1} << (length % 64); }
  static bool HasAtMostTwo(uint32_t bits) {
    bits &= bits - 1;
    return (bits & (bits - 1)) == 0;
  }
  // The letters that it has, as bits.
  static uint32_t LettersOf(std::string_view name) {
    uint32_t letters = 0;
    for (const char c : name) letters |= 1U << (c % 32);
    return letters;
  }

  std::array<uint64_t, 26> lengths_{};  // by first letter
  std::vector<Traits> names_;
};

}  // namespace vrlint
