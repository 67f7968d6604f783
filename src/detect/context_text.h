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
  uint32_t words() const { return words_; }

 private:
  void AddBlock(const Block& block);
  bool AddGap(Span gap);
  void AddOther(uint32_t word);
  void AddParts(uint32_t word);
  void AddMark(Symbol mark);
  bool Continues(uint32_t word);

  const Document& document_;
  const ContextTables& tables_;
  std::vector<ContextToken> tokens_;
  uint32_t words_ = 0;
};

// How often symbols and pairs of them stand in a text.
class Occurrences {
 public:
  explicit Occurrences(std::span<const ContextToken> tokens);

  uint32_t Of(Symbol s) const { return s < kFrequent ? frequent_[s] : Of(kAlone, s); }
  uint32_t Of(Symbol a, Symbol b) const {
    return static_cast<uint32_t>(slots_[IndexOf(PairOf(a, b))]);
  }
  // Whether Of() the symbol may not be 0, quickly.
  bool MayHave(Symbol s) const { return frequent_[std::min(s, kFrequent)] != 0; }

 private:
  static constexpr Symbol kFrequent = 2048;     // the most frequent symbols come first
  static constexpr Symbol kAlone = UINT16_MAX;  // stands before a symbol that is not among these

  static uint32_t PairOf(Symbol a, Symbol b) { return static_cast<uint32_t>(a) << 16 | b; }
  size_t IndexOf(uint32_t pair) const {
    size_t at = pair * kFactor >> shift_;
    while (slots_[at] != 0 && slots_[at] >> 32 != pair) at = (at + 1) & (slots_.size() - 1);
    return at;
  }

  static constexpr uint32_t kFactor = 0x9E3779B1U;  // of the hash

  std::array<uint32_t, kFrequent + 1> frequent_{};  // the last: all others together
  std::vector<uint64_t> slots_;  // open addressing: a pair, then its count; 0 is none
  uint32_t shift_;
};

}  // namespace vrlint
