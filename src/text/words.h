#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/raw_vector.h"
#include "text/span.h"

namespace vrlint {

// How a word is written; flags that can be combined.
enum WordShape : uint8_t {
  kHasLetter = 1,
  kHasDigit = 2,
  kFirstUpper = 4,  // the first letter is upper case
  kOtherUpper = 8,  // a letter after the first is upper case
  kHasLower = 16,
  kHasVietnamese = 32,  // a letter that hardly any other language has
  kNotLatin = 64,       // a letter of U+0250 or above that is not Vietnamese
  kAddress = 128,       // part of a URL, file name, hashtag or the like (see MarkAddresses)
};

// A run of letters, marks and digits; an apostrophe between letters and a point or comma between
// digits belong to it ("don't", "31.500"), a hyphen does not.
struct Word {
  Span span;
  uint64_t folded;  // hash of the lower-cased, composed form: equal words have equal values
  uint8_t shape;

  bool Is(WordShape flag) const { return (shape & flag) != 0; }
};

// A range of words, [first, last).
struct WordRange {
  uint32_t first = 0;
  uint32_t last = 0;
  uint32_t size() const { return last - first; }
};

// The words of `text` in order, appended to `words`; `offset` is added to their spans.
void AppendWords(std::string_view text, uint32_t offset, std::vector<Word>& words);

// What one reading of a text finds.
struct TextWords {
  RawVector<Word> words;       // no address is marked
  RawVector<uint64_t> folded;  // Word::folded of each
  // The words that are the first or stand behind something else than one blank, as indices.
  RawVector<uint32_t> behind_gaps;
  std::vector<uint32_t> odd;  // where characters stand that ordinary text has not (see IsOdd)
};
TextWords ReadWords(std::string_view text);
// The same without the vectors of newer processors.
TextWords ReadWordsPlainly(std::string_view text);

// Whether the words are the same, case, apostrophes and what stands between them aside.
bool SameWords(std::span<const Word> a, std::span<const Word> b);

// The hash that Word::folded has for this word; that of the first one, where there are more.
uint64_t FoldedHash(std::string_view word);

}  // namespace vrlint
