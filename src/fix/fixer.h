#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/linter.h"

namespace vrlint {

constexpr int kMaxRounds = 10;  // that do more than delete
// With those that only delete, which come to an end by themselves: where a line that goes stands
// again and again, each copy is the first in its turn.
constexpr int kMaxRoundsInAll = 40;

// A repair that was made. The finding's span is where that stood in the original text; its edits
// are over the text of the round.
struct Repair {
  Finding finding;
  int round = 1;        // the first repairs what the report showed
  std::string excerpt;  // what stood there
};

struct Fixed {
  std::string text;
  std::vector<Edit> edits;  // all rounds as one: over the original text, in order and apart
  std::vector<Repair> repairs;
  std::vector<Finding> remaining;  // in `text`
  bool settled = true;             // false: edits were still offered after so many rounds
};

// An article to repair.
struct RepairTask {
  std::string_view text;
  const Metadata& metadata;
  std::span<const Span> undecoded{};  // no edit touches them (see Article)
};

// Repairs texts in rounds until nothing is left to repair: the safe findings, with `unsafe` also
// the others. Removals are judged over all rounds against the original text; where they would gut
// it, none is made and textual repairs go on. `unsafe` overrides that. Touches no file.
std::vector<Fixed> RepairTexts(const Linter& linter, std::span<const RepairTask> tasks,
                               bool unsafe);
Fixed RepairText(const Linter& linter, std::string_view text, const Metadata& metadata, bool unsafe,
                 std::span<const Span> undecoded = {});

}  // namespace vrlint
