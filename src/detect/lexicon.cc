// Words and phrases of a list, each with what should stand there.
#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "detect/kind.h"
#include "detect/like_case.h"
#include "detect/list_file.h"
#include "detect/word_index.h"
#include "text/syllable.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

struct Phrase {
  uint32_t rule;
  std::vector<uint64_t> words;  // folded hashes
  std::string exact;            // set where the case decides: what must stand there
  std::string replacement;
  bool is_right = false;  // it stays, and so does what the rule lists of its words
  uint32_t key = 0;       // the first of the two words by which it is looked for
};

constexpr size_t kUsual = 4096;           // keys, so that the table hardly grows
constexpr std::string_view kStays = "=";  // in a list, instead of a replacement

class LexiconDetector : public Detector {
 public:
  explicit LexiconDetector(std::span<const RuleSettings> rules) : rules_(rules.size()) {
    table_.reserve(kUsual);
    for (uint32_t i = 0; i < rules.size(); ++i) Read(rules[i], i);
    Wish(*rules.front().words);
  }

  void DetectAmong(const Hits& hits, const Document& document, const Zones&,
                   std::vector<Match>& matches) const override {
    std::vector<Standing> standing;
    const auto folded = document.folded();
    auto block = document.blocks().begin();
    for (const uint32_t word : hits.words.Of(words_)) {
      while (block->words.last <= word) ++block;
      if (word + 1 < block->words.last)
        Look(document, *block, word, KeyOf(folded[word], folded[word + 1]), standing);
      Look(document, *block, word, folded[word], standing);
    }
    std::sort(standing.begin(), standing.end(), [&](const Standing& a, const Standing& b) {
      return std::tuple(a.word, b.phrase->words.size(), a.phrase) <
             std::tuple(b.word, a.phrase->words.size(), b.phrase);
    });
    std::vector<uint32_t> right_until(rules_);  // for each rule, the word after a right phrase
    for (const auto& [word, phrase] : standing) {
      const uint32_t end = word + static_cast<uint32_t>(phrase->words.size());
      uint32_t& right = right_until[phrase->rule];
      if (word < right) continue;
      if (phrase->is_right)
        right = end;
      else
        Report(document, document.SpanOf({word, end}), *phrase, matches);
    }
  }

 private:
  // A phrase, and the word where it begins.
  struct Standing {
    uint32_t word;
    const Phrase* phrase;
  };

  static uint64_t KeyOf(uint64_t first, uint64_t second) {
    return first * 0x9E3779B97F4A7C15 + second;
  }

  // What the index looks for: words alone, in any case, or in the one that they must have, and
  // two words of each phrase.
  void Wish(WordIndex& index) {
    const auto is_plain = [](uint8_t shape) { return shape == (kHasLetter | kHasLower); };
    WordWish::Words words;
    WordWish::Words plain;
    WordWish::Words others;
    WordWish::Pairs pairs;
    for (const Phrase& phrase : phrases_) {
      if (phrase.words.size() > 1) {
        pairs.emplace_back(phrase.words[phrase.key], phrase.words[phrase.key + 1]);
      } else if (phrase.exact.empty()) {
        words.push_back(phrase.words[0]);
      } else {
        std::vector<Word> exact;
        AppendWords(phrase.exact, 0, exact);
        (is_plain(exact.front().shape) ? plain : others).push_back(phrase.words[0]);
      }
    }
    words_ = index.Add({.words = std::move(words)});
    index.Add(words_, {.fits_shape = is_plain, .words = std::move(plain)});
    index.Add(words_, {.fits_shape = [=](uint8_t shape) { return !is_plain(shape); },
                       .words = std::move(others)});
    index.Add(words_, {.pairs = std::move(pairs)});
  }

  // Adds the phrases under a key that stand there, of which the word is the one they are looked for
  // by.
  void Look(const Document& document, const Block& block, uint32_t word, uint64_t key,
            std::vector<Standing>& standing) const {
    const auto found = table_.find(key);
    if (found == table_.end()) return;
    for (const uint32_t number : found->second) {
      const Phrase& phrase = phrases_[number];
      if (word - block.words.first < phrase.key) continue;
      const uint32_t first = word - phrase.key;
      if (!document.words()[first].Is(kAddress) && StandsAt(document, block, first, phrase))
        standing.push_back({first, &phrase});
    }
  }

  static void Report(const Document& document, Span span, const Phrase& phrase,
                     std::vector<Match>& matches) {
    const std::string_view text = document.In(span);
    std::string fix =
        phrase.exact.empty() ? LikeCase(text, phrase.replacement) : phrase.replacement;
    if (fix != text)
      matches.push_back(Replacement(phrase.rule, span, std::move(fix), Safety::kSafe));
  }

