// A sequence of words that stands several times back to back. One copy stays.
#include <algorithm>
#include <array>

#include "detect/kind.h"
#include "detect/runs.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr uint32_t kShortPeriod = 5;    // up to here two copies are a stutter
constexpr uint32_t kRefrainCopies = 4;  // more copies than people say for emphasis

struct LoopRule {
  uint32_t index;
  uint32_t min_copies;       // of any sequence
  uint32_t min_words_twice;  // a sequence of so many words is a loop at two copies
  uint32_t min_words;        // the surplus must have so many words in all
  uint32_t safe_words;       // a sequence of fewer words may be rhetoric: its repair is unsafe
};

class LoopDetector : public Detector {
 public:
  explicit LoopDetector(std::vector<LoopRule> rules) : rules_(std::move(rules)) {}

  void Detect(const Document& document, const Zones&, std::vector<Match>& matches) const override {
    std::vector<uint64_t> symbols;
    symbols.reserve(document.words().size());
    for (const Word& word : document.words()) symbols.push_back(word.folded);
    for (const Run& run : AllRuns(symbols)) {
      for (const LoopRule& rule : rules_) {
        if (IsLoop(document, rule, run)) matches.push_back(Make(document, rule, run));
      }
    }
  }

 private:
  static std::vector<Run> AllRuns(std::span<const uint64_t> symbols) {
    std::vector<Run> runs = FindShortRuns(symbols, kShortPeriod);
    for (const Stretch& stretch : FindRepetitive(symbols, kShortPeriod + 1)) {
      for (Run run : FindRuns(symbols.subspan(stretch.begin, stretch.end - stretch.begin))) {
        if (run.period <= kShortPeriod) continue;
        run.begin += stretch.begin;
        run.end += stretch.begin;
        runs.push_back(run);
      }
    }
    return runs;
  }

  static bool IsLoop(const Document& document, const LoopRule& rule, const Run& run) {
    if (run.period * (run.copies() - 1) < rule.min_words || !HasLetters(document, run))
      return false;
    if (run.copies() <= kRefrainCopies && IsRefrain(document, run)) return false;
    if (run.copies() >= rule.min_copies) return true;
    return run.period >= rule.min_words_twice && !IsWholeSentences(document, run);
  }

  // A quotation that says a thing again and again: "Never, never, never!".
  static bool IsRefrain(const Document& document, const Run& run) {
    const auto words = document.words();
    for (uint32_t copy = 1; copy < run.copies(); ++copy) {
      const uint32_t last = run.begin + copy * run.period;
      if (document.In({words[last - 1].span.end, words[last].span.begin}).find_first_of(".,;!?") ==
          std::string_view::npos)
        return false;
    }
    const std::string_view before = document.text().substr(0, words[run.begin].span.begin);
    const size_t open = before.find_last_of('\n') + 1;
    const std::string_view line = before.substr(std::min(open, before.size()));
    const size_t quote = line.rfind("“");
    const bool straight = std::count(line.begin(), line.end(), '"') % 2 == 1;
    return straight ||
           (quote != std::string_view::npos && line.find("”", quote) == std::string_view::npos);
  }

  static bool HasLetters(const Document& document, const Run& run) {
    const auto words = document.WordsOf({run.begin, run.begin + run.period});
    return std::any_of(words.begin(), words.end(), [](const Word& w) { return w.Is(kHasLetter); });
  }

  // Two copies of whole sentences are a duplicate, not a loop.
  static bool IsWholeSentences(const Document& document, const Run& run) {
    const auto sentences = document.sentences();
    const auto starts_at = [&](uint32_t word) {
      const auto found =
          std::lower_bound(sentences.begin(), sentences.end(), word,
                           [](const Sentence& s, uint32_t value) { return s.words.first < value; });
      return word == document.words().size() ||
             (found != sentences.end() && found->words.first == word);
    };
    for (uint32_t shift = 0; run.begin + shift + 2 * run.period <= run.end; ++shift) {
      const uint32_t first = run.begin + shift;
      if (starts_at(first) && starts_at(first + run.period) && starts_at(first + 2 * run.period))
        return true;
    }
    return false;
  }

  static Match Make(const Document& document, const LoopRule& rule, const Run& run) {
    const auto words = document.words();
    const uint32_t last = run.begin + run.copies() * run.period;  // the tail after it stays
    const Span cut{words[run.begin + run.period - 1].span.end, words[last - 1].span.end};
    const Span surplus{words[run.begin + run.period].span.begin, cut.end};
    const bool safe = run.period >= rule.safe_words && run.copies() >= rule.min_copies &&
                      IsExact(document, run) && IsBalanced(document.In(cut));
    Match match = Deletion(rule.index, surplus, safe ? Safety::kSafe : Safety::kUnsafe);
    match.edits.front().span = cut;
    match.confidence = safe ? 0.99F : 0.8F;
    match.related = document.SpanOf({run.begin, run.begin + run.period});
    match.facts = {{"copies", std::to_string(run.copies())},
                   {"period", std::to_string(run.period)},
                   {"words", std::string(document.In(*match.related))}};
    return match;
  }

  // Whether all copies are written alike, capitals aside at a copy's first word.
  static bool IsExact(const Document& document, const Run& run) {
    for (uint32_t i = run.begin + run.period; i < run.begin + run.copies() * run.period; ++i) {
      const std::string_view word = document.In(document.words()[i].span);
      const std::string_view first = document.In(document.words()[i - run.period].span);
      if (word != first && Lower(word) != Lower(first)) return false;
    }
    return true;
  }

  // Whether a deletion leaves quotation marks and brackets in pairs.
  static bool IsBalanced(std::string_view text) {
    constexpr std::array<std::pair<char32_t, char32_t>, 5> kPairs = {
        {{U'(', U')'}, {U'[', U']'}, {U'“', U'”'}, {U'«', U'»'}, {U'"', U'"'}}};
    for (const auto& [open, close] : kPairs) {
      int depth = 0;
      for (size_t at = 0; at < text.size();) {
        const CodePoint c = CodePointAt(text, at);
        if (c.value == open && (open != close || depth == 0)) {
          ++depth;
        } else if (c.value == close && --depth < 0) {
          return false;
        }
        at += c.length;
      }
      if (depth != 0) return false;
    }
    return true;
  }

  std::vector<LoopRule> rules_;
};

}  // namespace

Detectors MakeLoop(std::span<const RuleSettings> rules) {
  std::vector<LoopRule> read;
  for (uint32_t i = 0; i < rules.size(); ++i) {
    const Table& p = rules[i].params;
    LoopRule rule{};
    rule.index = i;
    rule.min_copies = static_cast<uint32_t>(p.Integer("min_copies", 3, 2));
    rule.min_words_twice =
        static_cast<uint32_t>(p.Integer("min_words_twice", kShortPeriod + 1, kShortPeriod + 1));
    rule.min_words = static_cast<uint32_t>(p.Integer("min_words", 4, 1));
    rule.safe_words = static_cast<uint32_t>(p.Integer("safe_words", 4, 1));
    read.push_back(rule);
  }
  Detectors detectors;
  if (!read.empty()) detectors.push_back(std::make_unique<LoopDetector>(std::move(read)));
  return detectors;
}

}  // namespace vrlint
