#pragma once

#include <vector>

#include "detect/context_candidates.h"
#include "detect/context_model.h"

namespace vrlint {

// Where two neighbours are both slips, each hides the other from the model. A candidate of such a
// two, and its score where the other one stands corrected.
struct PairedCandidate {
  ContextPlace place;
  ContextCandidate candidate;
  double score;
};

// Neighbours that are slips together, "quá trinh điêu tra", two entries each: the outer neighbours,
// the corrections and their pair are known in news, the words' own pairs are not, and the model is
// certain of either correction once the other is made. `doubtful` are the tokens of DoubtfulIn().
std::vector<PairedCandidate> FindPaired(const ContextScene& scene,
                                        std::span<const uint32_t> doubtful,
                                        const ContextModel& model);

}  // namespace vrlint
