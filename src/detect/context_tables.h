#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "detect/prefetch.h"
#include "text/span.h"

namespace vrlint {

struct CorpusCounts;

// A Vietnamese syllable, or what else can stand in a text: the first four.
using Symbol = uint16_t;
constexpr Symbol kSentenceEnd = 0;
constexpr Symbol kPunctuation = 1;  // any other punctuation mark
constexpr Symbol kNumber = 2;       // a word with a digit
constexpr Symbol kForeign = 3;      // a word that is no syllable
constexpr bool IsSyllableSymbol(Symbol s) { return s > kForeign; }

// What is counted of a syllable.
struct SyllableCounts {
  uint32_t count;      // in the news that were counted
  uint16_t followers;  // how many different symbols stand right after it
  uint8_t is_surname;
  double title_share;  // written with a capital inside a sentence
};

// How often a pair or triple stands, as it is kept: rounded to one of few levels.
struct CountLevel {
  uint32_t count = 0;
  double log_one_more = 0;   // log(count + 1)
  double log_half_more = 0;  // log(count + 0.5)
};

CountLevel LevelOf(uint32_t count);

// A syllable that may be meant where another stands.
struct Correction {
  Symbol intended;
  uint8_t slip;    // what kind of slip, a number of SlipWeights
  uint8_t silver;  // how often news had this slip where nothing else fits
};

// Weights of a kind of slip.
struct SlipWeights {
  std::span<const double> prior;
  std::span<const double> linear;
};

// A node of a decision tree; a leaf has feature kLeaf and its value as threshold.
struct TreeNode {
  static constexpr uint8_t kLeaf = 255;
  double threshold;
  uint8_t feature;
  uint8_t if_at_most;  // the next node's number in its tree
  uint8_t otherwise;
};

// Lines of 64 bytes that hold 21 keys with their values each: one look-up reads one line, or the
// next ones too where a line was full. Keys are 16 bits of a hash whose other bits choose the line.
class CountLines {
 public:
  CountLines() = default;
  CountLines(std::string_view bytes, uint32_t homes) : bytes_(bytes.data()), homes_(homes) {}

  uint32_t homes() const { return homes_; }
  void Prefetch(uint32_t home) const { PrefetchLine(bytes_ + size_t{home} * 64); }
  // The value under `key` in the line `home` and those it ran over to, if `(value & mask) ==
  // check`.
  int Find(uint32_t home, uint16_t key, uint8_t mask, uint8_t check) const;

 private:
  const char* bytes_ = nullptr;
  uint32_t homes_ = 0;
};

// A Bloom filter of pairs: two bits of one word for each.
class PairFilter {
 public:
  PairFilter() = default;
  explicit PairFilter(std::span<const uint64_t> words)
      : words_(words), shift_(28 - std::countr_zero(words.size())) {}

  // `key` has 28 bits.
  bool Has(uint32_t key) const {
    const uint64_t word = words_[WordOf(key)];
    return (word >> (key & 63) & word >> (key >> 6 & 63) & 1) != 0;
  }

  void Prefetch(uint32_t key) const { PrefetchLine(&words_[WordOf(key)]); }

  static uint64_t BitsOf(uint32_t key) { return 1ULL << (key & 63) | 1ULL << (key >> 6 & 63); }
  size_t WordOf(uint32_t key) const { return key >> shift_; }
  std::span<const uint64_t> words() const { return words_; }

 private:
  std::span<const uint64_t> words_;
  int shift_ = 0;
};

// Counts of Vietnamese news in the packed form that tools/pack-context writes, and the model that
// was trained on them. Refers to the bytes; nothing is copied but the spellings' hashes.
class ContextTables {
 public:
  explicit ContextTables(std::string_view packed);
  // `shipped` and the counts of a corpus, added up as they are. Refers to the bytes of `shipped`.
  ContextTables(const ContextTables& shipped, const CorpusCounts& corpus);

  // The tables compiled into the program, set up on the first call.
  static const ContextTables& Shipped();

