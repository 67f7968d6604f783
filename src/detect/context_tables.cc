#include "detect/context_tables.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <stdexcept>

#include "text/hash.h"
#include "text/unicode.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace vrlint {
namespace {

constexpr size_t kLine = 64;
constexpr uint32_t kSlots = 21;
constexpr uint32_t kValues = 2 * kSlots;  // where a line's values begin
constexpr uint32_t kState = kLine - 1;    // how many slots are in use, and kOverflown
constexpr double kLeastMerit = -6;
constexpr double kMeritSteps = 16;  // in one
constexpr uint8_t kOverflown = 32;  // a key of this line went on to the next

struct Header {
  char magic[8];
  uint32_t symbols;
  uint32_t total;
  uint32_t pair_lines;
  uint32_t triple_lines;
  uint32_t unused[2];
};

// The sections in the order of the file.
class Sections {
 public:
  explicit Sections(std::string_view packed) : packed_(packed) {}

  template <typename T>
  std::span<const T> Next() {
    const std::string_view bytes = NextBytes();
    return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
  }
  std::string_view NextBytes() {
    uint32_t entry[2];
    std::memcpy(entry, packed_.data() + sizeof(Header) + index_++ * sizeof(entry), sizeof(entry));
    return packed_.substr(entry[0], entry[1]);
  }

 private:
  std::string_view packed_;
  size_t index_ = 0;
};

// No count, then the ones given.
std::vector<CountLevel> LevelsOf(std::span<const uint32_t> counts) {
  std::vector<CountLevel> levels{LevelOf(0)};
  for (const uint32_t n : counts) levels.push_back(LevelOf(n));
  return levels;
}

// A bit for each slot of the line that holds the key.
uint32_t SlotsWith(const char* line, uint16_t key) {
#if defined(__SSE2__)
  const __m128i keys = _mm_set1_epi16(static_cast<short>(key));
  const auto* lanes = reinterpret_cast<const __m128i*>(line);
  const __m128i low = _mm_packs_epi16(_mm_cmpeq_epi16(_mm_load_si128(lanes), keys),
                                      _mm_cmpeq_epi16(_mm_load_si128(lanes + 1), keys));
  const __m128i high =
      _mm_packs_epi16(_mm_cmpeq_epi16(_mm_load_si128(lanes + 2), keys), _mm_setzero_si128());
  return static_cast<uint32_t>(_mm_movemask_epi8(low)) |
         static_cast<uint32_t>(_mm_movemask_epi8(high)) << 16;
#else
  uint32_t found = 0;
  for (uint32_t slot = 0; slot < kSlots; ++slot) {
    uint16_t held;
    std::memcpy(&held, line + 2 * slot, sizeof(held));
    found |= static_cast<uint32_t>(held == key) << slot;
  }
  return found;
#endif
}

// How many of the merits, the highest first, are `floor` or more. Sixteen at once are read, beyond
// the last one too: other sections follow them.
size_t AtLeast(std::span<const uint8_t> merits, uint8_t floor) {
  size_t count = 0;
#if defined(__SSE2__)
  const __m128i floors = _mm_set1_epi8(static_cast<char>(floor));
  for (; count < merits.size(); count += 16) {
    const __m128i lanes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(&merits[count]));
    const int high = _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_max_epu8(lanes, floors), lanes));
    if (high != 0xFFFF)
      return std::min(count + std::countr_one(static_cast<uint32_t>(high)), merits.size());
  }
  return merits.size();
#else
  while (count < merits.size() && merits[count] >= floor) ++count;
  return count;
#endif
}

}  // namespace

CountLevel LevelOf(uint32_t count) { return {count, std::log1p(count), std::log(count + 0.5)}; }

int CountLines::Find(uint32_t home, uint16_t key, uint8_t mask, uint8_t check) const {
  for (const char* line = bytes_ + size_t{home} * kLine;; line += kLine) {
    const auto state = static_cast<uint8_t>(line[kState]);
    uint32_t found = SlotsWith(line, key) & ((1U << (state & 31)) - 1);
    for (; found != 0; found &= found - 1) {
      const auto value = static_cast<uint8_t>(line[kValues + std::countr_zero(found)]);
      if ((value & mask) == check) return value & ~mask;
    }
    if ((state & kOverflown) == 0) return -1;
  }
}

