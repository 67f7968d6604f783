#include "detect/gap_answers.h"

namespace vrlint {

size_t GapAnswers::SlotOf(std::string_view gap) {
  uint64_t key = gap.size();
  for (const char c : gap) key = key * 31 + static_cast<unsigned char>(c);
  return key * 0x9E3779B97F4A7C15ULL >> 32;
}

std::span<const uint32_t> GapAnswers::Matching(std::string_view gap, Alphabet alphabet,
                                               std::vector<uint32_t>& memory) const {
  if (gap.size() <= kMostBytes) {
    const size_t first = SlotOf(gap);
    for (size_t i = 0; i < kMostTries; ++i) {
      const Answer* answer = slots_[(first + i) % kSlots].load(std::memory_order_acquire);
      if (answer == nullptr) return Remember(gap, Ask(gap, alphabet))->matching;
      if (answer->gap == gap) return answer->matching;
    }
  }
  memory = Ask(gap, alphabet);
  return memory;
}

std::vector<uint32_t> GapAnswers::Ask(std::string_view gap, Alphabet alphabet) const {
  std::vector<uint32_t> matching;
  for (uint32_t number = 0; number < patterns_.size(); ++number) {
    if (re2::RE2::PartialMatch(Piece(gap), patterns_[number]->compiled(alphabet)))
      matching.push_back(number);
  }
  return matching;
}

// Two threads may remember the same gap, or have no slot left for it.
const GapAnswers::Answer* GapAnswers::Remember(std::string_view gap,
                                               std::vector<uint32_t> matching) const {
  const std::lock_guard lock(mutex_);
  answers_.push_back({std::string(gap), std::move(matching)});
  const Answer& answer = answers_.back();
  for (size_t i = 0, first = SlotOf(gap); i < kMostTries; ++i) {
    std::atomic<const Answer*>& slot = slots_[(first + i) % kSlots];
    if (slot.load(std::memory_order_relaxed) != nullptr) continue;
    slot.store(&answer, std::memory_order_release);
    break;
  }
  return &answer;
}

}  // namespace vrlint
