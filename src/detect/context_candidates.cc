#include "detect/context_candidates.h"

#include <algorithm>
#include <bit>

#include "detect/context_chances.h"
#include "detect/logarithm.h"

namespace vrlint {
namespace {

constexpr uint32_t kLeastPair = 5;  // occurrences that make a pair known
constexpr uint32_t kLeastInDocument = 2;
constexpr double kUnknownMass = 200;  // occurrences added to those of the intended syllable
constexpr double kSlipOffset = 10;    // brings the logarithm of the slip's rate near zero
constexpr double kSlipWeight = 0.7;
constexpr double kLoneMargin = 10;  // where there is no other candidate
constexpr size_t kBest = 2;

// One neighbour of a place, as candidates are held against it.
struct Side {
  Side(const ContextTables& tables, bool is_syllable, uint32_t count, uint32_t least = 0)
      : counts(is_syllable), need(std::max(3 * count + 3, least)), filter(tables.FilterFor(need)) {}

  bool counts;    // it is a syllable
  uint32_t need;  // occurrences that speak clearly against what stands there
  const PairFilter& filter;
};

uint32_t InDocument(const ContextScene& scene, const ContextPlace& place, Symbol intended) {
  return (place.has_left() ? scene.occurrences.Of(place.left, intended) : 0) +
         (place.has_right() ? scene.occurrences.Of(intended, place.right) : 0);
}

// Whether that may be kLeastInDocument, quickly: a syllable that stands once may stand between both
// neighbours.
bool MayBeSaid(const ContextScene& scene, const ContextPlace& place, Symbol intended) {
  return scene.occurrences.MayHaveTwo(intended) ||
         (place.has_left() && scene.occurrences.Of(place.left, intended) != 0);
}

// Adds the prospects with pairs that are known, one of them much better so than the word's own, or
// that the document has.
void AddPlausible(const ContextScene& scene, const ContextPlace& place,
                  std::span<const ContextProspect> prospects,
                  std::vector<ContextCandidate>& found) {
  const ContextTables& tables = scene.tables;
  const Side left(tables, place.has_left(), place.left_count.count);
  const Side right(tables, place.has_right(), place.right_count.count);
  for (const ContextProspect& p : prospects) {
    const Symbol x = p.correction.intended;
    const auto by_left = [&] { return &tables.Pair(place.left, x); };
    const auto by_right = [&] { return &tables.Pair(x, place.right); };
    const CountLevel* l = p.by_left ? by_left() : nullptr;
    const CountLevel* r = p.by_right ? by_right() : nullptr;
    const bool said = p.in_document >= kLeastInDocument;
    if (!said && (l == nullptr || l->count < left.need) && (r == nullptr || r->count < right.need))
      continue;
    if (l == nullptr) l = by_left();
    if (r == nullptr) r = by_right();
    const bool known =
        (left.counts && l->count >= kLeastPair) || (right.counts && r->count >= kLeastPair);
    if (said || known) found.push_back({p.correction, p.in_document, *l, *r, 0, 0, 0, 0, 0, false});
  }
}

template <typename Log>
void Compare(const ContextTables& tables, const ContextPlace& place,
             std::span<ContextCandidate> candidates) {
  const double left = LeftLog<Log>(tables, place.left, place.word, place.left_count.count);
  const double right = RightLog<Log>(tables, place.word, place.right, place.right_count.count);
  for (ContextCandidate& c : candidates) {
    const Symbol x = c.correction.intended;
    c.left_gain = LeftLog<Log>(tables, place.left, x, c.left_count.count) - left;
    c.right_gain = RightLog<Log>(tables, x, place.right, c.right_count.count) - right;
    const double slips = tables.slips().prior[c.correction.slip] + c.correction.silver;
    c.slip = Log::Of(slips / (tables.Of(x).count + kUnknownMass)) + kSlipOffset;
    c.rank_score = c.left_gain + c.right_gain + kSlipWeight * c.slip;
  }
}

void SetMargins(std::span<ContextCandidate> best) {
  best.front().margin = kLoneMargin;
  if (best.size() == 1) return;
  const double margin = best[0].rank_score - best[1].rank_score;
  best[0].margin = std::min(margin, kLoneMargin);
  best[1].margin = std::max(-margin, -kLoneMargin);
  best[1].second = true;
}

}  // namespace

ContextPlace::ContextPlace(const ContextScene& scene, uint32_t index)
    : at(index),
      left(scene.tokens[index - 1].symbol),
      word(scene.tokens[index].symbol),
      right(scene.tokens[index + 1].symbol),
      left_count(scene.tables.Pair(left, word)),
      right_count(scene.tables.Pair(word, right)) {}

void PrefetchFilters(const ContextScene& scene, const ContextPlace& place,
                     std::span<const Correction> corrections, uint32_t least) {
  if (corrections.empty()) return;
  const Side left(scene.tables, place.has_left(), place.left_count.count, least);
  const Side right(scene.tables, place.has_right(), place.right_count.count, least);
  for (const Correction& c : corrections) {
    ContextTables::Prefetch(left.filter, place.left, c.intended);
    ContextTables::Prefetch(right.filter, c.intended, place.right);
  }
}

void AddProspects(const ContextScene& scene, const ContextPlace& place,
                  std::span<const Correction> corrections, uint32_t least,
                  std::vector<ContextProspect>& prospects) {
  if (corrections.empty()) return;
  const Side left(scene.tables, place.has_left(), place.left_count.count, least);
  const Side right(scene.tables, place.has_right(), place.right_count.count, least);
  static_assert(ContextTables::kMostCorrections <= 64);
  uint64_t by_left = 0;
  uint64_t by_right = 0;
  uint64_t seen = 0;  // in the document
  for (size_t i = 0; i < corrections.size(); ++i) {
    const Symbol x = corrections[i].intended;
    by_left |= uint64_t{ContextTables::MayPass(left.filter, place.left, x)} << i;
    by_right |= uint64_t{ContextTables::MayPass(right.filter, x, place.right)} << i;
    seen |= uint64_t{scene.occurrences.Has(x)} << i;
  }
  if (!left.counts) by_left = 0;
  if (!right.counts) by_right = 0;
  for (uint64_t some = by_left | by_right | seen; some != 0; some &= some - 1) {
    const int i = std::countr_zero(some);
    const auto has = [i](uint64_t set) { return (set >> i & 1) != 0; };
    const Correction& c = corrections[static_cast<size_t>(i)];
    const bool passes = has(by_left | by_right);
    const uint32_t in_document = has(seen) && (passes || MayBeSaid(scene, place, c.intended))
                                     ? InDocument(scene, place, c.intended)
                                     : 0;
    if (!passes && in_document < kLeastInDocument) continue;
    scene.tables.Prefetch(place.left, c.intended);
    scene.tables.Prefetch(c.intended, place.right);
    prospects.push_back({c, has(by_left), has(by_right), in_document});
  }
}

void AddSaid(const ContextScene& scene, const ContextPlace& place,
             std::span<const Correction> corrections, std::vector<ContextProspect>& prospects) {
  for (const Correction& c : corrections) {
    if (!scene.occurrences.Has(c.intended) || !MayBeSaid(scene, place, c.intended)) continue;
    const uint32_t in_document = InDocument(scene, place, c.intended);
    if (in_document >= kLeastInDocument) prospects.push_back({c, false, false, in_document});
  }
}

void FindCandidates(const ContextScene& scene, const ContextPlace& place,
                    std::span<const ContextProspect> prospects,
                    std::vector<ContextCandidate>& found) {
  found.clear();
  AddPlausible(scene, place, prospects, found);
  if (found.empty()) return;
  Compare<FastLog>(scene.tables, place, found);
  if (found.size() > 1) {
    std::partial_sort(found.begin(), found.begin() + kBest, found.end(),
                      [](const ContextCandidate& a, const ContextCandidate& b) {
                        return a.rank_score > b.rank_score;
                      });
    found.resize(kBest);
  }
  SetMargins(found);
}

void MakeExact(const ContextScene& scene, const ContextPlace& place,
               std::span<ContextCandidate> best) {
  Compare<ExactLog>(scene.tables, place, best);
  SetMargins(best);
}

}  // namespace vrlint
