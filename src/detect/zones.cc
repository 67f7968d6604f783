#include "detect/zones.h"

#include <algorithm>

namespace vrlint {
namespace {

// Whether the spans, in order, cover every word of the block.
bool CoversWords(const Document& document, const Block& block, const std::vector<Span>& spans) {
  if (block.words.size() == 0) {
    const auto at = std::partition_point(spans.begin(), spans.end(),
                                         [&](Span s) { return s.end <= block.span.begin; });
    return at != spans.end() && at->Contains(block.span);
  }
  auto span = std::partition_point(spans.begin(), spans.end(),
                                   [&](Span s) { return s.end <= block.span.begin; });
  for (const Word& word : document.WordsOf(block.words)) {
    while (span != spans.end() && span->end < word.span.end) ++span;
    if (span == spans.end() || !span->Contains(word.span)) return false;
  }
  return true;
}

std::vector<Span> Sorted(const std::vector<Zones::Cover>& covered, bool safe_only) {
  std::vector<Span> spans;
  for (const Zones::Cover& cover : covered) {
    if (cover.safe || !safe_only) spans.push_back(cover.span);
  }
  std::sort(spans.begin(), spans.end());
  return spans;
}

}  // namespace

Zones::Zones(const Document& document) : states_(document.blocks().size(), BlockState::kLive) {
  Count();
}

Zones::Zones(const Document& document, const std::vector<Cover>& covered)
    : states_(document.blocks().size(), BlockState::kLive) {
  const std::vector<Span> all = Sorted(covered, false);
  const std::vector<Span> safe = Sorted(covered, true);
  for (size_t i = 0; i < states_.size() && !all.empty(); ++i) {
    const Block& block = document.blocks()[i];
    if (CoversWords(document, block, all)) {
      states_[i] = CoversWords(document, block, safe) ? BlockState::kGone : BlockState::kUnsafeGone;
    }
  }
  Count();
}

void Zones::Count() {
  for (const BlockState state : states_) {
    before_.push_back(live_);
    before_safe_.push_back(live_safe_);
    live_ += state == BlockState::kLive;
    live_safe_ += state != BlockState::kGone;
  }
}

Safety Zones::InHead(uint32_t block, uint32_t count) const {
  if (!IsLive(block) || before_[block] >= count) return Safety::kNone;
  return before_safe_[block] < count ? Safety::kSafe : Safety::kUnsafe;
}

Safety Zones::InTail(uint32_t block, uint32_t count) const {
  if (!IsLive(block) || live_ - before_[block] > count) return Safety::kNone;
  return live_safe_ - before_safe_[block] <= count ? Safety::kSafe : Safety::kUnsafe;
}

std::optional<Zones::Neighbour> Zones::Previous(uint32_t block) const {
  for (Safety safety = Safety::kSafe; block-- > 0;) {
    if (IsLive(block)) return Neighbour{block, safety};
    if (states_[block] == BlockState::kUnsafeGone) safety = Safety::kUnsafe;
  }
  return std::nullopt;
}

std::optional<Zones::Neighbour> Zones::Next(uint32_t block) const {
  for (Safety safety = Safety::kSafe; ++block < states_.size();) {
    if (IsLive(block)) return Neighbour{block, safety};
    if (states_[block] == BlockState::kUnsafeGone) safety = Safety::kUnsafe;
  }
  return std::nullopt;
}

}  // namespace vrlint
