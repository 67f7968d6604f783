// One or a few characters again and again: "!!!!!!", "-----", "hahahaha". One copy stays.
#include <algorithm>

#include "detect/kind.h"
#include "detect/runs.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr uint32_t kLoudest = 5;  // exclamation marks in a row

struct MarksRule {
  uint32_t index;
  uint32_t min_copies;     // of one character
  uint32_t min_syllables;  // copies of several
  uint32_t max_period;     // characters
};

class MarksDetector : public Detector {
 public:
  explicit MarksDetector(MarksRule rule) : rule_(rule) {}

  // Only words and gaps that are long enough are looked at, so that the cost is that of walking the
  // words.
  void Detect(const Document& document, const Zones&, std::vector<Match>& matches) const override {
    const uint32_t shift = HasRow(document.text()) ? 1 : 2;
    const uint32_t least = shift * rule_.min_syllables;
    for (const Block& block : document.blocks()) {
      uint32_t at = block.span.begin;
      for (const Word& word : document.WordsOf(block.words)) {
        if (word.span.begin - at >= rule_.min_syllables)
          Scan(document, block, {at, word.span.begin}, matches);
        if (word.span.size() >= least && !word.Is(kHasDigit) &&
            MayRepeat(document.In(word.span), shift))
          Scan(document, block, word.span, matches);
        at = word.span.end;
      }
      Scan(document, block, {at, block.span.end}, matches);
    }
  }

 private:
  // Whether an ASCII letter stands three times in a row, which hardly any text has. Where none
  // does, a word has to have copies of two bytes or more. Looked for in stretches of fixed length,
  // which the compiler turns into vector instructions.
  static bool HasRow(std::string_view text) {
    constexpr size_t kStretch = 64;
    constexpr uint8_t kLetterBit = 0x40;  // letters have it, digits and most marks do not
    size_t at = 0;
    uint8_t equal = 0;
    for (; at + kStretch + 2 <= text.size() && (equal & kLetterBit) == 0; at += kStretch) {
      const char* here = text.data() + at;
      for (size_t k = 0; k < kStretch; ++k) {
        const uint8_t changes =
            static_cast<uint8_t>((here[k] ^ here[k + 1]) | (here[k] ^ here[k + 2]));
        equal |= static_cast<uint8_t>(changes == 0 ? here[k] : 0);
      }
    }
    for (; at + 2 < text.size() && (equal & kLetterBit) == 0; ++at) {
      if (text[at] == text[at + 1] && text[at] == text[at + 2])
        equal |= static_cast<uint8_t>(text[at]);
    }
    return (equal & kLetterBit) != 0;
  }

  // Copies of `shift` bytes or more leave a word equal to itself moved by them, over a stretch.
  // Bytes as far apart as the stretch is long are looked at first: one of them lies in it.
  bool MayRepeat(std::string_view word, size_t shift) const {
    for (; shift * rule_.min_syllables <= word.size(); ++shift) {
      const size_t stretch = shift * (rule_.min_syllables - 1);
      for (size_t i = shift + stretch - 1; i < word.size(); i += stretch) {
        if (word[i] == word[i - shift] && Repeats(word, shift, stretch)) return true;
      }
    }
    return false;
  }

  static bool Repeats(std::string_view word, size_t shift, size_t stretch) {
    size_t equal = 0;
    for (size_t i = shift; i < word.size() && equal < stretch; ++i)
      equal = word[i] == word[i - shift] ? equal + 1 : 0;
    return equal >= stretch;
  }

  void Scan(const Document& document, const Block& block, Span piece,
            std::vector<Match>& matches) const {
    if (piece.size() < rule_.min_syllables) return;
    std::vector<uint64_t> symbols;
    std::vector<uint32_t> places;
    for (uint32_t at = piece.begin; at < piece.end;) {
      const CodePoint c = CodePointAt(document.text(), at);
      symbols.push_back(ToLower(c.value));
      places.push_back(at);
      at += c.length;
    }
    places.push_back(piece.end);
    for (const Run& run : FindShortRuns(symbols, rule_.max_period, rule_.min_syllables)) {
      if (IsMeant(symbols, run)) continue;
      matches.push_back(Make(document, block, run, places));
      return;
    }
  }

  // Blanks are another rule's; dots are blanks of a form, leaders or an ellipsis; other symbols are
  // drawn or redacted text ("███"); a call may be loud ("!!!!!").
  bool IsMeant(const std::vector<uint64_t>& symbols, const Run& run) const {
    const auto first = symbols.begin() + run.begin;
    if (run.period == 1 && run.copies() < rule_.min_copies) return true;
    if (run.period == 1 && (*first == '!' || *first == '?') && run.copies() <= kLoudest)
      return true;
    return std::any_of(first, first + run.period, [](uint64_t value) {
      const auto c = static_cast<char32_t>(value);
      const bool known = c < 0x80 || (FlagsOf(c) & kLetter) != 0 || (c >= 0x2010 && c < 0x2026);
      return !known || c == '.' || (FlagsOf(c) & kBlank) != 0;
    });
  }

  // A line of nothing but marks goes whole; else one copy stays.
  Match Make(const Document& document, const Block& block, const Run& run,
             const std::vector<uint32_t>& places) const {
    const Span whole{places[run.begin], places[run.begin + run.copies() * run.period]};
    const Span surplus{places[run.begin + run.period], whole.end};
    Match match = block.words.size() == 0 ? Deletion(rule_.index, block.span, Safety::kUnsafe)
                                          : Deletion(rule_.index, surplus, Safety::kUnsafe);
    match.confidence = 0.8F;
    match.related = Span{whole.begin, places[run.begin + run.period]};
    match.facts = {{"copies", std::to_string(run.copies())},
                   {"characters", std::string(document.In(*match.related))}};
    return match;
  }

  MarksRule rule_;
};

}  // namespace

Detectors MakeMarks(std::span<const RuleSettings> rules) {
  return OneForEach<MarksDetector>(rules, [](const Table& p, uint32_t index) {
    MarksRule rule{};
    rule.index = index;
    rule.min_copies = p.Count("min_copies", 5, 4);
    rule.min_syllables = p.Count("min_syllables", 4, 3, rule.min_copies);
    rule.max_period = p.Count("max_period", 4, 1, 8);
    return rule;
  });
}

}  // namespace vrlint
