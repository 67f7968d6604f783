#include "detect/gap_answers.h"

#include <algorithm>

namespace vrlint {
namespace {

constexpr int kGroups = 10;  // \0 to \9

}  // namespace

std::vector<GapAnswers::Fit> GapAnswers::Ask(std::string_view gap, Alphabet alphabet) const {
  std::vector<Fit> fits = FitsOf(gap, alphabet);
  if (gap.size() <= kMostBytes) Remember(gap, fits);
  return fits;
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
void GapAnswers::Remember(std::string_view gap, const std::vector<Fit>& fits) const {
  const uint64_t key = KeyOf(gap);
  const std::lock_guard lock(mutex_);
  for (size_t i = 0; i < kMostTries; ++i) {
    Slot& slot = slots_[SlotOf(key, i)];
    if (slot.key.load(std::memory_order_relaxed) != 0) continue;
    answers_.push_back({std::string(gap), fits});
    slot.answer = &answers_.back();
    slot.key.store(key, std::memory_order_release);
    return;
  }
}

}  // namespace vrlint
