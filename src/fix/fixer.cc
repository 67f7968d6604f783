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

bool OnlyDeletes(const std::vector<Edit>& edits) {
  return std::all_of(edits.begin(), edits.end(), [](const Edit& e) { return e.text.empty(); });
}

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

// The repair of one article, round after round: what Next() asks for is linted and given to Take().
class Rounds {
 public:
  Rounds(const RepairTask& task, const Guard& guard, bool unsafe)
      : task_(task), guard_(guard), unsafe_(unsafe) {
    done_.text = task.text;
    BeginPass(false);
  }

  // The text as it is now. Holds until Take().
  LintTask Next() {
    undecoded_ = MoveSpans(task_.undecoded, now_.edits);
    return {now_.text, task_.metadata, undecoded_, hold_};
  }

  // Makes a round of what was found. False: there is nothing more to do.
  bool Take(LintResult result) {
    if (round_ == 1) original_ = result.before;
    hold_ |= result.held && !unsafe_;
    if (!result.held) removed_ += result.before.words - result.after.words;
    const Substance left{original_.words - std::min(original_.words, removed_), result.after.prose};
    // Removals that each round allowed add up to too much: once more, with none.
    if (!hold_ && !unsafe_ && IsGutted(guard_, original_, left)) return BeginPass(true);
    const Safety least = unsafe_ ? Safety::kUnsafe : Safety::kSafe;
    const std::vector<Edit> edits = ChooseEdits(result.findings, least);
    now_.settled = edits.empty();
    if (!OnlyDeletes(edits)) ++writing_;
    if (edits.empty() || writing_ > kMaxRounds || round_ > kMaxRoundsInAll) {
      now_.remaining = std::move(result.findings);
      return EndPass();
    }
    MakeRound(std::move(result.findings), edits, least, now_);
    ++round_;
    return true;
  }

  Fixed Result() {
    done_.edits = TightenEdits(task_.text, done_.edits);
    return std::move(done_);
  }

 private:
  bool BeginPass(bool hold) {
    now_ = done_;
    hold_ = hold;
    round_ = 1;
    writing_ = 0;
    removed_ = 0;
    return true;
  }

  // Where removals were held back, textual repairs may have changed the ground on which that was
  // judged: it is judged again, as a second run would.
  bool EndPass() {
    const bool same = now_.text == done_.text;
    done_ = std::move(now_);
    if (same || !hold_ || !done_.settled || ++pass_ == kMaxRounds) return false;
    return BeginPass(false);
  }

  const RepairTask& task_;
  const Guard& guard_;
  const bool unsafe_;
  Fixed done_;   // by the passes before
  Fixed now_;    // by this one, too
  bool hold_;    // removals are held back in this pass
  int round_;    // of the pass
  int writing_;  // rounds of the pass that did not only delete
  int pass_ = 0;
  Substance original_;           // of the text with which the pass began
  uint32_t removed_;             // words, in this pass
  std::vector<Span> undecoded_;  // in the text as it is now
};

}  // namespace

std::vector<Fixed> RepairTexts(const Linter& linter, std::span<const RepairTask> tasks,
                               bool unsafe) {
  std::vector<Rounds> all;
  for (const RepairTask& task : tasks) all.emplace_back(task, linter.guard(), unsafe);
  std::vector<Rounds*> going;
  for (Rounds& rounds : all) going.push_back(&rounds);
  while (!going.empty()) {
    std::vector<LintTask> texts;
    for (Rounds* rounds : going) texts.push_back(rounds->Next());
    std::vector<LintResult> results = linter.Lint(texts);
    auto result = results.begin();
    std::erase_if(going, [&](Rounds* rounds) { return !rounds->Take(std::move(*result++)); });
  }
  std::vector<Fixed> fixed;
  for (Rounds& rounds : all) fixed.push_back(rounds.Result());
  return fixed;
}

Fixed RepairText(const Linter& linter, std::string_view text, const Metadata& metadata, bool unsafe,
                 std::span<const Span> undecoded) {
  const RepairTask task{text, metadata, undecoded};
  return std::move(RepairTexts(linter, {&task, 1}, unsafe).front());
}

}  // namespace vrlint
