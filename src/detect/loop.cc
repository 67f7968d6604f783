// A sequence of words that stands several times back to back, exactly or nearly. One copy stays.
#include <algorithm>
#include <unordered_set>

#include "detect/copies.h"
#include "detect/kind.h"
#include "detect/near_runs.h"
#include "detect/quotes.h"
#include "detect/runs.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr uint32_t kShortCopies = 2;  // whole ones; a joined loop has one more
constexpr uint32_t kShortPeriod = 5;  // up to here two copies are a stutter
constexpr uint32_t kShortRest = 3;    // words after the first copy of the shortest loop: "a a a a"
constexpr uint32_t kCarriedWords = 10;  // that the next sentence takes up: "… the law. The law …"

struct LoopRule {
  uint32_t index;
  uint32_t min_copies;       // of any sequence
  uint32_t min_words_twice;  // a sequence of so many words is a loop at two copies
  uint32_t min_words;        // the surplus must have so many words in all
  uint32_t safe_words;       // a sequence of fewer words may be rhetoric: its repair is unsafe
  uint32_t edits;  // words that may differ between a copy and the next; 0: exact loops alone
  std::unordered_set<uint64_t> joiners;  // words that stand between copies: "A and A and A"
};

class LoopDetector : public DocumentDetector {
 public:
  explicit LoopDetector(std::vector<LoopRule> rules) : rules_(std::move(rules)) {}

  void Detect(const Document& document, const Zones&, std::vector<Match>& matches) const override {
    const std::span<const uint64_t> symbols = document.folded();
    const std::vector<Stretch> stretches = FindRepetitive(document.recurrences(), kShortPeriod + 1);
    const std::vector<Copies> exact = ExactLoops(document, stretches);
    const std::vector<Copies> near = NearLoops(document, stretches);
    for (const LoopRule& rule : rules_) {
      std::vector<Copies> loops;
      for (const Copies& copies : exact) {
        Copies joined = Joined(symbols, rule, copies);
        if (IsLoop(document, rule, joined)) loops.push_back(std::move(joined));
      }
      for (const Copies& copies : near) {
        if (IsLoop(document, rule, copies)) loops.push_back(copies);
      }
      for (const Copies& copies : Outermost(std::move(loops)))
        matches.push_back(Make(document, rule, copies));
    }
  }

 private:
  static std::vector<Copies> ExactLoops(const Document& document,
                                        const std::vector<Stretch>& stretches) {
    const std::span<const uint64_t> symbols = document.folded();
    std::vector<Copies> loops;
    const auto add = [&](const Run& run, uint32_t offset) {
      Copies copies{{}, true};
      for (uint32_t k = 0; k <= run.copies(); ++k)
        copies.bounds.push_back(offset + run.begin + k * run.period);
      loops.push_back(std::move(copies));
    };
    const auto size = static_cast<uint32_t>(symbols.size());
    for (const Stretch& stretch : FindEchoing(document.echoes(), size, kShortPeriod, kShortRest)) {
      const auto words = symbols.subspan(stretch.begin, stretch.end - stretch.begin);
      for (const Run& run : FindShortRuns(words, kShortPeriod, kShortCopies))
        add(run, stretch.begin);
    }
    for (const Stretch& stretch : stretches) {
      for (const Run& run : FindRuns(symbols.subspan(stretch.begin, stretch.end - stretch.begin))) {
        if (run.period > kShortPeriod) add(run, stretch.begin);
      }
    }
    return loops;
  }

  // Near loops can only lie where sequences come again; a stretch that an edit cuts is short.
  std::vector<Copies> NearLoops(const Document& document,
                                const std::vector<Stretch>& stretches) const {
    const auto most =
        std::max_element(rules_.begin(), rules_.end(),
                         [](const LoopRule& a, const LoopRule& b) { return a.edits < b.edits; });
    std::vector<Copies> loops;
    if (most->edits == 0 || stretches.empty()) return loops;
    for (NearRun& run :
         FindNearRuns(document.folded(), document.recurrences(), kShortPeriod + 1, most->edits))
      loops.push_back({std::move(run.bounds), false});
    return loops;
  }

  // Without the loops that lie inside another: of "aabaabaab" the three, not the doubles in it.
  // An exact loop goes before a near one that begins with it.
  static std::vector<Copies> Outermost(std::vector<Copies> loops) {
    std::stable_sort(loops.begin(), loops.end(), [](const Copies& a, const Copies& b) {
      return a.bounds.front() != b.bounds.front() ? a.bounds.front() < b.bounds.front()
                                                  : a.bounds.back() > b.bounds.back();
    });
    std::vector<Copies> outer;
    for (Copies& copies : loops) {
      const uint32_t reached = outer.empty() ? 0 : outer.back().bounds.back();
      // One that begins in another's tail and goes well beyond it is one of its own.
      if (copies.bounds.front() + copies.bounds.back() >= 2 * reached)
        outer.push_back(std::move(copies));
    }
    return outer;
  }

