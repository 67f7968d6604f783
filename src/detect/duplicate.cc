// A line or sentence that the article has already, exactly or nearly. One copy stays: the first, or
// the one in running prose where the other is a caption or a pull quote.
#include <algorithm>
#include <map>
#include <optional>

#include "detect/cut.h"
#include "detect/kind.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

enum class Unit : uint8_t { kLine, kSentence };

struct DuplicateRule {
  uint32_t index;
  Unit unit;
  uint32_t min_words;       // shorter ones may be refrains, answers, standing phrases
  uint32_t safe_words;      // a line of so many words, written alike, is no coincidence
  uint32_t max_quote;       // a line of its own of so many words may be a caption or pull quote
  double near;              // share of four-word sequences in common; over 1: exact copies alone
  uint32_t min_near_words;  // of a near copy
};

// A stretch that is compared: a line, or a sentence.
struct Piece {
  Span span;
  WordRange words;
  uint32_t block;
  bool alone;       // all of its block
  uint32_t number;  // of its first sentence in the document
};

constexpr uint32_t kHeadBlocks = 3;  // headline, lead: what repeats them later is the copy
constexpr uint32_t kVerseWords = 10;
constexpr uint32_t kRefrainWords = 12;
constexpr uint32_t kFormulaTimes = 3;
constexpr int kLooks = 8;
constexpr uint32_t kLoopSentences = 4;  // nearer copies are no formula, however many

class DuplicateDetector : public Detector {
 public:
  explicit DuplicateDetector(DuplicateRule rule) : rule_(rule) {}

  void Detect(const Document& document, const Zones&, std::vector<Match>& matches) const override {
    const std::vector<Piece> pieces = Pieces(document);
    std::vector<uint32_t> original(pieces.size());  // the first piece that says the same
    std::vector<uint32_t> times(pieces.size(), 1);  // at the original
    std::vector<uint32_t> before(pieces.size());    // the last piece that said the same
    for (uint32_t i = 0; i < pieces.size(); ++i) {
      before[i] = CopyBefore(document, pieces, i);
      original[i] = before[i] == i ? i : original[before[i]];
      if (original[i] != i) ++times[original[i]];
    }
    for (uint32_t i = 0; i < pieces.size(); ++i) {
      if (original[i] != i) {
        if (!IsCall(document, pieces[i]) && !IsFormula(pieces, times[original[i]], before[i], i)) {
          Report(document, pieces[original[i]], pieces[i], true, matches);
        }
      } else if (rule_.near <= 1 && pieces[i].words.size() >= rule_.min_near_words) {
        const auto near = NearestBefore(document, pieces, i);
        if (near) Report(document, pieces[*near], pieces[i], false, matches);
      }
    }
  }

 private:
  std::vector<Piece> Pieces(const Document& document) const {
    std::vector<Piece> pieces;
    for (uint32_t i = 0; i < document.blocks().size(); ++i) {
      const Block& block = document.blocks()[i];
      const auto sentences = document.SentencesOf(block);
      if (rule_.unit == Unit::kLine) {
        if (block.words.size() >= rule_.min_words)
          pieces.push_back({block.span, block.words, i, true, block.first_sentence});
        continue;
      }
      for (uint32_t k = 0; k < sentences.size(); ++k) {
        if (sentences[k].words.size() < rule_.min_words) continue;
        pieces.push_back({sentences[k].span, sentences[k].words, i, sentences.size() == 1,
                          block.first_sentence + k});
      }
    }
    return pieces;
  }

  // A row of a table, or an address: figures, bars and links come again by right.
  static bool IsData(const Document& document, const Piece& piece) {
    const auto words = document.WordsOf(piece.words);
    const auto figures =
        std::count_if(words.begin(), words.end(), [](const Word& w) { return w.Is(kHasDigit); });
    const std::string_view text = document.In(piece.span);
    return 4 * figures >= std::ssize(words) || text.find('|') != std::string_view::npos ||
           text.find("://") != std::string_view::npos;
  }

  // A short line without a stop right between two such lines: a song, a poem, a list.
  static bool IsVerse(const Document& document, uint32_t index) {
    const auto blocks = document.blocks();
    const auto is_short = [&](uint32_t i) {
      return blocks[i].words.size() < kVerseWords && !blocks[i].stopped;
    };
    const bool before =
        index > 0 && blocks[index].line == blocks[index - 1].line + 1 && is_short(index - 1);
    const bool after = index + 1 < blocks.size() &&
                       blocks[index + 1].line == blocks[index].line + 1 && is_short(index + 1);
    return is_short(index) && before && after;
  }

  // Something short that is called out: a vow, a prayer, a chant.
  static bool IsCall(const Document& document, const Piece& piece) {
    const bool called = document.text().substr(piece.span.begin, piece.span.size() + 1).find('!') !=
                        std::string_view::npos;
    return called && piece.words.size() <= kRefrainWords;
  }

