#include "text/english_words.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "text/document.h"

using namespace vrlint;

TEST_CASE("a word is as common as the smallest list that has it", "[text]") {
  const auto of = [](const char* word) { return CommonnessOf(FoldedHash(word)); };
  CHECK(of("the") == Commonness::k10);
  CHECK(of("agreement") <= Commonness::k20);
  CHECK(of("syzygy") > Commonness::k35);
  for (const char* unknown : {"agreemnet", "xqzt"}) {
    INFO(unknown);
    CHECK(of(unknown) == Commonness::kUnknown);
  }
}

TEST_CASE("spellings of both sides, names and contractions are known in any case", "[text]") {
  for (const char* word :
       {"colour", "color", "organise", "organize", "centre", "center", "travelled", "traveled",
        "Margaret", "LONDON", "don't", "café", "cafe", "fiancé"}) {
    INFO(word);
    CHECK(CommonnessOf(FoldedHash(word)) != Commonness::kUnknown);
  }
}

TEST_CASE("the frequent words are those of news, each once, the commonest first", "[text]") {
  const auto frequent = FrequentEnglishWords();
  CHECK(frequent.front() == FoldedHash("the"));
  CHECK(std::set<uint64_t>(frequent.begin(), frequent.end()).size() == frequent.size());
  CHECK(std::ranges::count(frequent, FoldedHash("minister")) == 1);
  CHECK(std::ranges::count(frequent, FoldedHash("zebrafish")) == 0);
}
