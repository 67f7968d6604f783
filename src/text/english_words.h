#pragma once

#include <cstdint>
#include <span>

namespace vrlint {

// How common an English word is: the smallest of SCOWL's lists that has it, in British, American,
// Canadian or Australian spelling.
enum class Commonness : uint8_t {
  kUnknown,  // in no list
  k10,       // the commonest four thousand
  k20,
  k35,  // what a small dictionary has
  k40,
  k50,
  k55,
  k60,
  k70,  // what a large dictionary has
  k80,
  k95,     // hardly ever seen
  kOther,  // a name, an abbreviation, or a spelling that dictionaries call a variant
};

// How words/english.cc lays the words out: in a small table, which a processor's cache holds, those
// up to k50, and in a large one the others. Both are open addressing, the commonest words first, so
// that these stand where they are looked for. An entry is the word's mark and, in its last four
// bits, its commonness; 0 is none. Behind them stand a filter of what is one letter away from the
// words of the small table, and the hashes of the frequent words.
namespace english_words {

struct Layout {
  uint32_t first;  // entry of the whole
  uint32_t bits;   // of a hash that choose among the entries
  constexpr uint32_t size() const { return 1U << bits; }
};
constexpr Layout kCommon{0, 17};
constexpr Layout kOthers{kCommon.size(), 20};

constexpr uint32_t kCommonness = 0xF;  // the bits of an entry that hold it

// The filter: for each word and each of its letters, by the hash of the word with a blank instead
// of the letter, two bits of one of these.
constexpr uint32_t kGapped = 1U << 17;
constexpr uint64_t GappedBitsOf(uint64_t hash) {
  return uint64_t{1} << (hash >> 58) | uint64_t{1} << (hash >> 52 & 63);
}

constexpr bool IsCommon(Commonness commonness) { return commonness <= Commonness::k50; }
constexpr uint32_t PlaceOf(uint64_t folded, Layout layout) {
  return static_cast<uint32_t>(folded >> (64 - layout.bits));
}
constexpr uint32_t MarkOf(uint64_t folded) {
  return static_cast<uint32_t>(folded >> 16) & ~kCommonness;
}

// The entries of both tables, the filter, the frequent words, and where all of it ends.
extern "C" const uint32_t vrlint_english_words[];
extern "C" const uint32_t vrlint_english_words_end[];

// The filter.
inline const uint64_t* GappedWords() {
  return reinterpret_cast<const uint64_t*>(vrlint_english_words + kOthers.first + kOthers.size());
}

// The commonness that a table has for a word.
inline Commonness Find(uint64_t folded, Layout layout) {
  const uint32_t* const entries = vrlint_english_words + layout.first;
  const uint32_t mark = MarkOf(folded);
  for (uint32_t at = PlaceOf(folded, layout);; at = (at + 1) % layout.size()) {
    if (entries[at] == 0) return Commonness::kUnknown;
    if ((entries[at] & ~kCommonness) == mark)
      return static_cast<Commonness>(entries[at] & kCommonness);
  }
}

}  // namespace english_words

// How common a word up to k50 with this Word::folded is; rarer ones are unknown.
inline Commonness CommonnessIfCommon(uint64_t folded) {
  return english_words::Find(folded, english_words::kCommon);
}

// How common the word is. Reads a cache line, or two for rarer words.
inline Commonness CommonnessOf(uint64_t folded) {
  const Commonness common = CommonnessIfCommon(folded);
  return common != Commonness::kUnknown ? common
                                        : english_words::Find(folded, english_words::kOthers);
}

// Whether any of the lists has the word.
inline bool IsEnglish(uint64_t folded) { return CommonnessOf(folded) != Commonness::kUnknown; }

// Fetches what CommonnessIfCommon() will read, some words before it is called.
inline void PrefetchIfCommon(uint64_t folded) {
  using namespace english_words;
  __builtin_prefetch(vrlint_english_words + PlaceOf(folded, kCommon));
}

// Fetches what CommonnessOf() will read, some words before it is called.
inline void PrefetchWord(uint64_t folded) {
  using namespace english_words;
  PrefetchIfCommon(folded);
  __builtin_prefetch(vrlint_english_words + kOthers.first + PlaceOf(folded, kOthers));
}

// Whether a letter instead of the blank may make a word up to k50 of a word with a blank in it, of
// which this is what Word::folded would be. True for few of which it does not.
inline bool MayBeCommonWithLetter(uint64_t gapped) {
  using namespace english_words;
  const uint64_t bits = GappedBitsOf(gapped);
  return (GappedWords()[gapped % kGapped] & bits) == bits;
}

// Word::folded of the frequent words of news (words/frequent.txt), the commonest first.
inline std::span<const uint64_t> FrequentEnglishWords() {
  using namespace english_words;
  return {GappedWords() + kGapped, reinterpret_cast<const uint64_t*>(vrlint_english_words_end)};
}

}  // namespace vrlint
