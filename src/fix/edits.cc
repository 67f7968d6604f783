#include "fix/edits.h"

#include <algorithm>
#include <map>

namespace vrlint {
namespace {

// Chosen edits by where they start, for finding overlaps.
class ChosenEdits {
 public:
  bool Overlaps(const Edit& edit) const {
    auto it = edits_.upper_bound(edit.span);
    if (it != edits_.end() && it->first.Overlaps(edit.span)) return true;
    if (it == edits_.begin()) return false;
    const Span before = std::prev(it)->first;
    // An insertion at a place where something is inserted already, or inside a replaced stretch.
    if (before == edit.span) return true;
    return before.Overlaps(edit.span) ||
           (edit.span.empty() && before.begin < edit.span.begin && edit.span.begin < before.end);
  }
  void Add(const Edit& edit) { edits_.emplace(edit.span, edit.text); }
  std::vector<Edit> InOrder() const {
    std::vector<Edit> edits;
    for (const auto& [span, text] : edits_) edits.push_back({span, text});
    return edits;
  }

 private:
  std::map<Span, std::string> edits_;
};

uint32_t Reach(const Finding& finding) {
  return finding.fix.edits.back().span.end - finding.fix.edits.front().span.begin;
}

}  // namespace

std::vector<Edit> ChooseEdits(const std::vector<Finding>& findings, Safety least) {
  std::vector<const Finding*> order;
  for (const Finding& finding : findings) {
    if (finding.fix.safety >= least && !finding.fix.edits.empty()) order.push_back(&finding);
  }
  std::stable_sort(order.begin(), order.end(), [](const Finding* a, const Finding* b) {
    return a->fix.safety != b->fix.safety ? a->fix.safety > b->fix.safety : Reach(*a) > Reach(*b);
  });
  ChosenEdits chosen;
  for (const Finding* finding : order) {
    const auto& edits = finding->fix.edits;
    if (std::any_of(edits.begin(), edits.end(), [&](const Edit& e) { return chosen.Overlaps(e); }))
      continue;
    for (const Edit& edit : edits) chosen.Add(edit);
  }
  return chosen.InOrder();
}

Span Shifted(Span span, int64_t by) {
  return {static_cast<uint32_t>(span.begin + by), static_cast<uint32_t>(span.end + by)};
}

Edit Shifted(Edit edit, int64_t by) {
  edit.span = Shifted(edit.span, by);
  return edit;
}

std::string ApplyEdits(std::string_view text, const std::vector<Edit>& edits) {
  std::string out;
  out.reserve(text.size());
  uint32_t at = 0;
  for (const Edit& edit : edits) {
    out.append(text.substr(at, edit.span.begin - at)).append(edit.text);
    at = edit.span.end;
  }
  return out.append(text.substr(at));
}

}  // namespace vrlint
