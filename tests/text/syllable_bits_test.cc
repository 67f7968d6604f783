#include "text/syllable_bits.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "text/words.h"

using namespace vrlint;

TEST_CASE("each word that is no known syllable is seen once, in order", "[text]") {
  for (const size_t known : {0, 1, 62, 63, 64, 65, 130}) {
    std::vector<uint64_t> words(known, FoldedHash("làm"));
    const auto unknown = [&](size_t at) { words.insert(words.begin() + at, FoldedHash("lamf")); };
    unknown(known);
    unknown(known / 2);
    unknown(0);
    std::vector<size_t> seen;
    ForEachUnknown(words, [&](size_t i) { seen.push_back(i); });
    INFO(known);
    CHECK(seen == std::vector<size_t>{0, known / 2 + 1, known + 2});
  }
}

TEST_CASE("bits tell of which words something holds", "[text]") {
  const std::vector<uint64_t> words{1, 2, 3, 4};
  CHECK(WordBits(words, [](uint64_t w) { return w % 2 == 0; }) == 0b1010);
  CHECK(WordBits(std::vector<uint64_t>(64), [](uint64_t) { return true; }) == ~uint64_t{0});
  CHECK(WordBits({}, [](uint64_t) { return true; }) == 0);
}