  // The syllable with this Word::folded, or kForeign.
  Symbol Find(uint64_t folded) const {
    // Nearly all words stand in one of two slots: both are looked at, so that no branch waits.
    const size_t home = folded & kVocabularyMask;
    const uint32_t check = CheckOf(folded);
    const uint32_t first = vocabulary_[home];
    const uint32_t slot = first >> kSymbolBits == check ? first : vocabulary_[home + 1];
    if (first == 0 || slot == 0) return kForeign;
    if (slot >> kSymbolBits == check) return static_cast<Symbol>(slot & kSymbolMask);
    return FindBehind(home + 1, check);
  }
  // There are no more symbols.
  static constexpr size_t kMostSymbols = 1 << 14;
  // No syllable has more corrections.
  static constexpr size_t kMostCorrections = 64;

  // In lower case, with the tone on the first of two vowels: "hòa".
  std::string_view Spelling(Symbol s) const { return spellings_[s].In(text_); }
  size_t symbols() const { return syllables_.size(); }

  const SyllableCounts& Of(Symbol s) const { return syllables_[s]; }
  double total() const { return total_; }

  // How often `b` follows `a`; counts of one are 0, higher ones than 32 are rounded.
  const CountLevel& Pair(Symbol a, Symbol b) const {
    return sums_ == nullptr ? PackedPair(a, b) : SummedPair(a, b);
  }
  // How often the three follow each other; counts below five are 0, all others are rounded.
  const CountLevel& Triple(Symbol a, Symbol b, Symbol c) const;
  // Whether the pair stands more than five times, and no correction of either makes a pair that is
  // thirty times as frequent.
  bool IsSafe(Symbol a, Symbol b) const;
  // The same for two syllables as far as one bit tells it; others are safe.
  enum class PairSafety : uint8_t { kSafe, kUnsafe, kUnknown };
  PairSafety QuickSafety(Symbol a, Symbol b) const {
    if (!IsSyllableSymbol(std::min(a, b))) return PairSafety::kSafe;
    if ((a | b) >= kTop) return PairSafety::kUnknown;
    const size_t bit = a * kTop + b;
    return static_cast<PairSafety>(~safe_[bit / 8] >> bit % 8 & 1);
  }
  // That bit: of the pairs of the first kTop symbols, those of the first one first.
  static constexpr size_t kTop = 2048;
  std::span<const uint8_t> safe_pairs() const { return safe_; }
  // Whether a project's corpus has the pair a hundred times, and no correction of either makes one
  // that is thirty times as frequent: then it is meant as it stands.
  bool IsVouchedFor(Symbol a, Symbol b) const {
    return sums_ != nullptr && IsSummedVouchedFor(a, b);
  }
  // A filter for pairs that stand `need` times, at least three, or more.
  const PairFilter& FilterFor(uint32_t need) const {
    return need < kMany ? known_pairs_ : need < kVeryMany ? many_pairs_ : very_many_pairs_;
  }
  // Whether the pair passes: false only where it is certain to stand less often.
  static bool MayPass(const PairFilter& filter, Symbol a, Symbol b) {
    return filter.Has(PairKey(a, b));
  }
  // Begins to load what MayPass() will read.
  static void Prefetch(const PairFilter& filter, Symbol a, Symbol b) {
    filter.Prefetch(PairKey(a, b));
  }
  // Begins to load what Pair() will read.
  void Prefetch(Symbol a, Symbol b) const { pairs_.Prefetch(HomeOf(PairKey(a, b))); }

  // Begins to load what Triple() will read.
  void Prefetch(Symbol a, Symbol b, Symbol c) const {
    triples_.Prefetch(HomeOf(TripleKey(a, b, c)));
  }

  // What can be meant where `s` stands; what the linear model prefers, whatever the neighbours are,
  // comes first.
  std::span<const Correction> CorrectionsOf(Symbol s) const {
    return corrections_.subspan(correction_starts_[s],
                                correction_starts_[s + 1] - correction_starts_[s]);
  }
  // Begins to load what BetterCorrectionsOf() and looking at the first corrections will read.
  void PrefetchCorrections(Symbol s) const {
    const uint32_t start = correction_starts_[s];
    PrefetchLine(merits_.data() + start);
    PrefetchLine(corrections_.data() + start);
  }
  // The first of these corrections, those that the linear model gives `least` or more.
  std::span<const Correction> BetterCorrectionsOf(Symbol s, double least) const;
  std::span<const double> linear() const { return linear_; }
  const SlipWeights& slips() const { return slips_; }
  std::span<const uint32_t> tree_starts() const { return tree_starts_; }
  std::span<const TreeNode> nodes() const { return nodes_; }

