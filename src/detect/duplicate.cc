// A line or sentence that the article has already, exactly or nearly. One copy stays: the first, or
// the one in running prose where the other is a caption or a pull quote.
#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>

#include "detect/cut.h"
#include "detect/kind.h"
#include "detect/passages.h"
#include "detect/regex.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

struct DuplicateRule {
  uint32_t index;
  Unit unit;
  uint32_t min_words;       // shorter ones may be refrains, answers, standing phrases
  uint32_t safe_words;      // a line of so many words is none of a song
  uint32_t max_quote;       // a line of its own of so many words may be a caption or pull quote
  double near;              // share of four-word sequences in common; over 1: exact copies alone
  double contained;         // of a line of its own, that another piece has
  uint32_t min_near_words;  // of a near copy
  RegexPtr field;           // what a field of the page begins with that goes whole, by another rule
};

// How a piece says what another said before it. Contained: one of them lies in the other.
enum class Likeness : uint8_t { kExact, kNear, kContained };

// A piece, by its number among the blocks or sentences, that says what another said before it.
struct Copy {
  uint32_t piece;
  uint32_t before;    // the last one that said the same
  uint32_t original;  // the first one
  Likeness likeness;
};

constexpr uint32_t kHeadBlocks = 3;  // headline, lead: what repeats them later is the copy
constexpr uint32_t kGluedWords = 8;  // of a line that another begins with
constexpr uint32_t kTitleWords = 25;
constexpr uint32_t kFormulaTimes = 3;
constexpr int kLooks = 8;
constexpr uint32_t kLoopSentences = 4;  // nearer copies are no formula, however many

class DuplicateDetector : public DocumentDetector {
 public:
  explicit DuplicateDetector(DuplicateRule rule) : rule_(std::move(rule)) {}

  // Only pieces in which sequences of words come again are looked at.
  void Detect(const Document& document, const Zones&, std::vector<Match>& matches) const override {
    std::vector<Copy> copies;
    std::unordered_map<uint32_t, uint32_t> originals;  // of exact copies
    std::unordered_map<uint32_t, uint32_t> times;      // that an original was said again
    const std::vector<uint32_t>& places = document.recurrences().places;
    for (size_t k = 0; k < places.size();) {
      const uint32_t index = IndexOf(document, rule_.unit, places[k]);
      const Passage piece = PassageOf(document, rule_.unit, index);
      const size_t first = k;
      while (k < places.size() && places[k] < piece.words.last) ++k;
      if (piece.words.size() < rule_.min_words) continue;
      const auto before = CopyBefore(document, piece);
      if (before && before->second == Likeness::kExact) {
        const auto known = originals.find(before->first);
        const uint32_t original = known == originals.end() ? before->first : known->second;
        originals[index] = original;
        ++times[original];
        copies.push_back({index, before->first, original, Likeness::kExact});
      } else if (before) {
        copies.push_back({index, before->first, before->first, Likeness::kContained});
      } else if (const auto near = NearestBefore(document, piece, index,
                                                 std::span(places).subspan(first, k - first))) {
        copies.push_back({index, near->first, near->first, near->second});
      }
    }
    for (const Copy& copy : copies) {
      const Passage piece = PassageOf(document, rule_.unit, copy.piece);
      if (copy.likeness == Likeness::kExact &&
          (IsCall(document, piece) ||
           IsFormula(piece, PassageOf(document, rule_.unit, copy.before), times[copy.original])))
        continue;
      Report(document, PassageOf(document, rule_.unit, copy.original), piece, copy.likeness,
             matches);
    }
  }

 private:
  // A sentence that comes again and again, far apart: a forecast's, a law's.
  bool IsFormula(const Passage& piece, const Passage& before, uint32_t times) const {
    return rule_.unit == Unit::kSentence && times + 1 >= kFormulaTimes &&
           piece.number - before.number > kLoopSentences;
  }

  // The last piece before this one with the same words, or else a line that it begins with. Its
  // beginning has come again; a few places where others go on with the same words are passed over.
  std::optional<std::pair<uint32_t, Likeness>> CopyBefore(const Document& document,
                                                          const Passage& piece) const {
    const auto mine = document.WordsOf(piece.words);
    std::optional<std::pair<uint32_t, Likeness>> found;
    uint32_t word = document.recurrences().before[piece.words.first];
    for (int look = 0; look < kLooks && word != kNoRecurrence; ++look) {
      const uint32_t index = IndexOf(document, rule_.unit, word);
      const WordRange words = PassageOf(document, rule_.unit, index).words;
      const bool begins = words.first == word && words.size() <= mine.size() &&
                          SameWords(document.WordsOf(words), mine.first(words.size()));
      if (begins && words.size() == mine.size()) return std::pair(index, Likeness::kExact);
      if (begins && rule_.unit == Unit::kLine && words.size() >= kGluedWords)
        found = std::pair(index, Likeness::kContained);
      word = document.recurrences().before[word];
    }
    return found;
  }

  // The first piece before this one, which is number `index`, that shares enough sequences of words
  // with it, measured by the longer one. `places`: where its sequences come again.
  std::optional<std::pair<uint32_t, Likeness>> NearestBefore(
      const Document& document, const Passage& piece, uint32_t index,
      std::span<const uint32_t> places) const {
    if (piece.words.size() < rule_.min_near_words ||
        static_cast<double>(places.size()) <
            std::min(rule_.near, rule_.contained) * (rule_.min_near_words - kGram + 1))
      return std::nullopt;
    std::map<uint32_t, uint32_t> shared;
    for (const uint32_t place : places) {
      if (place + kGram > piece.words.last) break;
      const uint32_t earlier = IndexOf(document, rule_.unit, document.recurrences().before[place]);
      if (earlier < index) ++shared[earlier];
    }
    for (const auto& [earlier, count] : shared) {
      if (const auto likeness = Compare(piece, PassageOf(document, rule_.unit, earlier), count))
        return std::pair(earlier, *likeness);
    }
    return std::nullopt;
  }

