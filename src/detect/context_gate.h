#pragma once

#include <vector>

#include "detect/context_candidates.h"
#include "detect/context_model.h"

namespace vrlint {

// Tokens with a neighbour that makes a rare or suspicious pair with them, and none with which a
// project's own corpus has them often; what a ContextPlace reads of them begins to be loaded.
std::vector<uint32_t> DoubtfulIn(const ContextScene& scene);

// Places where a correction may be plausible, in the order of the text.
struct ContextProspects {
  struct Place {
    ContextPlace place;
    double merit;  // by PlaceMerit()
    size_t first;  // of its prospects
    size_t last;
  };
  std::vector<Place> places;
  std::vector<ContextProspect> prospects;

  std::span<const ContextProspect> Of(const Place& p) const {
    return std::span(prospects).subspan(p.first, p.last - p.first);
  }
};

// The prospects of the doubtful tokens, but for corrections that the linear model says so little of
// that they do not score `least`.
ContextProspects ProspectsOf(const ContextScene& scene, std::span<const uint32_t> doubtful,
                             const ContextModel& model, double least);

}  // namespace vrlint
