#pragma once

#include "detect/context_tables.h"

namespace vrlint {

// Logarithms of how likely a pair is that stands `count` times. Log is one of detect/logarithm.h.

// log (c(l, w) + T(l) p(w)), what depends on `l` alone left out (Witten-Bell).
template <typename Log>
double LeftLog(const ContextTables& tables, Symbol l, Symbol w, uint32_t count) {
  return Log::Of(count +
                 (tables.Of(l).followers + 1) * (tables.Of(w).count + 0.5) / tables.total());
}

// log P(r | w)
template <typename Log>
double RightLog(const ContextTables& tables, Symbol w, Symbol r, uint32_t count) {
  const double followers = tables.Of(w).followers + 1;
  const double unseen = followers * (tables.Of(r).count + 0.5) / tables.total();
  return Log::Of((count + unseen) / (tables.Of(w).count + followers));
}

// How much more often the pair stands than chance would have it.
template <typename Log>
double Association(const ContextTables& tables, Symbol a, Symbol b, const CountLevel& pair) {
  const double chance = (tables.Of(a).count + 1.0) * (tables.Of(b).count + 1.0) / tables.total();
  return pair.log_half_more - Log::Of(chance + 0.5);
}

// How often a slip is made that was counted `slips` times, of the places where `w` stands.
template <typename Log>
double SlipOfWord(const ContextTables& tables, Symbol w, double slips) {
  return Log::Of(slips / (tables.Of(w).count + 201.0)) + 10;
}

}  // namespace vrlint
