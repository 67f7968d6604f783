#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <deque>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "detect/regex.h"

namespace vrlint {

// Which of some patterns match gaps between words. An article has few that differ: what was asked
// once of a short one is remembered. Shared by threads.
class GapAnswers {
 public:
  // Each pattern matches a gap as a whole.
  explicit GapAnswers(std::vector<RegexPtr> patterns) : patterns_(std::move(patterns)) {}

  // The numbers of the patterns that match the gap, which is of that alphabet, in ascending order.
  // `memory` is for those of a gap that is not remembered.
  std::span<const uint32_t> Matching(std::string_view gap, Alphabet alphabet,
                                     std::vector<uint32_t>& memory) const;

 private:
  struct Answer {
    std::string gap;
    std::vector<uint32_t> matching;
  };
  static constexpr size_t kMostBytes = 24;  // of a gap that is remembered
  static constexpr size_t kSlots = 1024;
  static constexpr size_t kMostTries = 4;  // slots where an answer may stand

  static size_t SlotOf(std::string_view gap);
  std::vector<uint32_t> Ask(std::string_view gap, Alphabet alphabet) const;
  const Answer* Remember(std::string_view gap, std::vector<uint32_t> matching) const;

  std::vector<RegexPtr> patterns_;
  mutable std::mutex mutex_;
  mutable std::deque<Answer> answers_;                              // guarded by the mutex
  mutable std::array<std::atomic<const Answer*>, kSlots> slots_{};  // each is set once
};

}  // namespace vrlint
