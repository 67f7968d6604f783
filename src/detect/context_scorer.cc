#include "detect/context_scorer.h"

#include <algorithm>

#include "detect/context_features.h"
#include "detect/context_gate.h"
#include "detect/context_pairs.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr uint32_t kLeastInDocument = 2;  // pairs of the article that bind a candidate

constexpr uint32_t kNear = 4;       // symbols on either side
constexpr uint32_t kLeastBare = 3;  // syllables that show that a text is written without marks

// Whether the syllables around are all written without marks: "xa hoi co vi pham".
bool IsBare(const ContextScene& scene, uint32_t at) {
  const size_t begin = at - std::min(at, kNear);
  const size_t end = std::min<size_t>(at + kNear + 1, scene.tokens.size());
  uint32_t syllables = 0;
  for (size_t i = begin; i < end; ++i) {
    const Symbol s = scene.tokens[i].symbol;
    if (i == at || !IsSyllableSymbol(s)) continue;
    const std::string_view spelling = scene.tables.Spelling(s);
    if (!IsAscii(spelling)) return false;
    ++syllables;
  }
  return syllables >= kLeastBare;
}

// Whether the word is written as part of a person's name.
bool IsInName(const ContextScene& scene, uint32_t at) {
  if (scene.tokens[at].letters != LetterCase::kTitle) return false;
  const auto is_title = [&](uint32_t i) {
    return scene.tokens[i].letters == LetterCase::kTitle && at - i <= kNear;
  };
  for (uint32_t i = at - 1; is_title(i); --i) {
    if (scene.tables.Of(scene.tokens[i].symbol).is_surname != 0) return true;
  }
  return false;
}

// Chosen on 1,660 articles of news: of their 31 findings between 3.5 and 4, these take six of eight
// right words below 3.5, and three of 23 slips. Logarithms.
constexpr double kBound = 4;           // how much more often than chance bound words stand together
constexpr double kDoubtOfLoose = 0.5;  // for each that is missing
constexpr double kDoubtOfName = 2;

// "là", "có" and "không" fit beside any word: that makes no other word wrong.
double DoubtOf(const ContextScene& scene, const ContextPlace& place,
               const ContextCandidate& candidate, const ContextFeatures& features) {
  const double doubt = IsInName(scene, place.at) ? kDoubtOfName : 0;
  if (candidate.in_document >= kLeastInDocument) return doubt;
  const auto bond = [&](bool counts, ContextFeature association) {
    return counts ? features[static_cast<size_t>(association)] : 0;
  };
  const double most = std::max(bond(place.has_left(), ContextFeature::kIntendedAssociationLeft),
                               bond(place.has_right(), ContextFeature::kIntendedAssociationRight));
  return doubt + kDoubtOfLoose * std::max(0.0, kBound - most);
}

// Where scores are lifted afterwards, the better of two candidates stays the better one: both are
// held against the lower score.
LeastScores Lowest(const LeastScores& least) {
  const double lowest = std::min(least.any, least.by_article);
  return {lowest, lowest};
}

}  // namespace

bool ArticleEvidence::Holds(const ContextScene& scene, const ContextPlace& place,
                            const ContextCandidate& candidate) const {
  if (candidate.in_document < min_uses || IsInName(scene, place.at)) return false;
  const Symbol x = candidate.correction.intended;
  const auto speaks_for_slip = [&](Symbol neighbour, uint32_t count) {
    return IsSyllableSymbol(neighbour) && count > max_other;
  };
  const bool left = place.has_left() && place.left_count.count == 0 &&
                    candidate.left_count.count >= min_pair &&
                    scene.occurrences.Of(place.left, x) >= min_uses &&
                    !speaks_for_slip(place.right, place.right_count.count);
  const bool right = place.has_right() && place.right_count.count == 0 &&
                     candidate.right_count.count >= min_pair &&
                     scene.occurrences.Of(x, place.right) >= min_uses &&
                     !speaks_for_slip(place.left, place.left_count.count);
  return left || right;
}

ContextScorer::ContextScorer(const ContextTables& tables, double min_score,
                             std::optional<ArticleEvidence> evidence)
    : model_(tables),
      most_text_(MostTextMerit(model_)),
      min_score_(min_score),
      evidence_(evidence) {}

std::vector<ContextFinding> ContextScorer::Score(const ContextScene& scene, uint32_t words) const {
  const std::vector<uint32_t> doubtful = DoubtfulIn(scene);
  const auto score = [&](const LeastByWord& least) {
    return Score(scene, ProspectsOf(scene, doubtful, model_, least.lowest()), least);
  };
  std::vector<ContextFinding> findings = score({NeededWith(0), NeededWith(0)});
  // Only what is certain lifts other scores: mostly nothing is.
  const LeastByWord lifted = NeededBeside(findings, words);
  if (!lifted.certain.empty()) {
    findings = score(lifted);
    Lift(words, findings);
  }
  std::erase_if(findings, [&](const ContextFinding& f) { return !IsReported(f); });
  AddPaired(scene, doubtful, findings);
  return findings;
}