  // "A and A and A": the copies after the first are "and A", and one more of them than whole "A
  // and".
  static Copies Joined(std::span<const uint64_t> symbols, const LoopRule& rule,
                       const Copies& copies) {
    const uint32_t period = copies.period();
    if (period < 2) return copies;
    const uint32_t tail = copies.bounds.back();
    if (tail + period - 1 > symbols.size() || !rule.joiners.contains(symbols[tail - 1]))
      return copies;
    const auto first = symbols.begin() + copies.bounds[0];
    if (!std::equal(first, first + period - 1, symbols.begin() + tail)) return copies;
    Copies joined = copies;
    for (size_t k = 1; k < joined.bounds.size(); ++k) --joined.bounds[k];
    joined.bounds.push_back(tail + period - 1);
    return joined;
  }

  static bool IsLoop(const Document& document, const LoopRule& rule, const Copies& copies) {
    if (copies.period() * (copies.count() - 1) < rule.min_words || !IsPhrase(document, copies))
      return false;
    if (copies.count() <= kRefrainCopies &&
        (IsRefrain(document, copies) || IsTable(document, copies)))
      return false;
    if (!copies.exact)
      return rule.edits != 0 && copies.count() >= rule.min_copies && !IsList(document, copies);
    if (IsRow(document, copies)) return false;
    if (copies.period() <= 2) return copies.count() > rule.min_copies;
    if (copies.count() >= rule.min_copies) return true;
    if (copies.period() < rule.min_words_twice || !IsOneBlock(document, copies) ||
        IsWholeSentences(document, copies))
      return false;
    const bool carried =
        copies.period() < kCarriedWords && StartsSentence(document, copies.bounds[1]);
    return !carried && !IsQuoted(document, document.SpanOf(copies.all()).begin);
  }

  static bool IsOneBlock(const Document& document, const Copies& copies) {
    const Span span = document.SpanOf(copies.all());
    return document.BlockAt(span.begin) == document.BlockAt(span.end - 1);
  }

  // In one paragraph, or paragraphs of their own that are too long to be said by chance.
  static bool IsClosed(const Document& document, const Copies& copies) {
    if (IsOneBlock(document, copies)) return true;
    const Word& first = document.words()[copies.bounds[0]];
    const auto block = document.BlockAt(first.span.begin);
    return copies.period() >= 12 && document.blocks()[*block].words.first == copies.bounds[0];
  }

  static bool StartsSentence(const Document& document, uint32_t word) {
    const auto sentences = document.sentences();
    const auto found =
        std::lower_bound(sentences.begin(), sentences.end(), word,
                         [](const Sentence& s, uint32_t value) { return s.words.first < value; });
    return word == document.words().size() ||
           (found != sentences.end() && found->words.first == word);
  }

  // Two copies of whole sentences, from whichever word on: a duplicate, not a loop.
  static bool IsWholeSentences(const Document& document, const Copies& copies) {
    const uint32_t period = copies.period();
    const auto same = [&](uint32_t word) {
      return word < document.words().size() &&
             document.words()[word].folded == document.words()[word - period].folded;
    };
    for (uint32_t first = copies.bounds[0];; ++first) {
      if (StartsSentence(document, first) && StartsSentence(document, first + period) &&
          StartsSentence(document, first + 2 * period)) {
        return true;
      }
      if (!same(first + 2 * period)) return false;
    }
  }

  static Match Make(const Document& document, const LoopRule& rule, const Copies& copies) {
    const auto words = document.words();
    const Span cut{words[copies.bounds[1] - 1].span.end, words[copies.bounds.back() - 1].span.end};
    const Span surplus{words[copies.bounds[1]].span.begin, cut.end};
    const bool safe = copies.exact && copies.period() >= rule.safe_words &&
                      copies.count() >= rule.min_copies && IsClosed(document, copies) &&
                      IsBalanced(document.In(cut));
    Match match = Deletion(rule.index, surplus, safe ? Safety::kSafe : Safety::kUnsafe);
    match.edits.front().span = cut;
    match.confidence = safe ? 0.99F : copies.exact ? 0.8F : 0.7F;
    match.related = document.SpanOf(copies.first());
    match.facts = {{"copies", std::to_string(copies.count())},
                   {"period", std::to_string(copies.period())},
                   {"words", std::string(document.In(*match.related))}};
    return match;
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
    rule.min_copies = p.Count("min_copies", 3, 3);
    rule.min_words_twice = p.Count("min_words_twice", kShortPeriod + 1, kShortPeriod + 1);
    rule.min_words = p.Count("min_words", 3, 1);
    rule.safe_words = p.Count("safe_words", 4, 1);
    rule.edits = p.Count("edits", 0, 0, 5);
    for (const std::string& word : p.Strings("joiners")) rule.joiners.insert(FoldedHash(word));
    read.push_back(std::move(rule));
  }
  Detectors detectors;
  if (!read.empty()) detectors.push_back(std::make_unique<LoopDetector>(std::move(read)));
  return detectors;
}

}  // namespace vrlint