  // Whether pieces with so many sequences in common are nearly the same, or one of them is a line
  // of its own that lies in the other.
  std::optional<Likeness> Compare(const Passage& piece, const Passage& earlier,
                                  uint32_t shared) const {
    const auto share = [&](uint32_t words) {
      return words < kGram ? 0 : static_cast<double>(shared) / (words - kGram + 1);
    };
    const uint32_t shorter = std::min(piece.words.size(), earlier.words.size());
    const uint32_t longer = std::max(piece.words.size(), earlier.words.size());
    const bool alone = piece.words.size() == shorter ? piece.alone : earlier.alone;
    if (share(longer) >= rule_.near) return Likeness::kNear;
    const bool contained =
        alone && shorter >= rule_.min_near_words && share(shorter) >= rule_.contained;
    return contained ? std::optional(Likeness::kContained) : std::nullopt;
  }

  // A search engine's snippet at the head, cut off with dots: the body says the same in full.
  static bool IsCutLead(const Document& document, uint32_t block) {
    return block < kHeadBlocks && EndsInDots(document, block);
  }

  static bool EndsInDots(const Document& document, uint32_t block) {
    const std::string_view text = document.In(document.blocks()[block].span);
    return text.ends_with("...") || text.ends_with("…");
  }

  // One right after the other, and no line of a prayer or song: it is at the head, ends in a stop
  // or is long. A copy further off may be what the lines around it stand on: "In this process, …".
  bool IsPrintedTwice(const Document& document, const Passage& first, const Passage& later) const {
    return later.block == first.block + 1 &&
           (first.block < kHeadBlocks || document.blocks()[later.block].stopped ||
            later.words.size() >= rule_.safe_words);
  }

  // A headline or lead that was glued to the sentence behind it: its words alone go. Where no stop
  // parts them, a title is short and a sentence follows.
  bool ReportPrefix(const Document& document, const Passage& first, const Passage& later,
                    std::vector<Match>& matches) const {
    const uint32_t length = first.words.size();
    if (!first.alone || later.words.size() <= length || EndsInDots(document, first.block))
      return false;
    const WordRange prefix{later.words.first, later.words.first + length};
    if (!SameWords(document.WordsOf(first.words), document.WordsOf(prefix))) return false;
    // Up to the last blank between the two, so that an opening mark stays.
    const uint32_t end = document.words()[prefix.last - 1].span.end;
    const std::string_view gap = document.In({end, document.words()[prefix.last].span.begin});
    const size_t blank = gap.find_last_of(" \t");
    const bool parted = gap.find_first_of(".!?:") != std::string_view::npos;
    const bool title = length <= kTitleWords && later.words.size() - length >= kGluedWords &&
                       document.words()[prefix.last].Is(kFirstUpper);
    if (blank == std::string_view::npos || !(parted || title)) return false;
    const Span span{later.span.begin, end + static_cast<uint32_t>(blank) + 1};
    if (FlagsOf(CodePointAt(document.text(), span.end).value) & kLower) return false;
    Match match = Deletion(rule_.index, WithoutBlanks(document, span), Safety::kUnsafe);
    match.edits.front().span = span;
    match.confidence = 0.8F;
    match.related = first.span;
    matches.push_back(std::move(match));
    return true;
  }

  void Report(const Document& document, const Passage& first, const Passage& later,
              Likeness likeness, std::vector<Match>& matches) const {
    const bool exact = likeness == Likeness::kExact;
    if (likeness == Likeness::kContained && ReportPrefix(document, first, later, matches)) return;
    if (rule_.unit == Unit::kSentence && first.alone && later.alone)
      return;  // lines; another rule's
    if (rule_.field && rule_.field->About(document, document.blocks()[first.block].span).Matches())
      return;
    if ((IsCutLead(document, first.block) && !EndsInDots(document, later.block)) ||
        IsData(document, later) || IsVerse(document, later.block) ||
        (rule_.unit == Unit::kLine && IsWrapped(document, later.block)))
      return;
    const bool quotes = first.block >= kHeadBlocks ||  // a headline is no part of a sentence
                        (first.block > 0 && 5 * later.words.size() > 6 * first.words.size());
    const bool first_goes = first.alone && !later.alone && quotes &&
                            first.words.size() <= rule_.max_quote && !IsLabelled(document, first);
    if (likeness == Likeness::kContained && !first_goes && later.words.size() > first.words.size())
      return;
    const Passage& stays = first_goes ? later : first;
    const Passage& goes = first_goes ? first : later;
    const bool alike =
        exact && Trimmed(document.In(first.span)) == Trimmed(document.In(later.span));
    const bool safe = rule_.unit == Unit::kLine && alike && IsPrintedTwice(document, first, later);
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
    rule.safe_words = p.Count("safe_words", 12, 1);
    rule.max_quote = p.Count("max_quote", 40);
    rule.near = p.Number("near", 2);
    rule.contained = p.Number("contained", 2);
    rule.min_near_words = p.Count("min_near_words", 12, kGram);
    rule.field = CompileOptional(p, "field", "^", "");
    return rule;
  });
}

}  // namespace vrlint