ContextTables::ContextTables(std::string_view packed) {
  static_assert(std::endian::native == std::endian::little);
  Header header;
  std::memcpy(&header, packed.data(), sizeof(header));
  if (std::string_view(header.magic, sizeof(header.magic)) != "vrlintC1")
    throw std::logic_error("the packed counts have another format");
  total_ = header.total;
  Sections sections(packed);
  text_ = sections.NextBytes();
  const auto others = sections.Next<Symbol>();
  syllables_ = sections.Next<SyllableCounts>();
  pairs_ = {sections.NextBytes(), header.pair_lines};
  triples_ = {sections.NextBytes(), header.triple_lines};
  safe_ = sections.Next<uint8_t>();
  known_pairs_ = PairFilter(sections.Next<uint64_t>());
  many_pairs_ = PairFilter(sections.Next<uint64_t>());
  very_many_pairs_ = PairFilter(sections.Next<uint64_t>());
  correction_starts_ = sections.Next<uint32_t>();
  corrections_ = sections.Next<Correction>();
  merits_ = sections.Next<uint8_t>();
  pair_levels_ = LevelsOf(sections.Next<uint32_t>());
  triple_levels_ = LevelsOf(sections.Next<uint32_t>());
  linear_ = sections.Next<double>();
  const auto slips = sections.Next<double>();
  slips_ = {slips.first(slips.size() / 2), slips.subspan(slips.size() / 2)};
  tree_starts_ = sections.Next<uint32_t>();
  nodes_ = sections.Next<TreeNode>();
  ReadSpellings(others);
}

const ContextTables& ContextTables::Shipped() {
  static const ContextTables tables(ShippedContext());
  return tables;
}

// The text has a line for each syllable, in the order of their symbols, then other spellings of
// `others`.
void ContextTables::ReadSpellings(std::span<const Symbol> others) {
  const size_t canonical = syllables_.size() - kForeign - 1;
  spellings_.resize(syllables_.size());
  vocabulary_.resize(kVocabularyMask + 2);
  uint32_t begin = 0;
  for (size_t i = 0; i < canonical + others.size(); ++i) {
    const auto end = static_cast<uint32_t>(std::min(text_.find('\n', begin), text_.size()));
    const auto symbol =
        i < canonical ? static_cast<Symbol>(i + kForeign + 1) : others[i - canonical];
    if (i < canonical) spellings_[symbol] = {begin, end};
    Enter(text_.substr(begin, end - begin), symbol);
    begin = end + 1;
  }
  vocabulary_.back() = vocabulary_.front();
}

Symbol ContextTables::FindBehind(size_t at, uint32_t check) const {
  for (;;) {
    at = (at + 1) & kVocabularyMask;
    const uint32_t slot = vocabulary_[at];
    if (slot == 0) return kForeign;
    if (slot >> kSymbolBits == check) return static_cast<Symbol>(slot & kSymbolMask);
  }
}

// The spelling is one word of small letters: its bytes are what Word::folded is made of.
void ContextTables::Enter(std::string_view spelling, Symbol symbol) {
  WordHasher hash;
  hash.Add(spelling);
  const uint64_t folded = hash.Finish();
  size_t at = folded & kVocabularyMask;
  while (vocabulary_[at] != 0) at = (at + 1) & kVocabularyMask;
  vocabulary_[at] = CheckOf(folded) << kSymbolBits | symbol;
}

const CountLevel& ContextTables::Triple(Symbol a, Symbol b, Symbol c) const {
  return sums_ == nullptr ? PackedTriple(a, b, c) : SummedTriple(a, b, c);
}

const CountLevel& ContextTables::PackedTriple(Symbol a, Symbol b, Symbol c) const {
  const uint64_t key = TripleKey(a, b, c);
  const int value = triples_.Find(HomeOf(key), static_cast<uint16_t>(key), 7 << 5,
                                  static_cast<uint8_t>((key >> 16 & 7) << 5));
  return triple_levels_[value + 1];
}

std::span<const Correction> ContextTables::BetterCorrectionsOf(Symbol s, double least) const {
  const std::span<const Correction> all = CorrectionsOf(s);
  if (sums_ != nullptr) return all;  // the merits are those of the packed counts
  const std::span<const uint8_t> merits = merits_.subspan(correction_starts_[s], all.size());
  const double needed = (least - kLeastMerit) * kMeritSteps;
  if (needed > 255) return {};
  const auto whole = static_cast<int>(std::max(needed, 0.0));
  return all.first(AtLeast(merits, static_cast<uint8_t>(whole + (whole < needed))));
}

bool ContextTables::IsSafe(Symbol a, Symbol b) const {
  if (a < kTop && b < kTop) {
    const size_t bit = a * kTop + b;
    return (safe_[bit / 8] >> bit % 8 & 1) != 0;
  }
  if (sums_ != nullptr) {
    if (const auto safe = IsSummedSafe(a, b)) return *safe;
  }
  const int value = PairValue(a, b);
  return value >= 0 && (value & kSuspicious) == 0 && pair_levels_[value + 1].count >= kSafeFrom;
}

}  // namespace vrlint
