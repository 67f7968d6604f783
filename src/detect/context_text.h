#pragma once

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
  void AddGap(Span gap);
  void AddWord(uint32_t word, bool judged);
  void AddParts(uint32_t word);
  void AddSymbol(const ContextToken& token);
  void AddMark(Symbol mark);
  bool Continues(uint32_t word);

  const Document& document_;
  const ContextTables& tables_;
  std::vector<ContextToken> tokens_;
  uint32_t words_ = 0;
  bool after_hyphen_ = false;  // the next word stands right after a hyphen
};

// How often symbols and pairs of them stand in a text.
class Occurrences {
 public:
  Occurrences(std::span<const ContextToken> tokens, size_t symbols);

  uint32_t Of(Symbol s) const { return counts_[s]; }
  uint32_t Of(Symbol a, Symbol b) const { return slots_[IndexOf(PairOf(a, b))].count; }

 private:
  struct Slot {
    uint32_t pair;
    uint32_t count;  // 0: empty
  };
  static uint32_t PairOf(Symbol a, Symbol b) { return static_cast<uint32_t>(a) << 16 | b; }
  size_t IndexOf(uint32_t pair) const;

  std::vector<uint32_t> counts_;
  std::vector<Slot> slots_;  // open addressing, at most half full
  uint32_t shift_ = 0;
};

}  // namespace vrlint
