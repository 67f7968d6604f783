#pragma once

#include <bitset>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>

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

  // Whether some list corrects what is an English word: then no word is beyond suspicion.
  bool has_words() const { return has_words_; }
  // The fewest bytes of a listed misspelling.
  uint32_t shortest() const { return shortest_; }

  // The entry for a word with this Word::folded, or null.
  const Entry* Find(uint64_t folded) const {
    if (!filter_[folded % kFilter]) return nullptr;
    const auto found = entries_.find(folded);
    return found == entries_.end() ? nullptr : &found->second;
  }

 private:
  static constexpr size_t kFilter = 1U << 18;  // bits; few words get past them

  std::unordered_map<uint64_t, Entry> entries_;
  std::bitset<kFilter> filter_;
  bool has_words_ = false;
  uint32_t shortest_ = std::numeric_limits<uint32_t>::max();
};

}  // namespace vrlint
