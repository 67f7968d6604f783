// The counts of a project's own corpus on top of the packed ones. What the corpus has not is asked
// of the packed counts, as without it.
#include <algorithm>
#include <array>
#include <unordered_map>

#include "detect/corpus_counts.h"

namespace vrlint {
namespace {

constexpr uint64_t kMostCount = 100'000'000;  // leaves room for what is reckoned with counts
constexpr uint32_t kLeastPair = 2;            // what the packed counts have not either
constexpr uint32_t kLeastTriple = 5;
constexpr uint32_t kMuchMore = 30;
constexpr uint64_t kManyOwn = 100;  // in the corpus alone
// Of a pair's value, whose other bits are the number of its level.
constexpr uint64_t kSafe = 1;
constexpr uint64_t kVouchedFor = 2;
constexpr int kFlags = 2;
// Slips so arbitrary that they make a pair suspicious only if news had them.
constexpr uint8_t kMarkAndTone = 7;
constexpr uint8_t kOtherKey = 18;

uint32_t Sum(uint64_t a, uint64_t b) {
  return static_cast<uint32_t>(std::min(std::min(a, kMostCount) + b, kMostCount));
}

bool IsTelling(const Correction& c) {
  return c.silver != 0 || (c.slip != kMarkAndTone && c.slip != kOtherKey);
}

double ShareOf(const SymbolCounts& s) {
  return static_cast<double>(s.title) / (static_cast<double>(s.lower + s.title) + 1);
}

}  // namespace

struct ContextTables::Sums {
  CountMap pairs{28};    // the number of the level, and flags
  CountMap triples{42};  // the number of the level
  std::vector<CountLevel> levels{LevelOf(0)};
  std::unordered_map<uint32_t, uint32_t> level_of_count;
  std::vector<SyllableCounts> syllables;
  double total = 0;
  std::vector<uint8_t> safe;
  std::array<std::vector<uint64_t>, 3> filters;

  void AddSymbols(const ContextTables& packed, const CorpusCounts& corpus);
  void AddPairs(const ContextTables& packed, const CorpusCounts& corpus);
  void AddTriples(const ContextTables& packed, const CorpusCounts& corpus);
  // `tables` has the sums of all pairs.
  void FindSafe(const ContextTables& tables, const CorpusCounts& corpus);

