#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/hash.h"

namespace vrlint {

// Names in letters of ASCII, a capital first, as what tells whether another may be one slip away
// from one of them: most are from none.
class NearNames {
 public:
  void Add(std::string_view name) {
    LengthsAt(name) |= Bit(name.size());
    names_[PlaceOf(name)].push_back({name.size(), LettersOf(name)});
  }
  // Whether one begins with the same letter, is at most one letter longer or shorter, and has at
  // most one letter in place of another.
  bool Have(std::string_view name) {
    const size_t size = name.size();
    if ((LengthsAt(name) & (Bit(size - 1) | Bit(size) | Bit(size + 1))) == 0) return false;
    const uint32_t letters = LettersOf(name);
    return std::ranges::any_of(names_[PlaceOf(name)], [&](const Traits& other) {
      return other.size + 1 >= size && other.size <= size + 1 &&
             HasAtMostTwo(other.letters ^ letters);
    });
  }

 private:
  struct Traits {
    size_t size;
    uint32_t letters;
  };

  static size_t PlaceOf(std::string_view name) { return static_cast<size_t>(name[0] - 'A'); }
  uint64_t& LengthsAt(std::string_view name) { return lengths_[PlaceOf(name)]; }
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
  std::array<std::vector<Traits>, 26> names_;
};

// Calls `visit` with the hash of the name and of the name without each of its letters but the
// first: names that are one slip apart have one in common.
template <typename Visit>
void ForEachKey(std::string_view name, Visit visit) {
  for (size_t left_out = 1; left_out <= name.size(); ++left_out) {
    Hasher hash;
    hash.Add(name.substr(0, left_out));
    if (left_out < name.size()) hash.Add(name.substr(left_out + 1));
    visit(hash.Finish());
  }
}

}  // namespace vrlint
