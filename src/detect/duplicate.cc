// A line or sentence that stands in the article already. The later copy goes.
#include <algorithm>
#include <unordered_map>

#include "detect/cut.h"
#include "detect/kind.h"
#include "text/hash.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

enum class Unit : uint8_t { kLine, kSentence };

struct DuplicateRule {
  uint32_t index;
  Unit unit;
  uint32_t min_words;   // shorter ones may be refrains, answers, standing phrases
  uint32_t safe_words;  // a unit of so many words, written alike, is no coincidence
};

// A stretch that is compared: a block, or a sentence of a block that holds more than one.
struct Piece {
  Span span;
  WordRange words;
  uint32_t block;
};

class DuplicateDetector : public Detector {
 public:
  explicit DuplicateDetector(DuplicateRule rule) : rule_(rule) {}

  void Detect(const Document& document, const Zones&, std::vector<Match>& matches) const override {
    std::unordered_map<uint64_t, Piece> first;
    for (const Piece& piece : Pieces(document)) {
      const auto [found, is_new] = first.emplace(HashOf(document, piece), piece);
      if (!is_new && SameWords(document, found->second, piece))
        matches.push_back(Make(document, found->second, piece));
    }
  }

 private:
  std::vector<Piece> Pieces(const Document& document) const {
    std::vector<Piece> pieces;
    for (uint32_t i = 0; i < document.blocks().size(); ++i) {
      const Block& block = document.blocks()[i];
      const auto sentences = document.SentencesOf(block);
      if (rule_.unit == Unit::kLine) {
        if (block.words.size() >= rule_.min_words) pieces.push_back({block.span, block.words, i});
        continue;
      }
      for (const Sentence& s : sentences) {
        if (s.words.size() >= rule_.min_words) pieces.push_back({s.span, s.words, i});
      }
    }
    return pieces;
  }

  static uint64_t HashOf(const Document& document, const Piece& piece) {
    Hasher hash;
    for (const Word& word : document.WordsOf(piece.words)) hash.Add(word.folded);
    return hash.Finish();
  }

  static bool SameWords(const Document& document, const Piece& a, const Piece& b) {
    const auto x = document.WordsOf(a.words);
    const auto y = document.WordsOf(b.words);
    return std::equal(x.begin(), x.end(), y.begin(), y.end(),
                      [](const Word& v, const Word& w) { return v.folded == w.folded; });
  }

  Match Make(const Document& document, const Piece& first, const Piece& later) const {
    const bool alike = Trimmed(document.In(first.span)) == Trimmed(document.In(later.span));
    const bool adjacent = later.block == first.block + 1;
    const bool safe =
        rule_.unit == Unit::kLine && alike && (adjacent || later.words.size() >= rule_.safe_words);
    Match match = Deletion(rule_.index, later.span, safe ? Safety::kSafe : Safety::kUnsafe);
    if (rule_.unit == Unit::kSentence) match.edits.front().span = Cut(document, later.span);
    match.confidence = safe ? 0.99F : 0.8F;
    match.related = first.span;
    return match;
  }

  DuplicateRule rule_;
};

}  // namespace

Detectors MakeDuplicate(std::span<const RuleSettings> rules) {
  Detectors detectors;
  for (uint32_t i = 0; i < rules.size(); ++i) {
    const Table& p = rules[i].params;
    DuplicateRule rule{};
    rule.index = i;
    rule.unit =
        p.Choice<Unit>("unit", {{"line", Unit::kLine}, {"sentence", Unit::kSentence}}, Unit::kLine);
    rule.min_words = static_cast<uint32_t>(p.Integer("min_words", 5, 1));
    rule.safe_words = static_cast<uint32_t>(p.Integer("safe_words", 12, 1));
    detectors.push_back(std::make_unique<DuplicateDetector>(rule));
  }
  return detectors;
}

}  // namespace vrlint
