#pragma once

#include <span>
#include <vector>

#include "detect/context_tables.h"
#include "detect/context_text.h"

namespace vrlint {

// What candidates are looked for in.
struct ContextScene {
  const ContextTables& tables;
  std::span<const ContextToken> tokens;
  const Occurrences& occurrences;
};

// A syllable between its neighbours.
struct ContextPlace {
  ContextPlace(const ContextScene& scene, uint32_t index);

  uint32_t at;  // the token's index
  Symbol left;
  Symbol word;
  Symbol right;
  CountLevel left_count;  // of the pair (left, word)
  CountLevel right_count;

  bool has_left() const { return IsSyllableSymbol(left); }
  bool has_right() const { return IsSyllableSymbol(right); }
};

// A syllable that could be meant at a place, and what speaks for it.
struct ContextCandidate {
  Correction correction;
  uint32_t in_document;    // how often the article has its pairs, syllables as neighbours
  CountLevel left_count;   // of the pair (left, intended)
  CountLevel right_count;  // of the pair (intended, right)
  double left_gain;        // log-probability against the word that stands there, the left one given
  double right_gain;       // the same of the right neighbour
  double slip;             // log of how often the intended syllable is slipped on like this
  double rank_score;       // the sum by which candidates are compared
  double margin;           // to the other of the two best, from -10 to 10
  bool second;             // not the best one
};

// A correction that may be plausible, by the filters and the document.
struct ContextProspect {
  Correction correction;
  bool by_left;  // the pair with the left neighbour may stand often enough
  bool by_right;
  uint32_t in_document;
};

// Begins to load what AddProspects() will read of the filters.
void PrefetchFilters(const ContextScene& scene, const ContextPlace& place,
                     std::span<const Correction> corrections, uint32_t least);

// Appends the prospects among `corrections`, with a pair that stands `least` times or more in news,
// or that the document has; begins to load what FindCandidates() will read of them, so it is best
// called for many places first.
void AddProspects(const ContextScene& scene, const ContextPlace& place,
                  std::span<const Correction> corrections, uint32_t least,
                  std::vector<ContextProspect>& prospects);

// Appends those that the document has with a neighbour, often enough to be prospects for that.
void AddSaid(const ContextScene& scene, const ContextPlace& place,
             std::span<const Correction> corrections, std::vector<ContextProspect>& prospects);

// The two best candidates among the prospects of the place, the best first, in place of what
// `found` held; their logarithms are fast ones.
void FindCandidates(const ContextScene& scene, const ContextPlace& place,
                    std::span<const ContextProspect> prospects,
                    std::vector<ContextCandidate>& found);

// Computes again, exactly, what is a logarithm.
void MakeExact(const ContextScene& scene, const ContextPlace& place,
               std::span<ContextCandidate> best);

}  // namespace vrlint
