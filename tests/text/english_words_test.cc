#include "text/english_words.h"

#include <catch2/catch.hpp>

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

TEST_CASE("only known words are known at once, and nearly all that are common", "[text]") {
  uint32_t known = 0;
  for (const char* word : {"the", "of", "and", "minister", "government", "people", "said", "city"})
    known += IsKnownAtOnce(FoldedHash(word));
  CHECK(known >= 6);
  for (const char* word : {"agreemnet", "durign", "xyzzyx", "người"}) {
    INFO(word);
    CHECK_FALSE(IsKnownAtOnce(FoldedHash(word)));
  }
}
