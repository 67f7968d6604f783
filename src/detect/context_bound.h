#pragma once

#include <optional>

#include "detect/context_candidates.h"
#include "detect/context_model.h"

namespace vrlint {

// The most that the linear model can say of the candidates at a place, triples not looked at. Its
// logarithms are fast ones: ContextModel::CanReach() allows for them.
class ContextBound {
 public:
  // `merit` is the place's PlaceMerit(), `most_text` the model's MostTextMerit().
  ContextBound(const ContextScene& scene, const ContextPlace& place, const ContextModel& model,
               double merit, double most_text);

  // Whether the candidate can reach a score, as it is ranked or, if not `ranked`, however it is.
  bool CanReach(const ContextCandidate& candidate, bool ranked, double least);

 private:
  double Weight(ContextFeature feature) const { return model_.Weight(feature); }
  double OfTriple(ContextFeature feature, const CountLevel& a, const CountLevel& b) const;
  double OfPairs(const ContextCandidate& candidate) const;
  double OfSlip(const ContextCandidate& candidate) const;
  double OfArticle(const ContextCandidate& candidate) const;
  double OfRank(const ContextCandidate& candidate, bool ranked) const;

  const ContextScene& scene_;
  const ContextPlace& place_;
  const ContextModel& model_;
  double of_place_;
  double most_text_;
  std::optional<double> of_text_;  // looked at where what is cheaper to know leaves hope
};

}  // namespace vrlint
