#include "text/word_map.h"

#include <algorithm>
#include <array>
#include <bit>
#include <initializer_list>

#include "text/avx2.h"
#include "text/words.h"

namespace vrlint {
namespace {

#if defined(__x86_64__)
// What the bytes of a block are, as bits. Of a character of more bytes, the last is marked.
struct Classes {
  uint64_t letter = 0;  // of ASCII
  uint64_t digit = 0;
  uint64_t point = 0;  // or a comma
  uint64_t quote = 0;  // the straight one
  uint64_t rest = 0;   // _, controls, and all bytes beyond ASCII
  uint64_t latin = 0;  // letters of two bytes, as kLetters has them
  uint64_t even = 0;
  uint64_t horned = 0;
  uint64_t three = 0;   // letters of three bytes
  uint64_t marked = 0;  // letters that hardly any other language has
  uint64_t sign = 0;    // quotation marks, dashes and the ellipsis of print
  uint64_t curl = 0;    // the one of them that may be an apostrophe
  uint64_t bit0 = 0;    // of the byte itself
  uint64_t bit5 = 0;
};

// Bytes in groups of halves that go together. Members of a set are bits: numbers of halves.
struct Group {
  uint16_t highs;
  uint16_t lows;
  uint16_t leads = 0;  // the lower halves of 0xC?, the byte before
};
using Groups = std::array<Group, 8>;
constexpr uint16_t Set(std::initializer_list<int> members) {
  uint16_t set = 0;
  for (const int member : members) set = static_cast<uint16_t>(set | 1U << member);
  return set;
}
constexpr uint16_t kFrom0To9 = 0x3FF;
constexpr uint16_t kFrom1To15 = 0xFFFE;
constexpr uint16_t kFrom0To10 = 0x7FF;
constexpr uint16_t kAll = 0xFFFF;

constexpr Groups kAscii = {{
    {Set({4, 6}), kFrom1To15},                            // A to O
    {Set({5, 7}), kFrom0To10},                            // P to Z
    {Set({3}), kFrom0To9},                                //
    {Set({2}), Set({0xC, 0xE})},                          // , .
    {Set({2}), Set({7})},                                 // '
    {Set({5, 7}), Set({0xF})},                            // _ DEL
    {Set({0}), kAll & ~Set({9, 0xA, 0xD})},               // controls but tabulators and line ends
    {Set({1, 8, 9, 0xA, 0xB, 0xC, 0xD, 0xE, 0xF}), kAll}  // more of them, and beyond ASCII
}};
constexpr int kAsciiLetters = 0x03;

// Vietnamese letters of two bytes, without Â and Ã, which stand in text read wrongly, and Ư.
constexpr Groups kLetters = {{
    {Set({8, 0xA}), Set({0, 1, 8, 9, 0xA, 0xC, 0xD}), Set({3})},  // ÀÁÈÉÊÌÍ
    {Set({9, 0xB}), Set({2, 3, 4, 5, 9, 0xA, 0xD}), Set({3})},    // ÒÓÔÕÙÚÝ
    {Set({0xA}), Set({2, 3}), Set({3})},                          // âã
    {Set({8}), Set({2, 3}), Set({4})},                            // Ăă
    {Set({0xA}), Set({8, 9}), Set({4, 5})},                       // ĨĩŨũ
    {Set({9}), Set({0, 1}), Set({4})},                            // Đđ
    {Set({0xA}), Set({0, 1}), Set({6})},                          // Ơơ
    {Set({0xB}), Set({0}), Set({6})},                             // ư
}};
constexpr int kLatin = 0x07;  // the capitals are those without bit 5
constexpr int kEven = 0x78;   // the capitals are even

// For each half, the groups that have it.
using Halves = std::array<char, 16>;
constexpr Halves GroupsBy(const Groups& groups, uint16_t Group::*set) {
  Halves halves{};
  for (size_t half = 0; half < halves.size(); ++half) {
    unsigned having = 0;
    for (size_t i = 0; i < groups.size(); ++i)
      having |= (static_cast<unsigned>(groups[i].*set) >> half & 1U) << i;
    halves[half] = static_cast<char>(having);
  }
  return halves;
}
// A vector's bytes.
struct alignas(32) Lanes {
  std::array<char, 32> bytes{};
};
constexpr Lanes LanesOf(int byte) {
  Lanes lanes;
  for (char& lane : lanes.bytes) lane = static_cast<char>(byte);
  return lanes;
}
constexpr Lanes Twice(const Halves& halves) {
  Lanes lanes;
  for (size_t i = 0; i < lanes.bytes.size(); ++i) lanes.bytes[i] = halves[i % halves.size()];
  return lanes;
}

// What vectors are compared with and looked up in.
struct Tables {
  Lanes ascii_highs = Twice(GroupsBy(kAscii, &Group::highs));
  Lanes ascii_lows = Twice(GroupsBy(kAscii, &Group::lows));
  Lanes letter_highs = Twice(GroupsBy(kLetters, &Group::highs));
  Lanes letter_lows = Twice(GroupsBy(kLetters, &Group::lows));
  Lanes letter_leads = Twice(GroupsBy(kLetters, &Group::leads));
  // The last bytes of signs, behind 0xE2 0x80: – — ‘ ’ “ ” with 9 as the higher half, … with A.
  Lanes sign_highs = Twice({0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 0});
  Lanes sign_lows = Twice({0, 0, 0, 1, 1, 0, 2, 0, 1, 1, 0, 0, 1, 1, 0, 0});
  // Every byte in all lanes.
  std::array<Lanes, 256> all{};
  constexpr Tables() {
    for (size_t byte = 0; byte < all.size(); ++byte) all[byte] = LanesOf(static_cast<int>(byte));
  }
};
constexpr Tables kTables;

using Vector = __m256i;

VRLINT_AVX2 Vector Read(const char* bytes) {
  return _mm256_loadu_si256(reinterpret_cast<const Vector*>(bytes));
}
VRLINT_AVX2 Vector Read(const Lanes& lanes) {
  return _mm256_load_si256(reinterpret_cast<const Vector*>(lanes.bytes.data()));
}
VRLINT_AVX2 Vector Both(Vector a, Vector b) { return _mm256_and_si256(a, b); }
VRLINT_AVX2 Vector Either(Vector a, Vector b) { return _mm256_or_si256(a, b); }
VRLINT_AVX2 Vector All(const Tables& tables, size_t byte) { return Read(tables.all[byte]); }
VRLINT_AVX2 Vector Are(Vector a, Vector b) { return _mm256_cmpeq_epi8(a, b); }
// Which bytes have one of the bits, the highest of all aside.
VRLINT_AVX2 Vector HaveAny(Vector a, Vector bits) {
  return _mm256_cmpgt_epi8(Both(a, bits), _mm256_setzero_si256());
}
VRLINT_AVX2 Vector LookUp(const Lanes& table, Vector halves) {
  return _mm256_shuffle_epi8(Read(table), halves);
}

// Half a block: its bytes' bits stand from `place` on in a class.
struct Half {
  unsigned place;
  // Adds those of them that have this bit.
  template <int kBit>
  VRLINT_AVX2 void Note(Vector bytes, uint64_t& marks) const {
    const auto found =
        static_cast<uint32_t>(_mm256_movemask_epi8(_mm256_slli_epi16(bytes, 7 - kBit)));
    marks |= uint64_t{found} << place;
  }
  // Adds those that are marked.
  VRLINT_AVX2 void Note(Vector marked, uint64_t& marks) const { Note<7>(marked, marks); }
};

struct Split {
  const Tables& tables;
  Vector here;
  Vector low;   // the lower halves
  Vector high;  // the higher
};

// Notes what letters and signs beyond ASCII are, and has the bits that make letters small.
VRLINT_AVX2 Vector ClassifyBeyond(const char* bytes, const Split& split, Half half,
                                  Classes& classes) {
  const Vector before = Read(bytes - 1);
  const Vector lead = Read(bytes - 2);
  const Tables& tables = split.tables;
  // The lookup has 0 for a half with the highest bit, as all have that are no 0xC?.
  const Vector lead_of_two =
      _mm256_adds_epu8(_mm256_xor_si256(before, All(tables, 0xC0)), All(tables, 0x70));
  const Vector groups =
      Both(Both(LookUp(tables.letter_lows, split.low), LookUp(tables.letter_highs, split.high)),
           LookUp(tables.letter_leads, lead_of_two));
  const Vector latin = HaveAny(groups, All(tables, kLatin));
  const Vector even = HaveAny(groups, All(tables, kEven));
  // Ạ to Ế are 0xBA 0xA0 and following, Ề to ỹ 0xBB and up to 0xB9.
  const Vector first = Both(Are(before, All(tables, 0xBA)),
                            Are(Both(split.here, All(tables, 0xE0)), All(tables, 0xA0)));
  const Vector second =
      Both(Are(before, All(tables, 0xBB)), _mm256_cmpgt_epi8(All(tables, 0xBA), split.here));
  const Vector three = Both(Are(lead, All(tables, 0xE1)), Either(first, second));
  const Vector sign =
      Both(Both(Are(lead, All(tables, 0xE2)), Are(before, All(tables, 0x80))),
           HaveAny(Both(LookUp(tables.sign_lows, split.low), LookUp(tables.sign_highs, split.high)),
                   All(tables, 3)));
  half.Note(latin, classes.latin);
  half.Note(even, classes.even);
  half.Note<7>(groups, classes.horned);
  half.Note<6>(groups, classes.marked);
  half.Note<5>(groups, classes.marked);
  half.Note(three, classes.three);
  half.Note(sign, classes.sign);
  half.Note(Both(sign, Are(split.here, All(tables, 0x99))), classes.curl);
  half.Note<0>(split.here, classes.bit0);
  return Either(Both(latin, All(tables, 0x20)), Both(Either(even, three), All(tables, 1)));
}

// Notes what the bytes of half a block are, and makes its letters small.
VRLINT_AVX2 void ClassifyHalf(const Tables& tables, char* bytes, bool ascii, Half half,
                              Classes& classes) {
  const Vector here = Read(bytes);
  const Split split{tables, here, Both(here, All(tables, 0xF)),
                    Both(_mm256_srli_epi16(here, 4), All(tables, 0xF))};
  const Vector groups =
      Both(LookUp(tables.ascii_lows, split.low), LookUp(tables.ascii_highs, split.high));
  half.Note<0>(groups, classes.letter);
  half.Note<1>(groups, classes.letter);
  half.Note<2>(groups, classes.digit);
  half.Note<3>(groups, classes.point);
  half.Note<4>(groups, classes.quote);
  half.Note<5>(groups, classes.rest);
  half.Note<6>(groups, classes.rest);
  half.Note<7>(groups, classes.rest);
  half.Note<5>(here, classes.bit5);
  Vector small = Both(HaveAny(groups, All(tables, kAsciiLetters)), All(tables, 0x20));
  if (!ascii) small = Either(small, ClassifyBeyond(bytes, split, half, classes));
  _mm256_storeu_si256(reinterpret_cast<Vector*>(bytes), Either(here, small));
}

VRLINT_AVX2 Classes Classify(const Tables& tables, char* bytes) {
  Classes classes;
  const bool ascii = _mm256_movemask_epi8(Either(Read(bytes), Read(bytes + 32))) == 0;
  ClassifyHalf(tables, bytes, ascii, Half{0}, classes);
  ClassifyHalf(tables, bytes + 32, ascii, Half{32}, classes);
  return classes;
}

constexpr unsigned kLast = WordMap::kBlock - 1;

// What stands so many bytes behind each byte of a block.
uint64_t Behind(uint64_t here, uint64_t next, unsigned bytes) {
  return here >> bytes | next << (WordMap::kBlock - bytes);
}

// A word's bits, added to those of its bytes that have something, carry over to the byte behind it.
class Ends {
 public:
  // The bytes behind words with such a byte. Bits within words mean nothing.
  uint64_t Of(uint64_t words, uint64_t having) {
    unsigned long long sum = 0;
    carry_ = _addcarry_u64(carry_, words, having, &sum);
    return sum;
  }

