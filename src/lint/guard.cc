#include "lint/guard.h"

#include <algorithm>
#include <string>

namespace vrlint {
namespace {

bool IsSafeRemoval(const Finding& finding) {
  return finding.fix.safety == Safety::kSafe && finding.rule->defect_class->removable &&
         finding.deletes();
}

}  // namespace

Substance Measure(const Document& document) {
  const auto blocks = document.blocks();
  return {static_cast<uint32_t>(document.words().size()),
          static_cast<uint32_t>(std::count_if(blocks.begin(), blocks.end(), Document::IsProse))};
}

bool IsGutted(const Guard& guard, const Substance& before, const Substance& after) {
  if (guard.rule == nullptr || after.words == before.words) return false;
  const bool too_much = before.words - after.words > guard.max_share * before.words;
  return too_much || (before.prose >= guard.min_prose && after.prose < guard.min_prose);
}

Substance Remaining(const Document& document, const std::vector<Finding>& findings) {
  std::vector<Span> gone;
  for (const Finding& finding : findings) {
    if (!IsSafeRemoval(finding)) continue;
    for (const Edit& edit : finding.fix.edits) gone.push_back(edit.span);
  }
  if (gone.empty()) return Measure(document);
  std::sort(gone.begin(), gone.end());
  Substance left;
  auto cut = gone.begin();
  const auto find = [&](Span span) {
    while (cut != gone.end() && cut->end <= span.begin) ++cut;
    return cut != gone.end() && cut->Overlaps(span);
  };
  for (const Block& block : document.blocks()) {
    uint32_t words = block.words.size();
    if (find(document.Original(block.span))) {
      for (const Word& word : document.WordsOf(block.words))
        words -= find(document.Original(word.span)) ? 1 : 0;
    }
    left.words += words;
    // A paragraph that loses half of its words is not counted on.
    left.prose += Document::IsProse(block) && 2 * words > block.words.size();
  }
  return left;
}

void HoldBack(std::vector<Finding>& findings) {
  for (Finding& finding : findings) {
    if (IsSafeRemoval(finding)) finding.fix.safety = Safety::kUnsafe;
  }
}

Finding GuttedFinding(const Document& document, const Guard& guard, const Substance& after) {
  const auto words = static_cast<uint32_t>(document.words().size());
  Finding finding;
  finding.rule = guard.rule;
  finding.span = document.Original(document.words().front().span);
  finding.language = document.language();
  finding.message = guard.rule->message;
  const std::string share =
      std::to_string((100 * (words - after.words) + words / 2) / words) + " %";
  if (const size_t at = finding.message.find("{share}"); at != std::string::npos)
    finding.message.replace(at, 7, share);
  return finding;
}

}  // namespace vrlint
