// Quotation marks and brackets without their other half.
#include <algorithm>
#include <optional>

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

constexpr uint32_t kReach = 10;  // blocks in which the other half is looked for

// The marks of a block that have no other half, each kind's first.
struct Halves {
  std::optional<Span> open;
  std::optional<Span> closed;
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

class PairsDetector : public DocumentDetector {
 public:
  explicit PairsDetector(PairsRule rule) : rule_(rule) {}

  void Detect(const Document& document, const Zones&, std::vector<Match>& matches) const override {
    std::string mark;
    AppendUtf8(rule_.open, mark);
    for (uint32_t i = 0; i < document.blocks().size(); ++i) {
      if (document.In(document.blocks()[i].span).find(mark) == std::string_view::npos) continue;
      const auto halves = HalvesOf(document, i);
      if (!halves || !halves->open || halves->closed || IsCut(document, i) || GoesOn(document, i))
        continue;
      Match match;
      match.rule = rule_.index;
      match.span = *halves->open;
      matches.push_back(std::move(match));
    }
  }

 private:
  // Nothing where a mark cannot be told for opening or closing, or opens what is open already: the
  // paragraphs of a quotation that grew into one line.
  std::optional<Halves> HalvesOf(const Document& document, uint32_t block) const {
    const Span place = document.blocks()[block].span;
    Halves halves;
    uint32_t depth = 0;
    for (uint32_t at = place.begin; at < place.end;) {
      const CodePoint c = CodePointAt(document.text(), at);
      const Span mark{at, at + c.length};
      at = mark.end;
      if (IsStranger(c.value)) return std::nullopt;
      if (c.value != rule_.open && c.value != rule_.close) continue;
      const int direction = DirectionOf(document.text(), mark, c.value);
      if (direction == 0 || (direction > 0 && depth != 0 && rule_.continued)) return std::nullopt;
      if (direction > 0 && depth++ == 0) halves.open = mark;
      if (direction > 0) continue;
      if (depth == 0 && !halves.closed) halves.closed = mark;
      if (depth != 0 && --depth == 0) halves.open.reset();
    }
    return halves;
  }

  // 1 for a mark that opens, -1 for one that closes, 0 where nobody can tell.
  int DirectionOf(std::string_view text, Span mark, char32_t c) const {
    if (rule_.open == rule_.close) return Direction(text, mark);
    return c == rule_.open ? 1 : -1;
  }

  // Whether a quotation mark of another kind, which may be the other half.
  bool IsStranger(char32_t c) const {
    return rule_.continued && c != rule_.open && c != rule_.close &&
           std::u32string_view(U"\"“”„«»″").find(c) != std::u32string_view::npos;
  }

  // Whether the block was cut off: what is missing is more than a mark.
  static bool IsCut(const Document& document, uint32_t block) {
    const std::string_view text = document.In(document.blocks()[block].span);
    return text.ends_with("...") || text.ends_with("…");
  }

  // Whether the blocks that follow carry on what this one opened: one has the other half first, or,
  // by the usual convention, the next opens again.
  bool GoesOn(const Document& document, uint32_t block) const {
    const auto last = static_cast<uint32_t>(document.blocks().size() - 1);
    for (uint32_t i = block + 1; i <= std::min(block + kReach, last); ++i) {
      const char32_t first = CodePointAt(document.In(document.blocks()[i].span), 0).value;
      if (rule_.continued && i == block + 1 && (first == rule_.open || IsStranger(first)))
        return true;
      const auto halves = HalvesOf(document, i);
      if (!halves || halves->closed) return true;
    }
    return false;
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