 private:
  unsigned char carry_ = 0;  // from the block before
};

// What a block is found to have.
struct Found {
  uint64_t words;
  uint64_t begins;
  uint64_t hard;
  // Which flags a word has, at the byte behind it.
  uint64_t digit, first_upper, other_upper, lower, vietnamese;
};

// Puts the classes of blocks together, one after another.
class Finder {
 public:
  Found In(const Classes& here, const Classes& next) {
    const uint64_t two = here.latin | here.even | here.horned;
    const uint64_t next_two = next.latin | next.even | next.horned;
    const uint64_t letter = here.letter | two | here.three | Behind(two, next_two, 1) |
                            Behind(here.three, next.three, 1) | Behind(here.three, next.three, 2);
    const uint64_t quote = here.quote & (letter << 1 | letter_);
    const uint64_t point = here.point & (here.digit << 1 | digit_);
    const uint64_t curl = Behind(here.curl, next.curl, 2) & (letter << 1 | letter_);
    const uint64_t words = letter | here.digit | (quote & letter >> 1) | (point & here.digit >> 1);
    const uint64_t sign =
        here.sign | Behind(here.sign, next.sign, 1) | Behind(here.sign, next.sign, 2);
    const uint64_t unknown = here.rest & ~(letter | sign);
    // What may join a word to something that is not known here.
    const uint64_t joining = curl | ((quote | point) & (unknown >> 1 | uint64_t{1} << kLast));
    const uint64_t begins = words & ~(words << 1 | word_);
    const uint64_t upper = UpperOfTwo(here) >> 1 | UpperOfTwo(next) << kLast |
                           Behind(UpperOfThree(here), UpperOfThree(next), 2) |
                           (here.letter & ~here.bit5);
    const uint64_t lower = (here.letter & here.bit5) | here.horned | (here.latin & here.bit5) |
                           ((here.even | here.three) & here.bit0);
    letter_ = letter >> kLast;
    digit_ = here.digit >> kLast;
    word_ = words >> kLast;
    return {words,
            begins,
            unknown | joining,
            digits_.Of(words, here.digit),
            first_uppers_.Of(words, upper & begins),
            other_uppers_.Of(words, upper & ~begins),
            lowers_.Of(words, lower),
            vietnamese_.Of(words, here.marked | here.horned | here.three)};
  }

