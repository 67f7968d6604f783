#pragma once

#include <set>

#include "detect/corpus_counts.h"

namespace vrlint {

// Which pairs and triples of a corpus are people's names that not everybody knows, by the rule of
// tools/pack-context: a surname and what is mostly written with a capital, unless the pair stands
// 1,000 times, here and in the shipped counts. Surnames and capitals are those of the shipped
// counts, so that it does not depend on how a corpus was cut into parts.
class PersonNames {
 public:
  explicit PersonNames(const CorpusCounts& counts);

  bool IsHidden(Symbol a, Symbol b) const;
  bool IsHidden(Symbol a, Symbol b, Symbol c) const;

 private:
  bool IsFrequent(Symbol a, Symbol b) const;

  const CorpusCounts& counts_;
  const ContextTables& tables_;
  std::set<Symbol> middle_;  // surnames that mostly are middle names
  std::set<Symbol> places_;  // surnames that also begin names of places
};

}  // namespace vrlint
