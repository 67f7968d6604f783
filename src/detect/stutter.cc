// A word or short phrase that stands twice in a row inside a sentence: "the the", "close and
// close".
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "detect/kind.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

struct StutterRule {
  uint32_t index;
  uint32_t max_words;                    // of the phrase
  std::unordered_set<uint64_t> joiners;  // words that may stand between the copies
  std::unordered_set<uint64_t> only;     // single words that nobody doubles on purpose
  std::unordered_set<uint64_t>
      joined;  // single words that a joiner may stand between; others need a comma before
  std::unordered_set<uint64_t> never;  // words that are doubled by right, joined or not
  std::unordered_map<uint64_t, std::unordered_set<uint64_t>>
      compounds;  // "của" before "cải": no double of "của"
};

std::unordered_set<uint64_t> Hashes(const std::vector<std::string>& words) {
  std::unordered_set<uint64_t> hashes;
  for (const std::string& word : words) hashes.insert(FoldedHash(word));
  return hashes;
}

class StutterDetector : public DocumentDetector {
 public:
  explicit StutterDetector(std::vector<StutterRule> rules) : rules_(std::move(rules)) {}

  void Detect(const Document& document, const Zones&, std::vector<Match>& matches) const override {
    for (const StutterRule& rule : rules_) Scan(document, rule, matches);
  }

 private:
  // A first copy's first word is an echo: it comes again within the reach of a copy.
  static void Scan(const Document& document, const StutterRule& rule, std::vector<Match>& matches) {
    auto sentence = document.sentences().begin();
    uint32_t done = 0;
    for (const uint32_t i : document.echoes()) {
      if (i < done) continue;
      while (sentence->words.last <= i) ++sentence;
      if (!MayBeCopied(document.folded(), sentence->words, i)) continue;
      for (uint32_t length = rule.max_words; length > 0; --length) {
        const uint32_t copy = SecondCopy(document, rule, sentence->words, i, length);
        if (copy == 0) continue;
        matches.push_back(Make(document, rule, i, copy, length));
        done = copy + length;
        break;
      }
    }
  }

  // Whether the word stands again beside itself or behind a word, or with the one behind it further
  // on.
  static bool MayBeCopied(std::span<const uint64_t> folded, WordRange words, uint32_t i) {
    constexpr uint32_t kNearest = 2;
    const auto is_again = [&](uint32_t word, uint32_t distance) {
      return word + distance < words.last && folded[word] == folded[word + distance];
    };
    for (uint32_t distance = 1; distance <= kEchoReach; ++distance) {
      if (is_again(i, distance) && (distance <= kNearest || is_again(i + 1, distance))) return true;
    }
    return false;
  }

  // Where the second copy of words [i, i + length) starts, or 0.
  static uint32_t SecondCopy(const Document& document, const StutterRule& rule, WordRange words,
                             uint32_t i, uint32_t length) {
    const auto folded = document.folded();
    for (const uint32_t joiners : {0U, 1U}) {
      const uint32_t copy = i + length + joiners;
      if (copy + length > words.last || folded[i] != folded[copy]) continue;
      if (joiners == 1 && !rule.joiners.contains(folded[copy - 1])) continue;
      if (joiners == 0 && rule.joiners.contains(folded[copy - 1]) && length > 1) continue;
      const bool equal =
          SameWords(document.WordsOf({i, i + length}), document.WordsOf({copy, copy + length}));
      if (equal && IsPlain(document, i, copy + length) &&
          IsMistake(document, rule, i, copy, length))
        return copy;
    }
    return 0;
  }

  // Only blanks between the words, no names and no numbers among them.
  static bool IsPlain(const Document& document, uint32_t first, uint32_t last) {
    for (uint32_t k = first; k < last; ++k) {
      const Word& word = document.words()[k];
      if (!word.Is(kHasLetter) || word.Is(kHasDigit) || word.Is(kOtherUpper) ||
          (k > first && word.Is(kFirstUpper)))
        return false;
      if (k + 1 < last &&
          !Trimmed(document.In({word.span.end, document.words()[k + 1].span.begin})).empty())
        return false;
    }
    // "in in-fighting", "the countries and the countries' assets": another word.
    const auto joins = [](char32_t c) { return c == '-' || c == '\'' || c == U'’'; };
    const Span span = document.SpanOf({first, last});
    return !joins(CodePointAt(document.text(), span.end).value) &&
           !joins(CodePointBefore(document.text(), span.begin).value);
  }

  static bool IsMistake(const Document& document, const StutterRule& rule, uint32_t i,
                        uint32_t copy, uint32_t length) {
    const auto all = document.words();
    const uint64_t word = all[i].folded;
    const uint32_t after = copy + length;
    // A phrase that a function word opens, and not "town to town to town".
    if (length > 1) {
      const bool goes_on = i > 0 && all[i - 1].folded == all[i + length - 1].folded;
      return copy == i + length && rule.only.contains(word) && !rule.joiners.contains(word) &&
             !goes_on;
    }
    if (rule.never.contains(word)) return false;
    if (copy != i + 1) return rule.joined.contains(word) || FollowsComma(document, i);
    const auto compound = rule.compounds.find(word);
    const bool compounded = compound != rule.compounds.end() && after < all.size() &&
                            compound->second.contains(all[after].folded);
    return rule.only.contains(word) && !compounded;
  }

  // "good, close and close": the last of a list, not a comparison ("closer and closer").
  static bool FollowsComma(const Document& document, uint32_t word) {
    const uint32_t begin = document.words()[word].span.begin;
    return begin >= 2 && document.text().substr(begin - 2, 2) == ", ";
  }

  static Match Make(const Document& document, const StutterRule& rule, uint32_t first,
                    uint32_t copy, uint32_t length) {
    const auto words = document.words();
    const bool joined = copy != first + length;
    const Span cut{words[first + length - 1].span.end, words[copy + length - 1].span.end};
    // Never safe: the second copy may stand for a word that was meant ("denied was was there").
    Match match =
        Deletion(rule.index, {words[copy - (joined ? 1 : 0)].span.begin, cut.end}, Safety::kUnsafe);
    match.edits.front().span = cut;
    const bool doubled = !joined && length == 1 && rule.only.contains(words[first].folded);
    match.confidence = doubled ? 0.9F : 0.7F;
    match.related = document.SpanOf({first, first + length});
    match.facts = {{"words", std::string(document.In(*match.related))}};
    return match;
  }

  std::vector<StutterRule> rules_;
};

}  // namespace

Detectors MakeStutter(std::span<const RuleSettings> rules) {
  std::vector<StutterRule> read;
  for (uint32_t i = 0; i < rules.size(); ++i) {
    const Table& p = rules[i].params;
    StutterRule rule{};
    rule.index = i;
    rule.max_words = p.Count("max_words", 5, 1, kEchoReach - 1);
    rule.joiners = Hashes(p.Strings("joiners"));
    rule.only = Hashes(p.Strings("only"));
    rule.joined = Hashes(p.Strings("joined"));
    rule.never = Hashes(p.Strings("never"));
    const Table& compounds = p.Sub("compounds");
    for (const std::string& word : compounds.Keys())
      rule.compounds[FoldedHash(word)] = Hashes(compounds.Strings(word));
    read.push_back(std::move(rule));
  }
  Detectors detectors;
  if (!read.empty()) detectors.push_back(std::make_unique<StutterDetector>(std::move(read)));
  return detectors;
}

}  // namespace vrlint
