#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "detect/context_tables.h"
#include "text/document.h"

namespace vrlint {

// How a word of a ContextText is written.
enum class LetterCase : uint8_t { kLower, kTitle, kUpper, kMixed };

// One symbol of a text.
struct ContextToken {
  static constexpr uint32_t kNoWord = UINT32_MAX;

  Symbol symbol = kSentenceEnd;
  LetterCase letters = LetterCase::kLower;
  bool judged = false;      // a syllable of a Vietnamese block, not beside a hyphen
  uint32_t word = kNoWord;  // in Document::words(), where it is one
};

// A document as the counts have it: syllables, marks, numbers and foreign words, sentence ends
// between sentences and at both ends.
class ContextText {
 public:
  // Of the blocks in `languages`.
  ContextText(const Document& document, const ContextTables& tables, LanguageSet languages = {});

  std::span<const ContextToken> tokens() const { return tokens_; }
  // Symbols that are neither marks nor sentence ends.
  uint32_t words() const { return static_cast<uint32_t>(tokens_.size()) - marks_; }

 private:
  void AddBlock(const Block& block, std::span<const uint32_t> behind_gaps);
  void AddRun(WordRange run, bool judged, bool whole, bool goes_on);
  bool AddGap(Span gap);
  void AddOther(uint32_t word);
  void AddParts(uint32_t word);
  void AddMark(Symbol mark);
  bool Continues(uint32_t word);

  const Document& document_;
  const ContextTables& tables_;
  std::vector<ContextToken> tokens_;
  uint32_t marks_ = 1;  // and sentence ends
};

// How often symbols, and pairs of syllables, stand in a text.
class Occurrences {
 public:
  explicit Occurrences(std::span<const ContextToken> tokens);

  uint32_t Of(Symbol s) const { return s < kFrequent ? frequent_[s] : Of(kAlone, s); }
  uint32_t Of(Symbol a, Symbol b) const {
    return static_cast<uint32_t>(slots_[IndexOf(PairOf(a, b))]);
  }
  // Whether Of() the symbol is not 0, quickly.
  bool Has(Symbol s) const { return (seen_[s / 64] >> s % 64 & 1) != 0; }
  // Whether it may be more than 1, quickly.
  bool MayHaveTwo(Symbol s) const { return s >= kFrequent || frequent_[s] > 1; }

 private:
  static constexpr Symbol kFrequent = 2048;     // the most frequent symbols come first
  static constexpr Symbol kAlone = UINT16_MAX;  // stands before a symbol that is not among these
  static constexpr uint32_t kFactor = 0x9E3779B1U;  // of the hash

  static uint32_t PairOf(Symbol a, Symbol b) { return static_cast<uint32_t>(a) << 16 | b; }
  size_t IndexOf(uint32_t pair) const {
    size_t at = pair * kFactor >> shift_;
    while (slots_[at] != 0 && slots_[at] >> 32 != pair) at = (at + 1) & (slots_.size() - 1);
    return at;
  }

  std::array<uint32_t, kFrequent + 1> frequent_{};  // the last: all others together
  std::array<uint64_t, ContextTables::kMostSymbols / 64> seen_{};
  std::vector<uint64_t> slots_;  // open addressing: a pair, then its count; 0 is none
  uint32_t shift_;
};

}  // namespace vrlint
