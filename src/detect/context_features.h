#pragma once

#include "detect/context_candidates.h"
#include "detect/context_model.h"

namespace vrlint {

// Where counts of pairs, and of a correction, in the article end.
constexpr uint32_t kMostElsewhere = 5;
constexpr uint32_t kMostIntended = 8;

// What the model asks of a candidate at a place.
ContextFeatures FeaturesOf(const ContextScene& scene, const ContextPlace& place,
                           const ContextCandidate& candidate);

// What the linear model says of any correction there, by the word and its pairs.
double PlaceMerit(const ContextScene& scene, const ContextPlace& place, const ContextModel& model);

// What it says of any correction there by what the text says of the word and its neighbours, and
// the most that this can be.
double TextMerit(const ContextScene& scene, const ContextPlace& place, const ContextModel& model);
double MostTextMerit(const ContextModel& model);

}  // namespace vrlint