 private:
  static constexpr uint32_t kSymbolBits = 14;
  static constexpr uint32_t kSymbolMask = (1U << kSymbolBits) - 1;
  static constexpr uint32_t kVocabularyMask = (1U << 15) - 1;
  static constexpr int kSuspicious = 128;   // of a pair's value; the rest is its level
  static constexpr uint32_t kSafeFrom = 6;  // occurrences

  static constexpr uint32_t kKnown = 3;
  static constexpr uint32_t kMany = 100;
  static constexpr uint32_t kVeryMany = 1000;
  static uint32_t CheckOf(uint64_t folded) {
    return static_cast<uint32_t>(folded >> (32 + kSymbolBits));
  }
  // A permutation of the 28 bits of a pair, so that no two pairs are taken for each other.
  static uint32_t PairKey(Symbol a, Symbol b) {
    constexpr uint32_t kMask = (1U << 28) - 1;
    uint32_t key = (static_cast<uint32_t>(a) << kSymbolBits | b) * 0x9E3779B1U & kMask;
    key = (key ^ key >> 14) * 0x85EBCA6BU & kMask;
    return key ^ key >> 15;
  }
  uint32_t HomeOf(uint32_t key) const {
    return static_cast<uint32_t>(static_cast<uint64_t>(key) * pairs_.homes() >> 28);
  }
  static uint64_t TripleKey(Symbol a, Symbol b, Symbol c) {
    uint64_t key =
        static_cast<uint64_t>(a) << 2 * kSymbolBits | static_cast<uint64_t>(b) << kSymbolBits | c;
    key *= 0x9E3779B97F4A7C15ULL;
    return (key ^ key >> 32) * 0xD6E8FEB86659FD93ULL;
  }
  uint32_t HomeOf(uint64_t key) const {
    return static_cast<uint32_t>((key >> 32) * triples_.homes() >> 32);
  }
  int PairValue(Symbol a, Symbol b) const {
    const uint32_t key = PairKey(a, b);
    return pairs_.Find(HomeOf(key), static_cast<uint16_t>(key), 0, 0);
  }
  const CountLevel& PackedPair(Symbol a, Symbol b) const {
    const int value = PairValue(a, b);
    return pair_levels_[value < 0 ? 0 : (value & ~kSuspicious) + 1];
  }
  const CountLevel& PackedTriple(Symbol a, Symbol b, Symbol c) const;
  // The symbol of this check in the slots behind one, up to an empty one.
  Symbol FindBehind(size_t at, uint32_t check) const;
  void ReadSpellings(std::span<const Symbol> others);
  void Enter(std::string_view spelling, Symbol symbol);

  // What a corpus changes; the spans below refer to it where there is one.
  struct Sums;
  const CountLevel& SummedPair(Symbol a, Symbol b) const;
  const CountLevel& SummedTriple(Symbol a, Symbol b, Symbol c) const;
  // Nothing where the corpus does not touch the pair.
  std::optional<bool> IsSummedSafe(Symbol a, Symbol b) const;
  bool IsSummedVouchedFor(Symbol a, Symbol b) const;

  double total_ = 0;
  std::string_view text_;
  std::vector<Span> spellings_;  // by symbol; of text_
  // Open addressing: bits of the hash, then the symbol. The last slot is the first one again.
  std::vector<uint32_t> vocabulary_;
  std::span<const SyllableCounts> syllables_;
  CountLines pairs_;
  CountLines triples_;
  std::span<const uint8_t> safe_;  // a bit for each pair of the most frequent symbols
  PairFilter known_pairs_;         // kKnown times or more
  PairFilter many_pairs_;          // kMany times or more
  PairFilter very_many_pairs_;
  std::vector<CountLevel> pair_levels_;  // the first: not there
  std::vector<CountLevel> triple_levels_;
  std::span<const uint32_t> correction_starts_;
  std::span<const Correction> corrections_;
  std::span<const uint8_t> merits_;  // of each correction, in sixteenths above kLeastMerit
  std::span<const double> linear_;
  SlipWeights slips_;
  std::span<const uint32_t> tree_starts_;
  std::span<const TreeNode> nodes_;
  std::shared_ptr<const Sums> sums_;  // null without a corpus
};

// The packed file, as it is compiled in.
std::string_view ShippedContext();

}  // namespace vrlint
