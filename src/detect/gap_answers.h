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

// Which of some patterns match gaps between words, and what stands there instead. An article has
// few gaps that differ: what was asked once of a short one is remembered. Shared by threads.
class GapAnswers {
 public:
  struct Pattern {
    RegexPtr gap;  // matches as a whole
    std::string rewrite;
  };
  // A pattern that matches the gap.
  struct Fit {
    uint32_t number;
    std::string text;  // the rewritten gap
  };

  explicit GapAnswers(std::vector<Pattern> patterns) : patterns_(std::move(patterns)) {}

  // The patterns that match the gap, which is of that alphabet, in ascending order. `memory` is for
  // those of a gap that is not remembered.
  std::span<const Fit> Ask(std::string_view gap, Alphabet alphabet, std::vector<Fit>& memory) const;

 private:
  struct Answer {
    std::string gap;
    std::vector<Fit> fits;
  };
  static constexpr size_t kMostBytes = 24;  // of a gap that is remembered
  static constexpr size_t kSlots = 1024;
  static constexpr size_t kMostTries = 4;  // slots where an answer may stand

  static size_t SlotOf(std::string_view gap);
  std::vector<Fit> FitsOf(std::string_view gap, Alphabet alphabet) const;
  const Answer& Remember(std::string_view gap, std::vector<Fit> fits) const;

  std::vector<Pattern> patterns_;
  mutable std::mutex mutex_;
  mutable std::deque<Answer> answers_;                              // guarded by the mutex
  mutable std::array<std::atomic<const Answer*>, kSlots> slots_{};  // each is set once
};

}  // namespace vrlint
