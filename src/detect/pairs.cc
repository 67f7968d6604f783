// Quotation marks and brackets without their other half.
#include <algorithm>

#include "detect/kind.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

struct PairsRule {
  uint32_t index;
  char32_t open;
  char32_t close;  // the same for straight marks, which their neighbours tell apart
  bool continued;  // a quotation of several paragraphs opens each and closes the last
};

// The marks of a block that have no other half.
struct Halves {
  std::vector<Span> open;
  std::vector<Span> closed;
};

bool IsSpaceOrEnd(CodePoint c) {
  return c.length == 0 || c.value == '\n' || (FlagsOf(c.value) & kBlank) != 0;
}

// Whether a straight mark opens (1), closes (-1) or cannot be told (0).
int Direction(std::string_view text, Span mark) {
  const CodePoint before = CodePointBefore(text, mark.begin);
  const CodePoint after = CodePointAt(text, mark.end);
  const bool opens = IsSpaceOrEnd(before) || before.value == '(';
  const bool closes = IsSpaceOrEnd(after) || std::u32string_view(U".,;:!?)…").find(after.value) !=
                                                 std::u32string_view::npos;
  return static_cast<int>(opens) - static_cast<int>(closes);
}

class PairsDetector : public Detector {
 public:
  explicit PairsDetector(PairsRule rule) : rule_(rule) {}

  void Detect(const Document& document, const Zones&, std::vector<Match>& matches) const override {
    std::string mark;
    AppendUtf8(rule_.open, mark);
    for (uint32_t i = 0; i < document.blocks().size(); ++i) {
      if (document.In(document.blocks()[i].span).find(mark) == std::string_view::npos) continue;
      const auto halves = HalvesOf(document, i);
      if (!halves || halves->open.size() != 1 || !halves->closed.empty() || GoesOn(document, i))
        continue;
      Match match;
      match.rule = rule_.index;
      match.span = halves->open.front();
      matches.push_back(std::move(match));
    }
  }

 private:
  // Nothing where a mark cannot be told for opening or closing.
  std::optional<Halves> HalvesOf(const Document& document, uint32_t block) const {
    const Span place = document.blocks()[block].span;
    Halves halves;
    for (uint32_t at = place.begin; at < place.end;) {
      const CodePoint c = CodePointAt(document.text(), at);
      const Span mark{at, at + c.length};
      at = mark.end;
      if (c.value != rule_.open && c.value != rule_.close) continue;
      const int direction = rule_.open == rule_.close ? Direction(document.text(), mark)
                                                      : (c.value == rule_.open ? 1 : -1);
      if (direction == 0) return std::nullopt;
      if (direction > 0) {
        halves.open.push_back(mark);
      } else if (halves.open.empty()) {
        halves.closed.push_back(mark);
      } else {
        halves.open.pop_back();
      }
    }
    return halves;
  }

  // Whether the next block carries on what this one opened: it has the other half first, or, by the
  // usual convention, opens again.
  bool GoesOn(const Document& document, uint32_t block) const {
    if (block + 1 == document.blocks().size()) return false;
    const std::string_view next = document.In(document.blocks()[block + 1].span);
    if (rule_.continued && CodePointAt(next, 0).value == rule_.open) return true;
    const auto halves = HalvesOf(document, block + 1);
    return !halves || !halves->closed.empty();
  }

  PairsRule rule_;
};

PairsRule ReadRule(const Table& p, uint32_t index) {
  const std::string pair = p.String("pair");
  const CodePoint open = CodePointAt(pair, 0);
  const CodePoint close = CodePointAt(pair, open.length);
  if (open.length == 0 || close.length == 0 || pair.size() != open.length + close.length)
    p.Fail("pair", "'pair' is two characters, the one that opens and the one that closes");
  return {index, open.value, close.value, p.Bool("continued", false)};
}

}  // namespace

Detectors MakePairs(std::span<const RuleSettings> rules) {
  return OneForEach<PairsDetector>(rules, ReadRule);
}

}  // namespace vrlint
