// A phrase that its own sentence or the next says again after a word or two: "he was assigned to
// the ship, where he was assigned to the ship." What people mark in machine translations as
// repetition.
#include <algorithm>
#include <unordered_set>

#include "detect/kind.h"
#include "detect/quotes.h"

namespace vrlint {
namespace {

constexpr uint32_t kReach = 60;  // words from one to the other: no sentence is longer

struct AgainRule {
  uint32_t index;
  uint32_t min_words;   // of the phrase
  uint32_t max_gap;     // words between the two
  uint32_t min_joined;  // words of a phrase that a joiner alone parts from itself
  std::unordered_set<uint64_t> joiners;
  std::unordered_set<uint64_t> subjects;  // may stand between where a new sentence begins
};

class AgainDetector : public DocumentDetector {
 public:
  explicit AgainDetector(AgainRule rule) : rule_(std::move(rule)) {}

  void Detect(const Document& document, const Zones&, std::vector<Match>& matches) const override {
    const auto words = document.words();
    const Recurrences& recurrences = document.recurrences();
    uint32_t done = 0;
    for (const uint32_t i : recurrences.places) {
      const uint32_t first = recurrences.before[i];
      if (i < done || i - first > kReach) continue;
      const uint32_t length = CommonLength(words, first, i);
      if (!IsSaidAgain(document, first, i, length)) continue;
      matches.push_back(Make(document, first, i, length));
      done = i + length;
    }
  }

 private:
  static uint32_t CommonLength(std::span<const Word> words, uint32_t first, uint32_t again) {
    uint32_t length = 0;
    while (first + length < again && again + length < words.size() &&
           words[first + length].folded == words[again + length].folded)
      ++length;
    return length;
  }

  bool IsSaidAgain(const Document& document, uint32_t first, uint32_t again,
                   uint32_t length) const {
    const uint32_t gap = again - first - length;
    if (length < rule_.min_words || gap == 0 || gap > rule_.max_gap) return false;
    const auto words = document.words();
    if (first > 0 && words[first - 1].folded == words[again - 1].folded)
      return false;  // seen from further left, it is no gap
    if (!IsOneSentence(document, first, again) && !rule_.subjects.contains(words[again - 1].folded))
      return false;
    const Span whole = document.SpanOf({first, again + length});
    const auto block = document.BlockAt(whole.begin);
    const bool joined =
        gap == 1 && length >= rule_.min_joined && rule_.joiners.contains(words[again - 1].folded);
    const bool marked =
        EndsAtMark(document, first + length - 1) && EndsAtMark(document, again + length - 1);
    return block == document.BlockAt(whole.end - 1) && (joined || marked) &&
           HasPlainWord(document, {first, first + length}) && !IsQuoted(document, whole.begin) &&
           document.In(whole).find_first_of("([") == std::string_view::npos;
  }

  static bool IsOneSentence(const Document& document, uint32_t first, uint32_t again) {
    const auto sentences = document.sentences();
    const auto after =
        std::upper_bound(sentences.begin(), sentences.end(), first,
                         [](uint32_t value, const Sentence& s) { return value < s.words.first; });
    return again < std::prev(after)->words.last;
  }

  // A stop, comma or the like follows the word, a blank before it aside.
  static bool EndsAtMark(const Document& document, uint32_t word) {
    const std::string_view rest = document.text().substr(document.words()[word].span.end);
    const size_t at = rest.find_first_not_of(" \")]”’");
    return at == std::string_view::npos ||
           std::string_view(".,;:!?\n").find(rest[at]) != std::string_view::npos;
  }

  // The phrase is no mere name: the name of an office comes again by right.
  static bool HasPlainWord(const Document& document, WordRange range) {
    const auto words = document.WordsOf(range);
    return std::any_of(words.begin(), words.end(), [](const Word& w) {
      return w.Is(kHasLower) && !w.Is(kFirstUpper) && w.span.size() >= 4;
    });
  }

  Match Make(const Document& document, uint32_t first, uint32_t again, uint32_t length) const {
    const auto words = document.words();
    const Span cut{words[first + length - 1].span.end, words[again + length - 1].span.end};
    Match match =
        Deletion(rule_.index, {words[first + length].span.begin, cut.end}, Safety::kUnsafe);
    match.edits.front().span = cut;
    match.confidence = 0.6F;
    match.related = document.SpanOf({first, first + length});
    match.facts = {{"words", std::string(document.In(*match.related))}};
    return match;
  }

  AgainRule rule_;
};

}  // namespace

Detectors MakeAgain(std::span<const RuleSettings> rules) {
  return OneForEach<AgainDetector>(rules, [](const Table& p, uint32_t index) {
    AgainRule rule{};
    rule.index = index;
    rule.min_words = p.Count("min_words", 5, kGram);
    rule.max_gap = p.Count("max_gap", 2, 1);
    rule.min_joined = p.Count("min_joined", 8, kGram);
    for (const std::string& word : p.Strings("joiners")) rule.joiners.insert(FoldedHash(word));
    for (const std::string& word : p.Strings("subjects")) rule.subjects.insert(FoldedHash(word));
    return rule;
  });
}

}  // namespace vrlint
