#include "fix/fixer.h"

#include <algorithm>

#include "fix/composition.h"
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

// What the rounds work with.
struct Repairing {
  const Linter& linter;
  const Metadata& metadata;
  std::span<const Span> undecoded;  // of the original text
  bool unsafe;

  Safety least() const { return unsafe ? Safety::kUnsafe : Safety::kSafe; }
};

// Moves what `edits` repair to `repairs` and makes them.
void MakeRound(std::vector<Finding> findings, const std::vector<Edit>& edits, Safety least,
               Fixed& fixed) {
  const int round = fixed.repairs.empty() ? 1 : fixed.repairs.back().round + 1;
  for (Finding& finding : findings) {
    if (finding.fix.safety < least || !IsMade(finding, edits)) continue;
    std::string excerpt(finding.span.In(fixed.text));
    finding.span = SpanBefore(fixed.edits, finding.span);
    fixed.repairs.push_back({std::move(finding), round, std::move(excerpt)});
  }
  std::string text = ApplyEdits(fixed.text, edits);
  fixed.edits = ComposeEdits(fixed.edits, fixed.text, edits);
  fixed.text = std::move(text);
}

// Rounds on top of those made, with removals held back or not; `hold` becomes true where a round
// held them. `gutted` becomes true, and the result is of no use, where removals that each round
// allowed add up to too much.
Fixed RunRounds(const Repairing& with, Fixed fixed, bool& hold, bool& gutted) {
  Substance original;
  uint32_t removed = 0;
  for (int round = 1;; ++round) {
    LintResult result =
        with.linter.Lint(fixed.text, with.metadata, MoveSpans(with.undecoded, fixed.edits), hold);
    if (round == 1) original = result.before;
    hold |= result.held && !with.unsafe;
    if (!result.held) removed += result.before.words - result.after.words;
    const Substance left{original.words - std::min(original.words, removed), result.after.prose};
    if (!hold && !with.unsafe && IsGutted(with.linter.guard(), original, left)) {
      gutted = true;
      return fixed;
    }
    const std::vector<Edit> edits = ChooseEdits(result.findings, with.least());
    fixed.settled = edits.empty();
    if (edits.empty() || round > kMaxRounds) {
      fixed.remaining = std::move(result.findings);
      return fixed;
    }
    MakeRound(std::move(result.findings), edits, with.least(), fixed);
  }
}

}  // namespace

Fixed RepairText(const Linter& linter, std::string_view text, const Metadata& metadata, bool unsafe,
                 std::span<const Span> undecoded) {
  const Repairing with{linter, metadata, undecoded, unsafe};
  Fixed fixed;
  fixed.text = text;
  // Where removals were held back, textual repairs may have changed the ground on which that was
  // judged: it is judged again, as a second run would.
  for (int pass = 0; pass < kMaxRounds; ++pass) {
    bool held = false;
    bool gutted = false;
    Fixed next = RunRounds(with, fixed, held, gutted);
    if (gutted) {
      held = true;
      next = RunRounds(with, fixed, held, gutted);
    }
    const bool same = next.text == fixed.text;
    fixed = std::move(next);
    if (same || !held || !fixed.settled) break;
  }
  fixed.edits = TightenEdits(text, fixed.edits);
  return fixed;
}

}  // namespace vrlint
