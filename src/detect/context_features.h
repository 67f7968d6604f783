#pragma once

#include "detect/context_candidates.h"
#include "detect/context_model.h"

namespace vrlint {

// What the model asks of a candidate at a place.
ContextFeatures FeaturesOf(const ContextScene& scene, const ContextPlace& place,
                           const ContextCandidate& candidate);

// What the linear model says of any correction there, by the word and its pairs.
double PlaceMerit(const ContextScene& scene, const ContextPlace& place, const ContextModel& model);

// The same with fast logarithms, and without a look at triples: where these raise the linear score
// by `model`'s weights, the most that they can be, and zero where they lower it.
ContextFeatures BestFeatures(const ContextScene& scene, const ContextPlace& place,
                             const ContextCandidate& candidate, const ContextModel& model);

// Sets what compares the candidate with others to what raises the linear score most.
void SetBestRank(const ContextModel& model, ContextFeatures& features);

}  // namespace vrlint
