#include "detect/context_lanes.h"

#include <catch2/catch.hpp>
#include <random>

#include "vectors.h"

using namespace vrlint;

TEST_CASE("pairs asked side by side are as safe as one by one", "[detect]") {
  if (!test::HasVectors()) return;
  using Safety = ContextTables::PairSafety;
  const ContextTables& tables = ContextTables::Shipped();
  std::mt19937 random(1);
  const auto any = [&](size_t below) { return static_cast<Symbol>(random() % below); };
  std::vector<ContextToken> tokens;
  size_t counts[3]{};
  for (size_t pairs = 1; pairs <= 64; ++pairs) {
    tokens.clear();
    // Marks, frequent syllables, and now and then a rare one.
    for (size_t i = 0; i <= pairs; ++i)
      tokens.push_back({any(i % 7 == 0 ? tables.symbols() : i % 3 == 0 ? 8 : 600)});
    const UnsafeBits bits = QuickSafetyOf(tables, tokens);
    for (size_t i = 0; i < pairs; ++i) {
      const Safety safety = tables.QuickSafety(tokens[i].symbol, tokens[i + 1].symbol);
      ++counts[static_cast<size_t>(safety)];
      INFO(pairs << " pairs, " << tokens[i].symbol << " and " << tokens[i + 1].symbol);
      CHECK((bits.unsafe >> i & 1) == (safety != Safety::kSafe));
      CHECK((bits.unknown >> i & 1) == (safety == Safety::kUnknown));
    }
    if (pairs < 64) CHECK((bits.unsafe | bits.unknown) >> pairs == 0);
  }
  for (const size_t count : counts) CHECK(count > 50);
}
