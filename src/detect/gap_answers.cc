#include "detect/gap_answers.h"

#include <algorithm>

namespace vrlint {
namespace {

constexpr int kGroups = 10;  // \0 to \9

}  // namespace

size_t GapAnswers::SlotOf(std::string_view gap) {
  uint64_t key = gap.size();
  for (const char c : gap) key = key * 31 + static_cast<unsigned char>(c);
  return key * 0x9E3779B97F4A7C15ULL >> 32;
}

std::span<const GapAnswers::Fit> GapAnswers::Ask(std::string_view gap, Alphabet alphabet,
                                                 std::vector<Fit>& memory) const {
  if (gap.size() <= kMostBytes) {
    const size_t first = SlotOf(gap);
    for (size_t i = 0; i < kMostTries; ++i) {
      const Answer* answer = slots_[(first + i) % kSlots].load(std::memory_order_acquire);
      if (answer == nullptr) return Remember(gap, FitsOf(gap, alphabet)).fits;
      if (answer->gap == gap) return answer->fits;
    }
  }
  memory = FitsOf(gap, alphabet);
  return memory;
}

std::vector<GapAnswers::Fit> GapAnswers::FitsOf(std::string_view gap, Alphabet alphabet) const {
  std::vector<Fit> fits;
  std::array<re2::StringPiece, kGroups> groups;
  for (uint32_t number = 0; number < patterns_.size(); ++number) {
    const re2::RE2& regex = patterns_[number].gap->compiled(alphabet);
    const int count = std::min(kGroups, 1 + regex.NumberOfCapturingGroups());
    if (!regex.Match(Piece(gap), 0, gap.size(), re2::RE2::UNANCHORED, groups.data(), count))
      continue;
    fits.push_back({number, {}});
    regex.Rewrite(&fits.back().text, Piece(patterns_[number].rewrite), groups.data(), count);
  }
  return fits;
}

// Two threads may remember the same gap, or have no slot left for it.
const GapAnswers::Answer& GapAnswers::Remember(std::string_view gap, std::vector<Fit> fits) const {
  const std::lock_guard lock(mutex_);
  answers_.push_back({std::string(gap), std::move(fits)});
  const Answer& answer = answers_.back();
  for (size_t i = 0, first = SlotOf(gap); i < kMostTries; ++i) {
    std::atomic<const Answer*>& slot = slots_[(first + i) % kSlots];
    if (slot.load(std::memory_order_relaxed) != nullptr) continue;
    slot.store(&answer, std::memory_order_release);
    break;
  }
  return answer;
}

}  // namespace vrlint
