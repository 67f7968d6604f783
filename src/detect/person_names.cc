#include "detect/person_names.h"

namespace vrlint {
namespace {

constexpr uint64_t kFrequent = 1000;
// Shares of places with a capital, from which on a syllable is taken for part of a name.
constexpr double kName = 0.3;
constexpr double kSurname = 0.2;       // before a name of three syllables
constexpr double kLast = 0.15;         // behind a surname and a name
constexpr double kAfterMiddle = 0.08;  // (Nguyễn) Thị Thu Hà

std::set<Symbol> SymbolsOf(std::initializer_list<std::string_view> syllables) {
  std::set<Symbol> symbols;
  for (const std::string_view s : syllables)
    symbols.insert(ContextTables::Shipped().Find(FoldedHash(s)));
  return symbols;
}

}  // namespace

PersonNames::PersonNames(const CorpusCounts& counts)
    : counts_(counts),
      tables_(ContextTables::Shipped()),
      middle_(SymbolsOf({"văn", "thị"})),
      places_(SymbolsOf({"châu", "hà", "hoàng", "hồ", "kim", "thái", "vương"})) {}

bool PersonNames::IsFrequent(Symbol a, Symbol b) const {
  return counts_.pairs.Of(NgramKey(a, b)) + tables_.Pair(a, b).count >= kFrequent;
}

bool PersonNames::IsHidden(Symbol a, Symbol b) const {
  return tables_.Of(a).is_surname != 0 && !middle_.contains(a) && !middle_.contains(b) &&
         tables_.Of(a).title_share >= kName && tables_.Of(b).title_share >= kName &&
         !IsFrequent(a, b);
}

bool PersonNames::IsHidden(Symbol a, Symbol b, Symbol c) const {
  if (IsHidden(a, b) || IsHidden(b, c)) return true;
  const double second = tables_.Of(b).title_share;
  const double third = tables_.Of(c).title_share;
  if (middle_.contains(a)) return second >= kAfterMiddle && third >= kName;
  const bool has_middle = middle_.contains(b);
  if (places_.contains(a) && !has_middle && IsFrequent(a, b)) return false;
  return tables_.Of(a).is_surname != 0 && tables_.Of(a).title_share >= kSurname &&
         (has_middle || second >= kName) && third >= kLast;
}

}  // namespace vrlint
