#include "detect/context_tables.h"

#include <catch2/catch.hpp>

#include "text/document.h"

using namespace vrlint;

namespace {

const ContextTables& Tables() { return ContextTables::Shipped(); }

Symbol Of(std::string_view word) { return Tables().Find(FoldedHash(word)); }

uint32_t Pair(std::string_view a, std::string_view b) { return Tables().Pair(Of(a), Of(b)).count; }

}  // namespace

TEST_CASE("every syllable is found under its spelling", "[detect]") {
  REQUIRE(Tables().symbols() > 16000);
  for (size_t s = kForeign + 1; s < Tables().symbols(); ++s) {
    const std::string_view spelling = Tables().Spelling(static_cast<Symbol>(s));
    INFO(spelling);
    REQUIRE(Of(spelling) == s);
  }
}

TEST_CASE("both ways to place a tone are one syllable", "[detect]") {
  CHECK(Of("hoà") == Of("hòa"));
  CHECK(Of("THUỶ") == Of("thủy"));
  CHECK(Tables().Spelling(Of("hoà")) == "hòa");
}

TEST_CASE("what is no syllable is foreign", "[detect]") {
  for (const char* word : {"strong", "xyz", "nguời", "2020", "Việtnam"}) {
    INFO(word);
    CHECK(Of(word) == kForeign);
  }
}

TEST_CASE("counts are those of news, rounded", "[detect]") {
  CHECK(Pair("đại", "tướng") == Approx(1029).epsilon(0.05));
  CHECK(Pair("đại", "trướng") == 0);
  CHECK(Pair("bộ", "trưởng") > 20000);
  CHECK(Tables().Triple(Of("thành"), Of("phố"), Of("hồ")).count > 1000);
  CHECK(Tables().Triple(Of("đại"), Of("trướng"), Of("quân")).count == 0);
}

TEST_CASE("people's names are not among the counts, places are", "[detect]") {
  CHECK(Pair("nguyễn", "hùng") == 0);
  CHECK(Tables().Triple(Of("nguyễn"), Of("văn"), Of("an")).count == 0);
  CHECK(Pair("hà", "nội") > 1000);
  CHECK(Tables().Triple(Of("hồ"), Of("chí"), Of("minh")).count > 1000);  // the city
}

TEST_CASE("a filter passes every pair that stands often enough", "[detect]") {
  const Symbol bo = Of("bộ");
  uint32_t passed = 0;
  for (size_t s = 0; s < Tables().symbols(); ++s) {
    const auto b = static_cast<Symbol>(s);
    const uint32_t count = Tables().Pair(bo, b).count;
    for (const uint32_t need : {3U, 99U, 100U, 999U, 1000U, 5000U}) {
      const bool passes = ContextTables::MayPass(Tables().FilterFor(need), bo, b);
      passed += passes;
      INFO(Tables().Spelling(b) << ' ' << count << ' ' << need);
      if (count >= need) REQUIRE(passes);
    }
  }
  CHECK(passed < Tables().symbols() / 2);
}

TEST_CASE("a pair is safe where it is frequent and nothing else is much more so", "[detect]") {
  CHECK(Tables().IsSafe(Of("bộ"), Of("trưởng")));
  CHECK_FALSE(Tables().IsSafe(Of("bộ"), Of("trường")));   // stands, but is suspicious
  CHECK_FALSE(Tables().IsSafe(Of("đại"), Of("trướng")));  // never stands
}

TEST_CASE("the corrections that are likelier by themselves come first", "[detect]") {
  const auto all = Tables().CorrectionsOf(Of("trướng"));
  REQUIRE(all.size() > 5);
  size_t last = all.size();
  for (const double least : {-9.0, -1.0, 0.0, 1.0, 20.0}) {
    const size_t count = Tables().BetterCorrectionsOf(Of("trướng"), least).size();
    CHECK(count <= last);
    last = count;
  }
  CHECK(Tables().BetterCorrectionsOf(Of("trướng"), -9).size() == all.size());
  CHECK(last == 0);
  const auto rarest = static_cast<Symbol>(Tables().symbols() - 1);
  CHECK(Tables().BetterCorrectionsOf(rarest, -9).size() == Tables().CorrectionsOf(rarest).size());
}
