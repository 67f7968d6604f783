#include "fix/fixer.h"

#include <algorithm>
#include <iterator>

#include "fix/edits.h"

namespace vrlint {
namespace {

// Whether all edits of the finding were chosen.
bool IsMade(const Finding& finding, const std::vector<Edit>& made) {
  return !finding.fix.edits.empty() &&
         std::all_of(finding.fix.edits.begin(), finding.fix.edits.end(), [&](const Edit& e) {
           return std::binary_search(made.begin(), made.end(), e,
                                     [](const Edit& a, const Edit& b) { return a.span < b.span; });
         });
}

// The rounds, with removals held back or not; `hold` becomes true where a round held them. `gutted`
// becomes true, and the text is of no use, where removals that each round allowed add up to too
// much.
Fixed RunRounds(const Linter& linter, std::string_view text, const Metadata& metadata, bool unsafe,
                bool& hold, bool& gutted) {
  const Safety least = unsafe ? Safety::kUnsafe : Safety::kSafe;
  Fixed fixed;
  fixed.text = text;
  Substance original;
  uint32_t removed = 0;
  for (int round = 1;; ++round) {
    LintResult result = linter.Lint(fixed.text, metadata, hold);
    if (round == 1) original = result.before;
    hold |= result.held && !unsafe;
    if (!result.held) removed += result.before.words - result.after.words;
    const Substance left{original.words - std::min(original.words, removed), result.after.prose};
    if (!hold && !unsafe && IsGutted(linter.guard(), original, left)) {
      gutted = true;
      return fixed;
    }
    const std::vector<Edit> edits = ChooseEdits(result.findings, least);
    fixed.settled = edits.empty();
    if (edits.empty() || round > kMaxRounds) {
      fixed.remaining = std::move(result.findings);
      return fixed;
    }
    for (Finding& finding : result.findings) {
      if (finding.fix.safety < least || !IsMade(finding, edits)) continue;
      std::string excerpt(finding.span.In(fixed.text));
      fixed.repairs.push_back({std::move(finding), round, std::move(excerpt)});
    }
    fixed.text = ApplyEdits(fixed.text, edits);
  }
}

}  // namespace

Fixed RepairText(const Linter& linter, std::string_view text, const Metadata& metadata,
                 bool unsafe) {
  Fixed fixed;
  fixed.text = text;
  // Where removals were held back, textual repairs may have changed the ground on which that was
  // judged: it is judged again, as a second run would.
  for (int pass = 0; pass < kMaxRounds; ++pass) {
    bool held = false;
    bool gutted = false;
    Fixed next = RunRounds(linter, fixed.text, metadata, unsafe, held, gutted);
    if (gutted) {
      held = true;
      next = RunRounds(linter, fixed.text, metadata, unsafe, held, gutted);
    }
    const bool same = next.text == fixed.text;
    fixed.repairs.insert(fixed.repairs.end(), std::make_move_iterator(next.repairs.begin()),
                         std::make_move_iterator(next.repairs.end()));
    fixed.text = std::move(next.text);
    fixed.remaining = std::move(next.remaining);
    fixed.settled = next.settled;
    if (same || !held || !fixed.settled) break;
  }
  return fixed;
}

}  // namespace vrlint
