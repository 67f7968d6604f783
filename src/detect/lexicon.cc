// Words and phrases of a list, each with what should stand there.
#include <algorithm>
#include <bitset>
#include <unordered_map>

#include "detect/kind.h"
#include "detect/like_case.h"
#include "detect/list_file.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

struct Phrase {
  uint32_t rule;
  std::vector<uint64_t> words;  // folded hashes
  std::string exact;            // set where the case decides: what must stand there
  std::string replacement;
  bool is_right = false;  // it stays, and so does what the rule lists of its words
};

constexpr size_t kUsual = 4096;           // keys, so that the table hardly grows
constexpr std::string_view kStays = "=";  // in a list, instead of a replacement

class LexiconDetector : public Detector {
 public:
  explicit LexiconDetector(std::span<const RuleSettings> rules) : rules_(rules.size()) {
    table_.reserve(kUsual);
    for (uint32_t i = 0; i < rules.size(); ++i) Read(rules[i], i);
    for (auto& [key, phrases] : table_) {
      if (phrases.size() == 1) continue;
      std::stable_sort(phrases.begin(), phrases.end(), [](const Phrase& a, const Phrase& b) {
        return a.words.size() > b.words.size();
      });
    }
  }

  void Detect(const Document& document, const Zones&, std::vector<Match>& matches) const override {
    std::vector<uint32_t> right_until(rules_);  // for each rule, the word after a right phrase
    const uint64_t* const folded = document.folded().data();
    const auto look = [&](const Block& block, uint32_t word, uint64_t key) {
      if (filter_[BitOf(key)]) Look(document, block, word, key, right_until, matches);
    };
    for (const Block& block : document.blocks()) {
      if (block.words.size() == 0) continue;
      const uint32_t last = block.words.last - 1;
      for (uint32_t i = block.words.first; i < last; ++i) {
        const uint64_t key = KeyOf(folded[i], folded[i + 1]);
        if (!filter_[BitOf(key)] && !filter_[BitOf(folded[i])]) continue;
        look(block, i, key);
        look(block, i, folded[i]);
      }
      look(block, last, folded[last]);
    }
  }

 private:
  static constexpr size_t kFilterBits = 19;

  static size_t BitOf(uint64_t folded) { return folded >> (64 - kFilterBits); }
  static uint64_t KeyOf(uint64_t first, uint64_t second) {
    return first * 0x9E3779B97F4A7C15 + second;
  }

  // Reports what begins with a word, of the phrases under a key.
  void Look(const Document& document, const Block& block, uint32_t word, uint64_t key,
            std::vector<uint32_t>& right_until, std::vector<Match>& matches) const {
    const auto found = table_.find(key);
    if (found == table_.end() || document.words()[word].Is(kAddress)) return;
    for (const Phrase& phrase : found->second) {
      const uint32_t end = word + static_cast<uint32_t>(phrase.words.size());
      uint32_t& right = right_until[phrase.rule];
      if (word < right || !StandsAt(document, block, word, phrase)) continue;
      if (phrase.is_right)
        right = end;
      else
        Report(document, document.SpanOf({word, end}), phrase, matches);
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
    for (uint32_t k = 1; k < phrase.words.size(); ++k) {
      const Word& word = document.words()[first + k];
      const std::string_view gap =
          document.In({document.words()[first + k - 1].span.end, word.span.begin});
      if (word.folded != phrase.words[k] || !Trimmed(gap).empty()) return false;
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
    const uint64_t key =
        phrase.words.size() == 1 ? phrase.words[0] : KeyOf(phrase.words[0], phrase.words[1]);
    filter_.set(BitOf(key));
    table_[key].push_back(std::move(phrase));
  }

  size_t rules_;
  // By a single word, or by the KeyOf() a phrase's first two; the longest phrase first.
  std::unordered_map<uint64_t, std::vector<Phrase>> table_;
  std::bitset<size_t{1} << kFilterBits> filter_;  // of these keys
};

}  // namespace

Detectors MakeLexicon(std::span<const RuleSettings> rules) {
  return OneForAll<LexiconDetector>(rules);
}

}  // namespace vrlint
