#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "config/error.h"

namespace vrlint {

// Misspellings and what was meant, from lists in the format of codespell's dictionaries: a line is
// "wrong->right", or "wrong->right, another, reason" where nobody can know.
class Misspellings {
 public:
  struct Entry {
    uint32_t rule;
    std::string corrections;  // "right", or "right or another"
    bool certain;             // there is one correction
  };

  // Adds a line of a list, without blanks around it, for a rule. Throws ConfigError with its place.
  void Add(std::string_view line, const Place& place, uint32_t rule);

  // The words that have an entry, by Word::folded.
  std::vector<uint64_t> words() const;
  // The entry of the word with this Word::folded, or null.
  const Entry* Find(uint64_t folded) const {
    const uint64_t bits = BitsOf(folded);
    if ((filter_[folded % kFilter] & bits) != bits) return nullptr;
    const auto found = entries_.find(folded);
    return found == entries_.end() ? nullptr : &found->second;
  }

 private:
  // A Bloom filter: two bits of one word for each entry.
  static constexpr size_t kFilter = 1U << 12;
  static uint64_t BitsOf(uint64_t folded) {
    return uint64_t{1} << (folded >> 58) | uint64_t{1} << (folded >> 52 & 63);
  }

  std::unordered_map<uint64_t, Entry> entries_;
  std::vector<uint64_t> filter_ = std::vector<uint64_t>(kFilter);
};

}  // namespace vrlint
