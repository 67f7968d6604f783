#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
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

  // The patterns that match the gap, in ascending order; nothing where it is not remembered.
  std::optional<std::span<const Fit>> Recall(std::string_view gap) const {
    if (gap.size() > kMostBytes) return std::nullopt;
    const uint64_t key = KeyOf(gap);
    for (size_t i = 0; i < kMostTries; ++i) {
      const Slot& slot = slots_[SlotOf(key, i)];
      const uint64_t taken = slot.key.load(std::memory_order_acquire);
      if (taken == 0) break;
      if (taken == key && (IsWhole(gap) || slot.answer->gap == gap)) return slot.answer->fits;
    }
    return std::nullopt;
  }
  // The same, by asking all of them about the gap, which is of that alphabet.
  std::vector<Fit> Ask(std::string_view gap, Alphabet alphabet) const;

 private:
  struct Answer {
    std::string gap;
    std::vector<Fit> fits;
  };
  // A place for an answer: of a gap with this KeyOf(), once that is not 0.
  struct Slot {
    std::atomic<uint64_t> key = 0;
    const Answer* answer = nullptr;  // set before the key is
  };
  static constexpr size_t kMostBytes = 24;  // of a gap that is remembered
  static constexpr size_t kSlots = 8192;
  static constexpr size_t kMostTries = 4;  // slots where an answer may stand

  // Whether all of the gap is in its key.
  static bool IsWhole(std::string_view gap) { return gap.size() < sizeof(uint64_t); }
  // The gap's bytes, or a hash of them, and their number; never 0.
  static uint64_t KeyOf(std::string_view gap) {
    uint64_t key = 0;
    if (IsWhole(gap)) {
      for (const char c : gap) key = key << 8 | static_cast<unsigned char>(c);
    } else {
      for (const char c : gap) key = (key ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    }
    return (key & ~(uint64_t{0xFF} << 56)) | uint64_t{gap.size() + 1} << 56;
  }
  static size_t SlotOf(uint64_t key, size_t attempt) {
    return ((key * 0x9E3779B97F4A7C15ULL >> 32) + attempt) % kSlots;
  }
  std::vector<Fit> FitsOf(std::string_view gap, Alphabet alphabet) const;
  void Remember(std::string_view gap, const std::vector<Fit>& fits) const;

  std::vector<Pattern> patterns_;
  mutable std::mutex mutex_;
  mutable std::deque<Answer> answers_;        // guarded by the mutex
  mutable std::array<Slot, kSlots> slots_{};  // each is set once, under the mutex
};

}  // namespace vrlint