 private:
  uint32_t LevelFor(uint32_t count);
  void SetSafe(Symbol a, Symbol b, bool is_safe);
  static bool IsUnrivalled(const ContextTables& tables, Symbol a, Symbol b, uint32_t count);
  static std::vector<std::vector<Symbol>> SlipsFor(const ContextTables& tables);
  void Doubt(const ContextTables& tables, Symbol a, Symbol b, uint32_t count);
};

uint32_t ContextTables::Sums::LevelFor(uint32_t count) {
  const auto [known, is_new] = level_of_count.emplace(count, static_cast<uint32_t>(levels.size()));
  if (is_new) levels.push_back(LevelOf(count));
  return known->second;
}

void ContextTables::Sums::AddSymbols(const ContextTables& packed, const CorpusCounts& corpus) {
  syllables.assign(packed.syllables_.begin(), packed.syllables_.end());
  total = packed.total_;
  for (size_t s = 0; s < syllables.size(); ++s) {
    const SymbolCounts& own = corpus.symbols[s];
    SyllableCounts& sum = syllables[s];
    if (own.count == 0) continue;
    const double before = sum.count;
    const auto added = static_cast<double>(own.lower + own.title);
    sum.title_share = (before * sum.title_share + added * ShareOf(own)) / (before + added + 1);
    sum.count = Sum(own.count, sum.count);
    total += static_cast<double>(own.count);
  }
}

void ContextTables::Sums::AddPairs(const ContextTables& packed, const CorpusCounts& corpus) {
  const std::array<std::pair<const PairFilter*, uint32_t>, 3> kept = {
      {{&packed.known_pairs_, kKnown},
       {&packed.many_pairs_, kMany},
       {&packed.very_many_pairs_, kVeryMany}}};
  for (size_t i = 0; i < kept.size(); ++i)
    filters[i].assign(kept[i].first->words().begin(), kept[i].first->words().end());
  corpus.pairs.ForEach([&](uint64_t key, uint64_t own) {
    const Symbol a = SecondOf(key);
    const Symbol b = ThirdOf(key);
    const uint32_t before = packed.PackedPair(a, b).count;
    const uint32_t sum = Sum(own, before);
    if (sum < kLeastPair) return;
    pairs.Add(key, uint64_t{LevelFor(sum)} << kFlags);
    if (before == 0) ++syllables[a].followers;
    const uint32_t hash = PairKey(a, b);
    for (size_t i = 0; i < kept.size(); ++i) {
      if (sum >= kept[i].second)
        filters[i][kept[i].first->WordOf(hash)] |= PairFilter::BitsOf(hash);
    }
  });
}

void ContextTables::Sums::AddTriples(const ContextTables& packed, const CorpusCounts& corpus) {
  corpus.triples.ForEach([&](uint64_t key, uint64_t own) {
    const uint32_t sum =
        Sum(own, packed.PackedTriple(FirstOf(key), SecondOf(key), ThirdOf(key)).count);
    if (sum >= kLeastTriple) triples.Add(key, LevelFor(sum));
  });
}

void ContextTables::Sums::SetSafe(Symbol a, Symbol b, bool is_safe) {
  if (is_safe) pairs.Add(NgramKey(a, b), kSafe);
  if (a >= kTop || b >= kTop) return;
  const size_t bit = a * kTop + b;
  const auto mask = static_cast<uint8_t>(1U << bit % 8);
  safe[bit / 8] = static_cast<uint8_t>(is_safe ? safe[bit / 8] | mask : safe[bit / 8] & ~mask);
}

// By symbol, what may stand for it.
std::vector<std::vector<Symbol>> ContextTables::Sums::SlipsFor(const ContextTables& tables) {
  std::vector<std::vector<Symbol>> slips(tables.symbols());
  for (size_t s = 0; s < slips.size(); ++s) {
    for (const Correction& c : tables.CorrectionsOf(static_cast<Symbol>(s))) {
      if (IsTelling(c)) slips[c.intended].push_back(static_cast<Symbol>(s));
    }
  }
  return slips;
}

// Whether no correction of either symbol makes a pair that is much more frequent.
bool ContextTables::Sums::IsUnrivalled(const ContextTables& tables, Symbol a, Symbol b,
                                       uint32_t count) {
  const PairFilter& filter = tables.FilterFor(kMuchMore * count);
  const auto outdoes = [&](Symbol x, Symbol y) {
    return MayPass(filter, x, y) && tables.SummedPair(x, y).count / kMuchMore >= count;
  };
  const auto left = tables.CorrectionsOf(a);
  const auto right = tables.CorrectionsOf(b);
  return std::none_of(
             left.begin(), left.end(),
             [&](const Correction& c) { return IsTelling(c) && outdoes(c.intended, b); }) &&
         std::none_of(right.begin(), right.end(),
                      [&](const Correction& c) { return IsTelling(c) && outdoes(a, c.intended); });
}

// Takes back that a packed pair is safe, where one that it may stand for has `count`.
void ContextTables::Sums::Doubt(const ContextTables& tables, Symbol a, Symbol b, uint32_t count) {
  const uint32_t own = tables.PackedPair(a, b).count;
  if (own < kSafeFrom || count / kMuchMore < own || pairs.Of(NgramKey(a, b)) != 0) return;
  pairs.Add(NgramKey(a, b), uint64_t{LevelFor(own)} << kFlags);
  SetSafe(a, b, false);
}

void ContextTables::Sums::FindSafe(const ContextTables& tables, const CorpusCounts& corpus) {
  const std::vector<std::vector<Symbol>> slips = SlipsFor(tables);
  std::vector<uint64_t> summed;
  pairs.ForEach([&](uint64_t key, uint64_t) { summed.push_back(key); });
  for (const uint64_t key : summed) {
    const Symbol a = SecondOf(key);
    const Symbol b = ThirdOf(key);
    const uint32_t count = tables.SummedPair(a, b).count;
    if (!IsSyllableSymbol(a) || !IsSyllableSymbol(b) || count < kSafeFrom) continue;
    const bool is_safe = IsUnrivalled(tables, a, b, count);
    SetSafe(a, b, is_safe);
    if (is_safe && corpus.pairs.Of(key) >= kManyOwn) pairs.Add(key, kVouchedFor);
    if (count < kMuchMore * kSafeFrom) continue;
    for (const Symbol slip : slips[a]) Doubt(tables, slip, b, count);
    for (const Symbol slip : slips[b]) Doubt(tables, a, slip, count);
  }
}

ContextTables::ContextTables(const ContextTables& shipped, const CorpusCounts& corpus)
    : ContextTables(shipped) {
  const auto sums = std::make_shared<Sums>();
  sums->AddSymbols(shipped, corpus);
  sums->AddPairs(shipped, corpus);
  sums->AddTriples(shipped, corpus);
  sums_ = sums;
  syllables_ = sums->syllables;
  total_ = sums->total;
  known_pairs_ = PairFilter(sums->filters[0]);
  many_pairs_ = PairFilter(sums->filters[1]);
  very_many_pairs_ = PairFilter(sums->filters[2]);
  sums->safe.assign(safe_.begin(), safe_.end());
  sums->FindSafe(*this, corpus);
  safe_ = sums->safe;
}

const CountLevel& ContextTables::SummedPair(Symbol a, Symbol b) const {
  const uint64_t value = sums_->pairs.Of(NgramKey(a, b));
  return value == 0 ? PackedPair(a, b) : sums_->levels[value >> kFlags];
}

const CountLevel& ContextTables::SummedTriple(Symbol a, Symbol b, Symbol c) const {
  const uint64_t level = sums_->triples.Of(NgramKey(a, b, c));
  return level == 0 ? PackedTriple(a, b, c) : sums_->levels[level];
}

std::optional<bool> ContextTables::IsSummedSafe(Symbol a, Symbol b) const {
  const uint64_t value = sums_->pairs.Of(NgramKey(a, b));
  if (value == 0) return std::nullopt;
  return (value & kSafe) != 0;
}

bool ContextTables::IsSummedVouchedFor(Symbol a, Symbol b) const {
  return (sums_->pairs.Of(NgramKey(a, b)) & kVouchedFor) != 0;
}

}  // namespace vrlint
