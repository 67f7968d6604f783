#include "fix/composition.h"

#include <algorithm>

#include "fix/edits.h"

namespace vrlint {
namespace {

// A stretch of the text between two rounds that either of them changes.
struct Changed {
  Span span;
  int64_t growth = 0;        // by the first round
  std::vector<Edit> second;  // of the second round, over the text between the rounds
};

int64_t GrowthOf(const Edit& edit) {
  return static_cast<int64_t>(edit.text.size()) - edit.span.size();
}

std::vector<Changed> ChangedBetween(const std::vector<Edit>& first,
                                    const std::vector<Edit>& second) {
  std::vector<Changed> all;
  int64_t shift = 0;
  for (const Edit& edit : first) {
    const uint32_t begin = static_cast<uint32_t>(edit.span.begin + shift);
    all.push_back({{begin, begin + static_cast<uint32_t>(edit.text.size())}, GrowthOf(edit), {}});
    shift += GrowthOf(edit);
  }
  for (const Edit& edit : second) all.push_back({edit.span, 0, {edit}});
  std::stable_sort(all.begin(), all.end(),
                   [](const Changed& a, const Changed& b) { return a.span < b.span; });
  std::vector<Changed> merged;
  for (Changed& next : all) {
    if (merged.empty() || merged.back().span.end < next.span.begin) {
      merged.push_back(std::move(next));
      continue;
    }
    Changed& last = merged.back();
    last.span.end = std::max(last.span.end, next.span.end);
    last.growth += next.growth;
    last.second.insert(last.second.end(), next.second.begin(), next.second.end());
  }
  return merged;
}

// Whether a code point begins at byte `at`, or the text ends there.
bool IsEdge(std::string_view text, size_t at) {
  return at == text.size() || (static_cast<uint8_t>(text[at]) & 0xC0) != 0x80;
}

// How many bytes, of whole code points, `a` and `b` have in common at their beginnings.
size_t CommonHead(std::string_view a, std::string_view b) {
  const auto differ = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  auto size = static_cast<size_t>(differ.first - a.begin());
  while (!IsEdge(a, size)) --size;
  return size;
}

// The same at their ends.
size_t CommonTail(std::string_view a, std::string_view b) {
  const auto differ = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend());
  auto size = static_cast<size_t>(differ.first - a.rbegin());
  while (!IsEdge(a, a.size() - size)) --size;
  return size;
}

// Where `at` of the edited text lay before; in inserted text, its edit's end or beginning.
uint32_t PlaceBefore(const std::vector<Edit>& edits, uint32_t at, bool end) {
  int64_t shift = 0;
  for (const Edit& edit : edits) {
    const Span inserted = Shifted(Span{edit.span.begin, edit.span.begin}, shift);
    if (at < inserted.begin || (end && at == inserted.begin)) break;
    if (at < inserted.begin + edit.text.size() ||
        (end && at == inserted.begin + edit.text.size())) {
      return end ? edit.span.end : edit.span.begin;
    }
    shift += GrowthOf(edit);
  }
  return static_cast<uint32_t>(at - shift);
}

}  // namespace

std::vector<Edit> ComposeEdits(const std::vector<Edit>& first, std::string_view middle,
                               const std::vector<Edit>& second) {
  std::vector<Edit> composed;
  int64_t shift = 0;  // of the text between the rounds against the text before
  for (Changed& changed : ChangedBetween(first, second)) {
    const uint32_t begin = changed.span.begin;
    for (Edit& edit : changed.second) edit = Shifted(std::move(edit), -int64_t{begin});
    Span before = Shifted(changed.span, -shift);
    shift += changed.growth;
    before.end = static_cast<uint32_t>(changed.span.end - shift);
    composed.push_back({before, ApplyEdits(changed.span.In(middle), changed.second)});
  }
  return composed;
}

std::vector<Edit> TightenEdits(std::string_view text, const std::vector<Edit>& edits) {
  std::vector<Edit> tight;
  for (const Edit& edit : edits) {
    std::string_view old = edit.span.In(text);
    std::string_view fresh = edit.text;
    const size_t head = CommonHead(old, fresh);
    old.remove_prefix(head);
    fresh.remove_prefix(head);
    const size_t tail = CommonTail(old, fresh);
    fresh.remove_suffix(tail);
    const Span span{edit.span.begin + static_cast<uint32_t>(head),
                    edit.span.end - static_cast<uint32_t>(tail)};
    if (!span.empty() || !fresh.empty()) tight.push_back({span, std::string(fresh)});
  }
  return tight;
}

std::vector<Span> MoveSpans(std::span<const Span> spans, const std::vector<Edit>& edits) {
  std::vector<Span> moved;
  int64_t shift = 0;
  auto edit = edits.begin();
  for (const Span span : spans) {
    for (; edit != edits.end() && edit->span.end <= span.begin; ++edit) shift += GrowthOf(*edit);
    moved.push_back(Shifted(span, shift));
  }
  return moved;
}

Span SpanBefore(const std::vector<Edit>& edits, Span span) {
  const uint32_t begin = PlaceBefore(edits, span.begin, false);
  return {begin, std::max(begin, PlaceBefore(edits, span.end, true))};
}

}  // namespace vrlint
