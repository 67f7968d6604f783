#include "lint/settle.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "detect/cut.h"

namespace vrlint {
namespace {

// Spans that are taken, apart from each other, with what their owner is.
class Taken {
 public:
  void Add(Span span, bool safe) { spans_[span.begin] = {span.end, safe}; }

  // The parts of `span` that nobody has taken.
  std::vector<Span> Free(Span span) const {
    std::vector<Span> free;
    uint32_t at = span.begin;
    for (auto it = First(span.begin); it != spans_.end() && it->first < span.end; ++it) {
      if (it->first > at) free.push_back({at, it->first});
      at = std::max(at, it->second.first);
    }
    if (at < span.end) free.push_back({at, span.end});
    return free;
  }

  // Whether the span touches something taken: an empty span, something that it lies inside of.
  bool Meets(Span span, bool safe_only) const {
    for (auto it = First(span.begin); it != spans_.end() && it->first <= span.end; ++it) {
      const Span taken{it->first, it->second.first};
      const bool meets =
          span.empty() ? taken.begin < span.begin && span.begin < taken.end : taken.Overlaps(span);
      if (meets && (it->second.second || !safe_only)) return true;
    }
    return false;
  }

 private:
  using Map = std::map<uint32_t, std::pair<uint32_t, bool>>;

  // The first taken span that does not end before `at`.
  Map::const_iterator First(uint32_t at) const {
    auto it = spans_.upper_bound(at);
    if (it != spans_.begin() && std::prev(it)->second.first > at) --it;
    return it;
  }

  Map spans_;
};

bool Competes(const Candidate& c) { return c.rule->defect_class->settles && !c.rule->preview; }

// The order in which candidates choose.
auto Rank(const Candidate& c) {
  return std::tuple(!Competes(c), c.rule->defect_class, -static_cast<int>(c.match.safety),
                    -c.match.confidence, c.match.span.begin,
                    -static_cast<int64_t>(c.match.span.size()), std::string_view(c.rule->id));
}

// All bytes that the match wants for itself.
Span Reach(const Match& match) {
  Span reach = match.span;
  for (const Edit& edit : match.edits) {
    reach.begin = std::min(reach.begin, edit.span.begin);
    reach.end = std::max(reach.end, edit.span.end);
  }
  return reach;
}

// Whether the match takes its span away, or reports that it should go; a match that replaces text
// keeps what it stands for.
bool Deletes(const Match& match) {
  return std::all_of(match.edits.begin(), match.edits.end(),
                     [](const Edit& edit) { return edit.text.empty(); });
}

bool HasWord(const Document& document, Span span) {
  const uint32_t word = document.WordAfter(span.begin);
  return word < document.words().size() && document.words()[word].span.begin < span.end;
}

class Settler {
 public:
  explicit Settler(const Document& document) : document_(document) {}

  // Takes text for the candidate, or gives it what is left; false where nothing is.
  bool Place(Candidate& c) {
    if (!Competes(c)) return true;
    return c.rule->defect_class->removable ? PlaceRemovable(c) : PlaceTextual(c);
  }

 private:
  bool PlaceRemovable(Candidate& c) {
    const std::vector<Span> free = removable_.Free(Reach(c.match));
    if (free.size() == 1 && free.front() == Reach(c.match)) {
      removable_.Add(free.front(), c.match.safety == Safety::kSafe);
      return true;
    }
    if (!Deletes(c.match)) return false;  // half of what stays cannot be freed of its markup
    const auto longest = std::max_element(free.begin(), free.end(),
                                          [](Span a, Span b) { return a.size() < b.size(); });
    if (longest == free.end() || !HasWord(document_, *longest)) return false;
    Match part = Deletion(c.match.rule, WithoutBlanks(document_, *longest),
                          std::min(c.match.safety, Safety::kUnsafe));
    part.confidence = c.match.confidence / 2;
    part.facts = std::move(c.match.facts);
    part.related = c.match.related;
    if (part.safety == Safety::kNone) part.edits.clear();
    c.match = std::move(part);
    removable_.Add(*longest, false);
    return true;
  }

  bool PlaceTextual(const Candidate& c) {
    const Span reach = Reach(c.match);
    if (removable_.Meets(reach, true)) return false;
    if (c.match.stands_outside) return true;
    if (textual_.Meets(reach, false)) return false;
    if (!reach.empty()) textual_.Add(reach, false);
    return true;
  }

  const Document& document_;
  Taken removable_;
  Taken textual_;
};

}  // namespace

std::vector<Candidate> Settle(const Document& document, std::vector<Candidate> candidates) {
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return Rank(a) < Rank(b); });
  Settler settler(document);
  std::erase_if(candidates, [&](Candidate& c) { return !settler.Place(c); });
  // What takes no text may have been found in an earlier round of zones already.
  const auto again =
      std::unique(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        return !Competes(b) && a.rule == b.rule && a.match.span == b.match.span;
      });
  candidates.erase(again, candidates.end());
  return candidates;
}

std::vector<Zones::Cover> Covered(const std::vector<Candidate>& settled) {
  std::vector<Zones::Cover> covered;
  for (const Candidate& c : settled) {
    if (Competes(c) && c.rule->defect_class->removable && !c.match.edits.empty() &&
        Deletes(c.match)) {
      covered.push_back({c.match.span, c.match.safety == Safety::kSafe});
    }
  }
  return covered;
}

}  // namespace vrlint