  static bool StandsAt(const Document& document, const Block& block, uint32_t first,
                       const Phrase& phrase) {
    if (block.words.last - first < phrase.words.size()) return false;
    const auto words = document.folded().subspan(first, phrase.words.size());
    if (!std::ranges::equal(words, phrase.words)) return false;
    for (uint32_t k = 1; k < phrase.words.size(); ++k) {
      const Span gap{document.words()[first + k - 1].span.end,
                     document.words()[first + k].span.begin};
      if (!Trimmed(document.In(gap)).empty()) return false;
    }
    const Span span = document.SpanOf({first, first + static_cast<uint32_t>(phrase.words.size())});
    return (phrase.exact.empty() || document.In(span) == phrase.exact) &&
           !IsJoined(document.text(), span);
  }

  // By a hyphen to another word: "a women-only club".
  static bool IsJoined(std::string_view text, Span span) {
    const auto joins = [&](size_t hyphen, size_t word) {
      return hyphen < text.size() && text[hyphen] == '-' && word < text.size() &&
             text[word] != '-' && text[word] != ' ' && text[word] != '\n';
    };
    return joins(span.end, span.end + 1) ||
           (span.begin >= 2 && joins(span.begin - 1, span.begin - 2));
  }

  void Read(const RuleSettings& rule, uint32_t index) {
    const Table& p = rule.params;
    const bool exact = p.Choice<bool>("case", {{"keep", false}, {"exact", true}}, false);
    const Table& entries = p.Sub("entries");
    for (const std::string& wrong : entries.Keys())
      Add(wrong, entries.String(wrong), index, exact, entries.PlaceOf(wrong));
    for (const std::string& name : p.Strings("files")) {
      ForEachLine(rule, name, [&](std::string_view line, const Place& place) {
        ReadLine(line, place, index, exact);
      });
    }
  }

  // "wrong<TAB>right", or "right<TAB>=".
  void ReadLine(std::string_view line, const Place& place, uint32_t index, bool exact) {
    const size_t tab = line.find('\t');
    if (tab == std::string_view::npos)
      throw ConfigError(place, "a line is: wrong word, tab, right word");
    Add(line.substr(0, tab), Trimmed(line.substr(tab + 1)), index, exact, place);
  }

  void Add(std::string_view wrong, std::string_view right, uint32_t index, bool exact,
           const Place& place) {
    std::vector<Word> words;
    AppendWords(wrong, 0, words);
    if (words.empty()) throw ConfigError(place, "'" + std::string(wrong) + "' has no word in it");
    Phrase phrase{index, {}, exact ? std::string(wrong) : "", std::string(right), right == kStays};
    for (const Word& word : words) phrase.words.push_back(word.folded);
    phrase.key = RarestPair(words);
    const uint64_t key = words.size() == 1
                             ? phrase.words[0]
                             : KeyOf(phrase.words[phrase.key], phrase.words[phrase.key + 1]);
    table_[key].push_back(static_cast<uint32_t>(phrases_.size()));
    phrases_.push_back(std::move(phrase));
  }

  // The first of the two words that are likely the rarest together: of Vietnamese words by their
  // counts, of others the longest.
  static uint32_t RarestPair(std::span<const Word> words) {
    const bool counted =
        std::ranges::any_of(words, [](const Word& word) { return word.Is(kHasVietnamese); });
    const auto count = [&](uint32_t at) {
      const uint32_t times = SyllableCount(words[at].folded);
      return counted && times != kLoanword ? 1.0 + times : 1.0;
    };
    const auto rank = [&](uint32_t at) {
      const auto bytes = static_cast<int64_t>(words[at].span.size() + words[at + 1].span.size());
      return std::pair(count(at) * count(at + 1), -bytes);
    };
    uint32_t rarest = 0;
    for (uint32_t at = 1; at + 1 < words.size(); ++at) {
      if (rank(at) < rank(rarest)) rarest = at;
    }
    return rarest;
  }

  size_t rules_;
  std::vector<Phrase> phrases_;
  // Numbers of phrases by a single word, or by the KeyOf() two of them.
  std::unordered_map<uint64_t, std::vector<uint32_t>> table_;
  uint32_t words_ = 0;  // the list of those by which one may be found
};

}  // namespace

Detectors MakeLexicon(std::span<const RuleSettings> rules) {
  return OneForAll<LexiconDetector>(rules);
}

}  // namespace vrlint
