// Paragraphs that end without a stop, judged against the article's own habit, or in a word that
// calls for another, whatever the habit.
#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "detect/kind.h"
#include "detect/regex.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

struct EndingRule {
  uint32_t index;
  uint32_t min_words;  // shorter blocks may be titles, captions, list items
  uint32_t min_alone;  // words of a block of one sentence: a pull quote, a caption, a subhead
  uint32_t min_paragraphs;
  uint32_t
      min_plain_words;  // a last sentence of so many words, most in lower case, may end in a name
  double habit;         // share of the article's long blocks that must end in a stop
  RegexPtr unless;      // no paragraph: what a line of the page has
  std::unordered_set<uint64_t> open;  // words that call for another; none: any word
  bool open_comma = false;            // a comma does, too

  // Whether only ends that call for more are found, whatever the article's habit.
  bool IsForOpenEnds() const { return open_comma || !open.empty(); }
};

class EndingDetector : public DocumentDetector {
 public:
  explicit EndingDetector(EndingRule rule) : rule_(std::move(rule)) {}

  void Detect(const Document& document, const Zones&, std::vector<Match>& matches) const override {
    const bool open = rule_.IsForOpenEnds();
    if (!open && !HasHabit(document)) return;
    for (uint32_t i = 0; i < document.blocks().size(); ++i) {
      const Block& block = document.blocks()[i];
      const bool one = document.SentencesOf(block).size() == 1;
      if (block.words.size() < (one ? rule_.min_alone : rule_.min_words) ||
          !(open ? IsOpen(document, i) : IsCut(document, block) && !IsInList(document, i)) ||
          !IsParagraph(document, i) || IsOther(document, block))
        continue;
      matches.push_back(Make(document, block));
    }
  }

 private:
  bool HasHabit(const Document& document) const {
    uint32_t paragraphs = 0;
    uint32_t stopped = 0;
    for (const Block& block : document.blocks()) {
      if (block.words.size() < rule_.min_words) continue;
      ++paragraphs;
      stopped += block.stopped;
    }
    return paragraphs >= rule_.min_paragraphs && stopped >= rule_.habit * paragraphs;
  }

  // The block ends in a word that calls for another, or in a comma, and the next line is not the
  // rest of it.
  bool IsOpen(const Document& document, uint32_t index) const {
    const auto blocks = document.blocks();
    const Block& block = blocks[index];
    if (index + 1 < blocks.size() && blocks[index + 1].line == block.line + 1) return false;
    const Word& last = document.words()[block.words.last - 1];
    const std::string_view after = document.In({last.span.end, block.span.end});
    return after == "," ? rule_.open_comma && last.Is(kHasLower)
                        : after.empty() && rule_.open.contains(last.folded);
  }

  // The block ends in a plain word and nothing after it. Numbers end schedules; names end credits,
  // line-ups and signatures, and now and then a sentence of plain words.
  bool IsCut(const Document& document, const Block& block) const {
    const Word& last = document.words()[block.words.last - 1];
    const char before = last.span.begin == 0 ? ' ' : document.text()[last.span.begin - 1];
    const bool plain = last.Is(kHasLower) && !last.Is(kHasDigit) &&
                       (!last.Is(kFirstUpper) || EndsInPlainSentence(document, block));
    return last.span.end == block.span.end && plain &&
           std::string_view("./@#_=").find(before) == std::string_view::npos;
  }

  // The paragraph before has no stop either: entries, lines of a schedule.
  bool IsInList(const Document& document, uint32_t index) const {
    const Block* before = index == 0 ? nullptr : &document.blocks()[index - 1];
    return before != nullptr && !before->stopped && before->words.size() >= rule_.min_words;
  }

  // What another rule may take: a caption with its label, a poll.
  bool IsOther(const Document& document, const Block& block) const {
    return rule_.unless && rule_.unless->About(document, block.span).Matches();
  }

  // No item of a list, and not torn from what the next line goes on with.
  static bool IsParagraph(const Document& document, uint32_t index) {
    const auto starts = [&](uint32_t block) {
      return FlagsOf(CodePointAt(document.text(), document.blocks()[block].span.begin).value);
    };
    const std::string_view text = document.In(document.blocks()[index].span);
    const bool item = text.front() == '-' || text.front() == '*' || text.starts_with("•") ||
                      text.starts_with("–");
    const bool torn =
        index + 1 < document.blocks().size() &&
        ((starts(index + 1) & (kLower | kDigit)) != 0 ||
         std::string_view(".,;:)").find(document.text()[document.blocks()[index + 1].span.begin]) !=
             std::string_view::npos);
    return !item && !torn;
  }

  bool EndsInPlainSentence(const Document& document, const Block& block) const {
    const Sentence& sentence = document.SentencesOf(block).back();
    const auto words = document.WordsOf(sentence.words);
    const auto lower =
        std::count_if(words.begin(), words.end(), [](const Word& w) { return !w.Is(kFirstUpper); });
    return words.size() >= rule_.min_plain_words && 3 * lower >= 2 * std::ssize(words) &&
           document.In(sentence.span).find_first_of(":/@|") == std::string_view::npos;
  }

  Match Make(const Document& document, const Block& block) const {
    Match match;
    match.rule = rule_.index;
    match.span = document.words()[block.words.last - 1].span;
    if (rule_.IsForOpenEnds()) {
      match.span.end = block.span.end;
      return match;
    }
    match.edits.push_back({{match.span.end, match.span.end}, "."});
    match.safety = Safety::kUnsafe;  // nobody knows whether only the stop is missing
    return match;
  }

  EndingRule rule_;
};

}  // namespace

Detectors MakeEnding(std::span<const RuleSettings> rules) {
  return OneForEach<EndingDetector>(rules, [](const Table& p, uint32_t index) {
    EndingRule rule{};
    rule.index = index;
    rule.min_words = p.Count("min_words", 20, 1);
    rule.min_alone = p.Count("min_alone", rule.min_words, 1);
    rule.unless = CompileOptional(p, "unless", "", "");
    for (const std::string& word : p.Strings("open")) {
      if (word == ",") rule.open_comma = true;
      if (word != ",") rule.open.insert(FoldedHash(word));
    }
    rule.min_paragraphs = p.Count("min_paragraphs", 3, 1);
    rule.min_plain_words = p.Count("min_plain_words", 10, 1);
    rule.habit = p.Number("habit", 0.7);
    return rule;
  });
}

}  // namespace vrlint
