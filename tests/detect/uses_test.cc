#include "detect/uses.h"

#include <catch2/catch.hpp>

using namespace vrlint;

TEST_CASE("words are counted the same however many are asked for", "[detect]") {
  std::vector<uint64_t> words;  // 0 once, 1 twice, ...
  for (uint64_t word = 0; word < 50; ++word) words.insert(words.end(), word + 1, word);
  Uses uses(words);
  for (uint64_t word = 0; word < 50; ++word) CHECK(uses.Of(word) == word + 1);
  CHECK(uses.Of(50) == 0);
}

TEST_CASE("an article is gone through a few times, however many words are asked for", "[detect]") {
  constexpr size_t kWords = 10'000;
  std::vector<uint64_t> words(kWords);
  for (size_t i = 0; i < kWords; ++i) words[i] = i;
  Uses uses(words);
  for (const uint64_t word : words) REQUIRE(uses.Of(word) == 1);
  CHECK(uses.visited() <= 20 * kWords);
}
