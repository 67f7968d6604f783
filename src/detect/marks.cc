// A row of one or a few characters: "----------", "x-x-x-x-x-x", "aaaaaaaaaaaaaaaaaaaaaaaa". One
// copy stays. What people write so stays whole: "!!!!!!", "goooal", "hahaha", "f*****g".
#include <algorithm>

#include "detect/kind.h"
#include "detect/runs.h"
#include "detect/word_index.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

struct MarksRule {
  uint32_t index;
  uint32_t min_copies;   // of one character
  uint32_t min_several;  // copies of several
  uint32_t min_letters;  // of a row within a word
  uint32_t max_period;   // characters
  uint32_t words;        // the list of those that are long enough for a row
};

// No row of letters that is as long as the least of these stands in a frequent word.
uint32_t MinLetters(const Table& params) { return params.Count("min_letters", 20, 8); }

bool HasNoDigit(uint8_t shape) { return (shape & kHasDigit) == 0; }

class MarksDetector : public Detector {
 public:
  explicit MarksDetector(MarksRule rule) : rule_(rule) {}

  // Only words and gaps that are long enough are looked at.
  void DetectAmong(const Hits& hits, const Document& document, const Zones&,
                   std::vector<Match>& matches) const override {
    const auto gaps = document.behind_gaps();
    const auto words = hits.words.Of(rule_.words);
    auto gap = gaps.begin();
    auto word = words.begin();
    for (const Block& block : document.blocks()) {
      for (; gap != gaps.end() && *gap < block.words.last; ++gap)
        Scan(document, block, GapBefore(document, block, *gap), matches);
      for (; word != words.end() && *word < block.words.last; ++word) {
        const Span span = document.words()[*word].span;
        if (span.size() >= rule_.min_letters) Scan(document, block, span, matches);
      }
      const uint32_t end = block.words.size() == 0
                               ? block.span.begin
                               : document.words()[block.words.last - 1].span.end;
      Scan(document, block, {end, block.span.end}, matches);
    }
  }

 private:
  static Span GapBefore(const Document& document, const Block& block, uint32_t word) {
    const auto words = document.words();
    const bool first = word == block.words.first;
    return {first ? block.span.begin : words[word - 1].span.end, words[word].span.begin};
  }

  void Scan(const Document& document, const Block& block, Span piece,
            std::vector<Match>& matches) const {
    if (piece.size() < rule_.min_several || CountCodePoints(document.In(piece)) < rule_.min_several)
      return;
    std::vector<uint64_t> symbols;
    std::vector<uint32_t> places;
    for (uint32_t at = piece.begin; at < piece.end;) {
      const CodePoint c = CodePointAt(document.text(), at);
      symbols.push_back(ToLower(c.value));
      places.push_back(at);
      at += c.length;
    }
    places.push_back(piece.end);
    for (const Run& run : FindShortRuns(symbols, rule_.max_period, rule_.min_several)) {
      if (IsMeant(document, symbols, run, places)) continue;
      matches.push_back(Make(document, block, run, places));
      return;
    }
  }

  // Blanks are another rule's; dots are blanks of a form, leaders or an ellipsis; a call may be
  // loud and a voice drawn out; other symbols are drawn or redacted text ("███").
  bool IsMeant(const Document& document, const std::vector<uint64_t>& symbols, const Run& run,
               const std::vector<uint32_t>& places) const {
    const uint32_t length = run.copies() * run.period;
    if (run.period == 1 && run.copies() < rule_.min_copies) return true;
    const auto first = symbols.begin() + run.begin;
    if (std::any_of(first, first + run.period, IsLetterOf)) return length < rule_.min_letters;
    return HidesLetters(document, {places[run.begin], places[run.begin + length]}) ||
           std::any_of(first, first + run.period, IsLeftAlone);
  }

  static bool IsLetterOf(uint64_t c) { return (FlagsOf(static_cast<char32_t>(c)) & kLetter) != 0; }

  static bool IsLeftAlone(uint64_t value) {
    const auto c = static_cast<char32_t>(value);
    const bool known = c < 0x80 || (c >= 0x2010 && c < 0x2026);
    return !known || c == '.' || c == '!' || c == '?' || (FlagsOf(c) & kBlank) != 0;
  }

  // Marks right after a letter stand for letters: "f*****g", "n-----".
  static bool HidesLetters(const Document& document, Span row) {
    return row.begin > 0 && (FlagsOf(CodePointBefore(document.text(), row.begin).value) & kLetter);
  }

  // A line of nothing but marks goes whole; else one copy stays.
  Match Make(const Document& document, const Block& block, const Run& run,
             const std::vector<uint32_t>& places) const {
    const Span whole{places[run.begin], places[run.begin + run.copies() * run.period]};
    const Span surplus{places[run.begin + run.period], whole.end};
    Match match = block.words.size() == 0 || whole == block.span
                      ? Deletion(rule_.index, block.span, Safety::kUnsafe)
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
  if (rules.empty()) return {};
  WordWish wish{.fits_shape = HasNoDigit, .min_bytes = WordWish::kMostBytes, .is_rare = true};
  for (const RuleSettings& rule : rules)
    wish.min_bytes = std::min(wish.min_bytes, MinLetters(rule.params));
  const uint32_t words = rules.front().words->Add(wish);
  return OneForEach<MarksDetector>(rules, [&](const Table& p, uint32_t index) {
    MarksRule rule{};
    rule.words = words;
    rule.index = index;
    rule.min_copies = p.Count("min_copies", 5, 4);
    rule.min_several = p.Count("min_several", 4, 3, rule.min_copies);
    rule.min_letters = MinLetters(p);
    rule.max_period = p.Count("max_period", 4, 1, 8);
    return rule;
  });
}

}  // namespace vrlint
