#pragma once

#include <algorithm>
#include <vector>

#include "detect/context_candidates.h"
#include "detect/context_model.h"

namespace vrlint {

// Tokens with a neighbour that makes a rare or suspicious pair with them, and none with which a
// project's own corpus has them often; what a ContextPlace reads of them begins to be loaded.
std::vector<uint32_t> DoubtfulIn(const ContextScene& scene);

// What candidates at a place have to score.
struct LeastScores {
  double any;
  double by_article;  // where ArticleEvidence holds
};

// The same by the word that stands there: what is certain lowers it at the word's other places.
struct LeastByWord {
  LeastScores least;
  LeastScores of_certain;
  std::vector<Symbol> certain = {};  // ascending

  const LeastScores& Of(Symbol word) const {
    return std::binary_search(certain.begin(), certain.end(), word) ? of_certain : least;
  }
};

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
// that they do not score what is needed there.
ContextProspects ProspectsOf(const ContextScene& scene, std::span<const uint32_t> doubtful,
                             const ContextModel& model, const LeastByWord& needed);

}  // namespace vrlint