void ContextScorer::AddPaired(const ContextScene& scene, std::span<const uint32_t> doubtful,
                              std::vector<ContextFinding>& findings) const {
  const std::vector<PairedCandidate> paired = FindPaired(scene, doubtful, model_);
  if (paired.empty()) return;
  std::vector<ContextFinding> merged;
  auto next = findings.begin();
  for (const PairedCandidate& c : paired) {
    const ContextFinding finding{c.place, c.candidate, c.score, 0, false};
    if (!IsReported(finding) || IsBare(scene, c.place.at)) continue;
    while (next != findings.end() && next->place.at <= c.place.at) merged.push_back(*next++);
    if (merged.empty() || merged.back().place.at != c.place.at) {
      merged.push_back(finding);
    } else if (merged.back().certainty() < finding.certainty()) {
      merged.back() = finding;
    }
  }
  merged.insert(merged.end(), next, findings.end());
  findings = std::move(merged);
}

std::vector<ContextFinding> ContextScorer::Score(const ContextScene& scene,
                                                 const ContextProspects& prospects,
                                                 const LeastByWord& by_word) const {
  const bool lifted = !by_word.certain.empty();
  std::vector<ContextFinding> findings;
  std::vector<ContextCandidate> candidates;
  std::vector<ContextProspect> all;
  for (const ContextProspects::Place& p : prospects.places) {
    FindCandidates(scene, p.place, prospects.Of(p), candidates);
    if (candidates.empty()) continue;
    const LeastScores& least = by_word.Of(p.place.word);
    ContextBound bound(scene, p.place, model_, p.merit, most_text_);
    if (!IsHopeful(scene, p.place, candidates, false, least, bound)) continue;
    all.clear();
    AddProspects(scene, p.place, scene.tables.CorrectionsOf(p.place.word), 0, all);
    FindCandidates(scene, p.place, all, candidates);
    if (IsHopeful(scene, p.place, candidates, true, least, bound))
      ScorePlace(scene, p.place, candidates, lifted ? Lowest(least) : least, findings);
  }
  return findings;
}

bool ContextScorer::IsHopeful(const ContextScene& scene, const ContextPlace& place,
                              std::span<const ContextCandidate> candidates, bool ranked,
                              const LeastScores& least, ContextBound& bound) const {
  return std::any_of(candidates.begin(), candidates.end(), [&](const ContextCandidate& c) {
    return bound.CanReach(c, ranked, IsByArticle(scene, place, c) ? least.by_article : least.any);
  });
}

void ContextScorer::ScorePlace(const ContextScene& scene, const ContextPlace& place,
                               std::span<ContextCandidate> candidates, const LeastScores& least,
                               std::vector<ContextFinding>& findings) const {
  MakeExact(scene, place, candidates);
  std::optional<ContextFinding> best;
  for (const ContextCandidate& c : candidates) {
    const bool by_article = IsByArticle(scene, place, c);
    const ContextFeatures features = FeaturesOf(scene, place, c);
    const double score = model_.Score(features, by_article ? least.by_article : least.any);
    if (score != ContextModel::kBelow && (!best || score > best->score))
      best = ContextFinding{place, c, score, DoubtOf(scene, place, c, features), by_article};
  }
  if (best && !IsBare(scene, place.at)) findings.push_back(*best);
}

bool ContextScorer::IsByArticle(const ContextScene& scene, const ContextPlace& place,
                                const ContextCandidate& candidate) const {
  return evidence_ && evidence_->Holds(scene, place, candidate);
}

LeastScores ContextScorer::NeededWith(double lift) const {
  const double any = std::min(min_score_ - lift, model_.sure());
  if (!evidence_) return {any, any};
  const double lowest = std::min(min_score_ - model_.most_lift(), evidence_->min_score);
  return {any, std::min(any, std::max(evidence_->min_score - lift, lowest))};
}

LeastByWord ContextScorer::NeededBeside(std::span<const ContextFinding> findings,
                                        uint32_t words) const {
  std::vector<Symbol> certain;
  for (const ContextFinding& f : findings) {
    if (f.score >= model_.sure()) certain.push_back(f.place.word);
  }
  const double lift = model_.Lift(certain.size(), words, false);
  const double same = model_.Lift(certain.size(), words, true);
  return {NeededWith(lift), NeededWith(same), std::move(certain)};
}

void ContextScorer::Lift(uint32_t words, std::vector<ContextFinding>& findings) const {
  std::vector<uint64_t> sure;  // word and correction of each finding that is certain
  const auto slip_of = [&](const ContextFinding& f) {
    return static_cast<uint64_t>(f.place.word) << 16 | f.candidate.correction.intended;
  };
  for (const ContextFinding& f : findings) {
    if (f.score >= model_.sure()) sure.push_back(slip_of(f));
  }
  std::sort(sure.begin(), sure.end());
  for (ContextFinding& f : findings) {
    const bool is_sure = f.score >= model_.sure();
    const auto [first, last] = std::equal_range(sure.begin(), sure.end(), slip_of(f));
    f.score += model_.Lift(sure.size() - is_sure, words, last - first > is_sure);
  }
}

bool ContextScorer::IsReported(const ContextFinding& f) const {
  return f.certainty() >= min_score_ || (f.by_article && f.score >= evidence_->min_score);
}

}  // namespace vrlint
