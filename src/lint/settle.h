#pragma once

#include <vector>

#include "detect/match.h"
#include "detect/zones.h"
#include "rule/rule.h"
#include "text/document.h"

namespace vrlint {

// A match with the rule that it belongs to.
struct Candidate {
  const Rule* rule;
  Match match;
};

// Lets every stretch of text keep one finding, the one whose class comes first in DefectClasses():
// a removable loser keeps its longest uncovered part, as unsafe; a textual one goes. A textual
// finding inside a removable one goes where that removal is safe and stays where it is not.
// Preview rules and classes that do not settle stand aside: they neither win nor lose text.
std::vector<Candidate> Settle(const Document& document, std::vector<Candidate> candidates);

// What the settled removable findings cover: the ground for the next look at head and tail.
std::vector<Zones::Cover> Covered(const std::vector<Candidate>& settled);

}  // namespace vrlint
