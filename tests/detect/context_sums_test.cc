// The counts of a corpus on top of the shipped ones.
#include <catch2/catch.hpp>

#include "detect/corpus_counts.h"

using namespace vrlint;

namespace {

const ContextTables& Shipped() { return ContextTables::Shipped(); }

Symbol Of(std::string_view word) { return Shipped().Find(FoldedHash(word)); }

// The shipped counts and those of these lines.
ContextTables With(const std::string& lines) {
  CorpusCounts counts;
  ReadCounts("vrlint vi-counts 1\n" + lines, "x.tsv", counts);
  return {Shipped(), counts};
}

uint32_t Pair(const ContextTables& tables, std::string_view a, std::string_view b) {
  return tables.Pair(Of(a), Of(b)).count;
}

bool IsSafe(const ContextTables& tables, std::string_view a, std::string_view b) {
  return tables.IsSafe(Of(a), Of(b));
}

}  // namespace

TEST_CASE("counts are added as they are", "[detect]") {
  const ContextTables sums = With(
      "tướng\t1000\t100\t900\t0\nđại tướng\t5000\nđại trướng\t2\nđại trường\t1\n"
      "đại trướng quân\t6\nthành phố hồ\t10\nđại tướng lê\t4\n");
  CHECK(Pair(sums, "đại", "tướng") == Pair(Shipped(), "đại", "tướng") + 5000);
  CHECK(Pair(sums, "đại", "trướng") == 2);
  CHECK(Pair(sums, "bộ", "trưởng") == Pair(Shipped(), "bộ", "trưởng"));
  CHECK(sums.Triple(Of("đại"), Of("trướng"), Of("quân")).count == 6);
  CHECK(sums.Triple(Of("thành"), Of("phố"), Of("hồ")).count ==
        Shipped().Triple(Of("thành"), Of("phố"), Of("hồ")).count + 10);
  CHECK(sums.Of(Of("tướng")).count == Shipped().Of(Of("tướng")).count + 1000);
  CHECK(sums.Of(Of("tướng")).title_share > Shipped().Of(Of("tướng")).title_share);
  CHECK(sums.total() == Shipped().total() + 1000);
  CHECK(sums.Of(Of("đại")).followers == Shipped().Of(Of("đại")).followers + 1);  // trướng
}

TEST_CASE("logarithms and filters are those of the sums", "[detect]") {
  const ContextTables sums = With("đại trướng\t1500\n");
  const CountLevel& level = sums.Pair(Of("đại"), Of("trướng"));
  CHECK(level.log_one_more == Approx(std::log(1501)));
  CHECK(level.log_half_more == Approx(std::log(1500.5)));
  for (const uint32_t need : {3U, 100U, 1000U})
    CHECK(ContextTables::MayPass(sums.FilterFor(need), Of("đại"), Of("trướng")));
}

TEST_CASE("what the shipped counts drop for being rare is dropped from the sums", "[detect]") {
  const ContextTables sums = With("đại trướng\t1\nđại trướng quân\t4\n");
  CHECK(Pair(sums, "đại", "trướng") == 0);
  CHECK(sums.Triple(Of("đại"), Of("trướng"), Of("quân")).count == 0);
}

TEST_CASE("a pair is safe by the sums", "[detect]") {
  REQUIRE(IsSafe(Shipped(), "bộ", "trưởng"));
  REQUIRE_FALSE(IsSafe(Shipped(), "bộ", "trường"));
  REQUIRE_FALSE(IsSafe(Shipped(), "đại", "trướng"));
  CHECK(IsSafe(With("đại trướng\t500\n"), "đại", "trướng"));
  CHECK_FALSE(IsSafe(With("đại trướng\t5\n"), "đại", "trướng"));
  CHECK_FALSE(IsSafe(With("bộ trường\t500\n"), "bộ", "trường"));  // bộ trưởng is far ahead
  CHECK(IsSafe(With("bộ trường\t5000\n"), "bộ", "trường"));
  CHECK_FALSE(IsSafe(With("bộ trường\t50000000\n"), "bộ", "trưởng"));  // now it is the slip
}

TEST_CASE("a corpus vouches for a pair that it has often", "[detect]") {
  const auto vouches = [](const std::string& lines) {
    return With(lines).IsVouchedFor(Of("đại"), Of("trướng"));
  };
  CHECK(vouches("đại trướng\t100\n"));
  CHECK_FALSE(vouches("đại trướng\t99\n"));
  CHECK_FALSE(vouches("đại trướng\t100\nđại tướng\t3000\n"));
  CHECK_FALSE(Shipped().IsVouchedFor(Of("bộ"), Of("trưởng")));
}