  // A sentence that comes again and again, far apart: a forecast's, a law's.
  bool IsFormula(const std::vector<Piece>& pieces, uint32_t times, uint32_t before,
                 uint32_t i) const {
    return rule_.unit == Unit::kSentence && times >= kFormulaTimes &&
           pieces[i].number - pieces[before].number > kLoopSentences;
  }

  // The piece that holds the word, if any.
  static std::optional<uint32_t> PieceAt(const std::vector<Piece>& pieces, uint32_t word) {
    const auto after =
        std::upper_bound(pieces.begin(), pieces.end(), word,
                         [](uint32_t value, const Piece& p) { return value < p.words.first; });
    if (after == pieces.begin() || word >= std::prev(after)->words.last) return std::nullopt;
    return static_cast<uint32_t>(after - pieces.begin() - 1);
  }

  // The last piece before `i` with the same words, or `i` itself. Its beginning has come again; a
  // few places where others go on with the same words are passed over.
  static uint32_t CopyBefore(const Document& document, const std::vector<Piece>& pieces,
                             uint32_t i) {
    uint32_t word = pieces[i].words.first;
    for (int look = 0; look < kLooks; ++look) {
      word = document.recurrences()[word];
      if (word == kNoRecurrence) return i;
      const auto piece = PieceAt(pieces, word);
      if (piece && pieces[*piece].words.first == word &&
          SameWords(document.WordsOf(pieces[*piece].words), document.WordsOf(pieces[i].words))) {
        return *piece;
      }
    }
    return i;
  }

  // The piece before `i` that shares enough sequences of words with it, measured by the longer one.
  std::optional<uint32_t> NearestBefore(const Document& document, const std::vector<Piece>& pieces,
                                        uint32_t i) const {
    std::map<uint32_t, uint32_t> shared;
    const uint32_t last = pieces[i].words.last - kGram + 1;
    for (uint32_t word = pieces[i].words.first; word < last; ++word) {
      const uint32_t earlier = document.recurrences()[word];
      if (earlier == kNoRecurrence) continue;
      const auto piece = PieceAt(pieces, earlier);
      if (piece && *piece < i) ++shared[*piece];
    }
    for (const auto& [piece, count] : shared) {
      const uint32_t longer = std::max(pieces[i].words.size(), pieces[piece].words.size());
      if (count >= rule_.near * (longer - kGram + 1)) return piece;
    }
    return std::nullopt;
  }

  // A search engine's snippet at the head, cut off with dots: the body says the same in full.
  static bool IsCutLead(const Document& document, uint32_t block) {
    const std::string_view text = document.In(document.blocks()[block].span);
    return block < kHeadBlocks && (text.ends_with("...") || text.ends_with("…"));
  }

  void Report(const Document& document, const Piece& first, const Piece& later, bool exact,
              std::vector<Match>& matches) const {
    if (rule_.unit == Unit::kSentence && first.alone && later.alone)
      return;  // lines; another rule's
    if (IsCutLead(document, first.block) || IsData(document, later) ||
        IsVerse(document, later.block))
      return;
    const bool first_goes = first.alone && !later.alone && first.block >= kHeadBlocks &&
                            first.words.size() <= rule_.max_quote;
    const Piece& stays = first_goes ? later : first;
    const Piece& goes = first_goes ? first : later;
    const bool alike =
        exact && Trimmed(document.In(first.span)) == Trimmed(document.In(later.span));
    const bool adjacent = later.block == first.block + 1;
    const bool safe =
        rule_.unit == Unit::kLine && alike && (adjacent || later.words.size() >= rule_.safe_words);
    Match match = Deletion(rule_.index, goes.span, safe ? Safety::kSafe : Safety::kUnsafe);
    if (!goes.alone) match.edits.front().span = Cut(document, goes.span);
    match.confidence = safe ? 0.99F : exact ? 0.8F : 0.7F;
    match.related = stays.span;
    matches.push_back(std::move(match));
  }

  DuplicateRule rule_;
};

}  // namespace

Detectors MakeDuplicate(std::span<const RuleSettings> rules) {
  return OneForEach<DuplicateDetector>(rules, [](const Table& p, uint32_t index) {
    DuplicateRule rule{};
    rule.index = index;
    rule.unit =
        p.Choice<Unit>("unit", {{"line", Unit::kLine}, {"sentence", Unit::kSentence}}, Unit::kLine);
    rule.min_words = p.Count("min_words", 5, kGram);
    rule.safe_words = p.Count("safe_words", 18, 1);
    rule.max_quote = p.Count("max_quote", 40);
    rule.near = p.Number("near", 2);
    rule.min_near_words = p.Count("min_near_words", 12, kGram);
    return rule;
  });
}

}  // namespace vrlint