 private:
  static uint64_t UpperOfTwo(const Classes& classes) {
    return (classes.latin & ~classes.bit5) | (classes.even & ~classes.bit0);
  }
  static uint64_t UpperOfThree(const Classes& classes) { return classes.three & ~classes.bit0; }

  // Whether the last byte before the block is such a one.
  uint64_t letter_ = 0;
  uint64_t digit_ = 0;
  uint64_t word_ = 0;
  Ends digits_, first_uppers_, other_uppers_, lowers_, vietnamese_;
};

// The flags at those of 32 bytes whose bits are set.
VRLINT_AVX2 Vector Spread(const Tables& tables, uint64_t set, unsigned place, size_t flags) {
  const Vector spread = _mm256_setr_epi8(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1,  //
                                         2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3);
  const Vector bits = _mm256_set1_epi64x(static_cast<int64_t>(0x8040201008040201ULL));
  const Vector words = _mm256_set1_epi32(static_cast<int>(set >> place));
  const Vector having = Both(_mm256_shuffle_epi8(words, spread), bits);
  return Both(_mm256_cmpeq_epi8(having, bits), All(tables, flags));
}

VRLINT_AVX2 void WriteShapes(const Tables& tables, const Found& found, unsigned place,
                             uint8_t* shapes) {
  const Vector upper = Either(Spread(tables, found.first_upper, place, kHasLetter | kFirstUpper),
                              Spread(tables, found.other_upper, place, kHasLetter | kOtherUpper));
  const Vector letter = Either(Spread(tables, found.lower, place, kHasLetter | kHasLower),
                               Spread(tables, found.vietnamese, place, kHasVietnamese));
  const Vector all = Either(Either(upper, letter), Spread(tables, found.digit, place, kHasDigit));
  _mm256_storeu_si256(reinterpret_cast<Vector*>(shapes + place), all);
}

// Fills what a map has; how many words begin.
__attribute__((target("avx2"))) size_t Map(char* bytes, size_t blocks, uint64_t* words,
                                           uint64_t* hard, uint8_t* shapes) {
  // Hidden from the compiler, which would make vectors anew from what it knows to be in there.
  const Tables* tables = &kTables;
  asm("" : "+r"(tables));
  Finder finder;
  size_t begins = 0;
  Classes next = Classify(*tables, bytes);
  for (size_t block = 0; block < blocks; ++block) {
    const Classes here = next;
    bytes += WordMap::kBlock;
    next = Classify(*tables, bytes);
    const Found found = finder.In(here, next);
    words[block] = found.words;
    hard[block] = found.hard;
    begins += static_cast<size_t>(std::popcount(found.begins));
    WriteShapes(*tables, found, 0, shapes);
    WriteShapes(*tables, found, 32, shapes);
    shapes += WordMap::kBlock;
  }
  return begins;
}
#endif

}  // namespace

bool WordMap::IsAvailable() { return kHasAvx2; }

WordMap::WordMap(std::string_view text)
    : size_(text.size()),
      words_(blocks() + 1),
      hard_(blocks()),
      bytes_(std::make_unique_for_overwrite<char[]>((blocks() + 3) * kBlock)),
      shapes_(std::make_unique_for_overwrite<uint8_t[]>(blocks() * kBlock)) {
  char* const first = bytes_.get() + kBlock;
  std::fill(bytes_.get(), first, '\0');
  std::copy(text.begin(), text.end(), first);
  std::fill(first + size_, first + (blocks() + 2) * kBlock, '\0');
#if defined(__x86_64__)
  begins_ = Map(first, blocks(), words_.data(), hard_.data(), shapes_.get());
#endif
  hard_.back() &= (uint64_t{1} << (size_ % kBlock)) - 1;
}

uint32_t WordMap::HardFrom(uint32_t at) const {
  size_t block = at / kBlock;
  uint64_t bits = hard_[block] >> (at % kBlock) << (at % kBlock);
  while (bits == 0 && ++block < hard_.size()) bits = hard_[block];
  return bits == 0 ? kNone : static_cast<uint32_t>(block * kBlock + std::countr_zero(bits));
}

uint64_t WordMap::FoldedOfLong(const char* bytes, size_t length) {
  uint64_t state = 0;
  for (; length > WordHasher::kStep; length -= WordHasher::kStep, bytes += WordHasher::kStep)
    state = WordHasher::Step(Load(bytes), Load(bytes + 8), state);
  return LastStep(bytes, length, state);
}

}  // namespace vrlint
