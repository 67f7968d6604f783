// Vietnamese syllables with a blank inside: "m ạng". Whole they fit between their neighbours, and
// in pieces they do not.
#include "detect/torn.h"

#include <algorithm>
#include <array>

#include "detect/kind.h"
#include "detect/neighbours.h"
#include "detect/word_index.h"
#include "text/syllable.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr uint32_t kLeastCount = 1000;  // of SyllableCount()
constexpr double kLeastFit = -7.5;
constexpr double kLeastGain = 4;  // over the pieces: "cao 3 m ở" gains nothing

constexpr auto kOnsets = std::to_array<std::string_view>(
    {"b", "c", "d", "đ", "g",  "h",  "k",  "l",  "m",  "n",  "p",  "q",  "r",
     "s", "t", "v", "x", "ch", "gh", "kh", "ng", "nh", "ph", "th", "tr", "ngh"});
constexpr auto kCodas =
    std::to_array<std::string_view>({"c", "ch", "m", "n", "ng", "nh", "p", "t"});

bool IsUpper(const Word& word) { return word.Is(kFirstUpper) && !word.Is(kHasLower); }

bool IsLower(const Word& word) { return !word.Is(kFirstUpper) && !word.Is(kOtherUpper); }

bool IsOneOf(std::span<const std::string_view> pieces, std::string_view word) {
  return word.size() <= kLongestTornPiece &&
         std::find(pieces.begin(), pieces.end(), Lower(word)) != pieces.end();
}

// Marks the byte of a small letter and that of its capital; the last byte of đ is one more than
// that of Đ.
constexpr void MarkBoth(ByteMarks& marks, char byte) {
  const auto small = static_cast<uint8_t>(byte);
  marks[small] = true;
  marks[small < 0x80 ? small - 'a' + 'A' : small - 1] = true;
}

constexpr ByteMarks EndsOf(std::span<const std::string_view> pieces) {
  ByteMarks ends{};
  for (const std::string_view piece : pieces) MarkBoth(ends, piece.back());
  return ends;
}

constexpr ByteMarks BytesOf(std::span<const std::string_view> pieces) {
  ByteMarks bytes{};
  for (const std::string_view piece : pieces) {
    for (const char byte : piece) MarkBoth(bytes, byte);
  }
  return bytes;
}

// What the words would fit alone, the consonants left out.
double FitInPieces(const ContextTables& tables, const Document& document, uint32_t first) {
  const Symbol left = tables.Find(document.words()[first].folded);
  const Symbol right = tables.Find(document.words()[first + 1].folded);
  const WordRange words{first, first + 2};
  Neighbours n = NeighboursOf(document, words);
  if (left == kForeign) n.left = n.left2 = kForeign;
  if (right == kForeign) n.right = n.right2 = kForeign;
  const Symbol piece = left == kForeign ? right : left;
  return piece == kForeign ? -std::numeric_limits<double>::infinity() : Fit(tables, n, piece);
}

class TornDetector : public Detector {
 public:
  // The list has the words that are no syllables: consonants alone are none.
  TornDetector(const RuleSettings&, uint32_t rule, uint32_t list) : rule_(rule), list_(list) {}

  void DetectAmong(const Hits& hits, const Document& document, const Zones&,
                   std::vector<Match>& matches) const override {
    auto block = document.blocks().begin();
    uint32_t next = 0;  // the first word not looked at with the one after it
    const auto look = [&](uint32_t first) {
      if (first < next || first + 1 >= block->words.last) return;
      next = first + 1;
      Look(document, first, matches);
    };
    for (const uint32_t word : hits.words.Of(list_)) {
      while (block->words.last <= word) ++block;
      if (document.words()[word].span.size() > kLongestTornPiece) continue;
      if (word != block->words.first) look(word - 1);
      look(word);
    }
  }

 private:
  void Look(const Document& document, uint32_t first, std::vector<Match>& matches) const {
    const std::optional<std::string> whole = TornSyllable(document, first);
    if (whole && Fits(document, first, *whole)) matches.push_back(Joined(document, first));
  }

  static bool Fits(const Document& document, uint32_t first, std::string_view whole) {
    const ContextTables& tables = ContextTables::Shipped();
    const Neighbours around = NeighboursOf(document, {first, first + 2});
    const double fit = Fit(tables, around, tables.Find(FoldedHash(whole)));
    return fit >= kLeastFit && fit - FitInPieces(tables, document, first) >= kLeastGain;
  }

  Match Joined(const Document& document, uint32_t first) const {
    const Span left = document.words()[first].span;
    const Span right = document.words()[first + 1].span;
    Match match = Deletion(rule_, {left.end, right.begin}, Safety::kUnsafe);
    match.span = {left.begin, right.end};
    match.confidence = 0.95F;
    return match;
  }

  uint32_t rule_;
  uint32_t list_;
};

}  // namespace

constexpr ByteMarks kOnsetEnds = EndsOf(kOnsets);
constexpr ByteMarks kCodaEnds = EndsOf(kCodas);
constexpr ByteMarks kPieceBytes = BytesOf(kOnsets);  // which have all letters of codas

std::optional<std::string> TornSyllable(const Document& document, uint32_t first) {
  const auto words = document.words();
  if (first + 1 >= words.size()) return std::nullopt;
  const Word& left = words[first];
  const Word& right = words[first + 1];
  if (!MayBeTorn(document.text(), left, right)) return std::nullopt;
  const std::string_view gap = document.In({left.span.end, right.span.begin});
  if ((gap != " " && gap != "\u00A0") || !(IsLower(right) || (IsUpper(left) && IsUpper(right))))
    return std::nullopt;
  if (!IsOneOf(kOnsets, document.In(left.span)) && !IsOneOf(kCodas, document.In(right.span)))
    return std::nullopt;
  std::string whole =
      Lower(std::string(document.In(left.span)) + std::string(document.In(right.span)));
  const uint32_t count = SyllableCount(FoldedHash(whole));
  if (count < kLeastCount || count == kLoanword) return std::nullopt;
  return whole;
}

bool IsTorn(const Document& document, uint32_t index) {
  return TornSyllable(document, index) || (index > 0 && TornSyllable(document, index - 1));
}

Detectors MakeTorn(std::span<const RuleSettings> rules) {
  if (rules.empty()) return {};
  WordWish wish{.leave_out = IsKnownSyllable};
  wish.languages.Add(Language::kVietnamese);
  return OneForEach<TornDetector>(rules, rules.front().words->Add(wish));
}

}  // namespace vrlint
