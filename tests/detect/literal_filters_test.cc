#include "detect/literal_filters.h"

#include <array>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "vectors.h"

using namespace vrlint;

TEST_CASE("Vectors give the answers that are found without them") {
  if (!test::HasVectors()) return;
  std::mt19937 random(2);
  std::array<std::vector<uint32_t>, std::size(LiteralFilters::kFilters)> words;
  LiteralFilters filters;
  for (size_t f = 0; f < words.size(); ++f) {
    words[f].resize((size_t{1} << LiteralFilters::kFilters[f].bits) / 32);
    for (uint32_t& word : words[f]) word = static_cast<uint32_t>(random() & random());
    filters.words[f] = words[f];
  }
  std::string text(1000, '\0');
  for (char& c : text) c = static_cast<char>(random());
  const size_t most = text.size() - LiteralFilters::kReach;
  for (size_t count = 0; count < most; count = 2 * count + 1) {
    std::vector<uint8_t> plain(count);
    std::vector<uint8_t> answers(count);
    filters.AskPlainly(text.data(), count, plain.data());
    filters.Ask(text.data(), count, answers.data());
    CHECK(answers == plain);
  }
}

TEST_CASE("A filter knows bytes in either case") {
  std::array<std::vector<uint32_t>, std::size(LiteralFilters::kFilters)> words;
  LiteralFilters filters;
  for (size_t f = 0; f < words.size(); ++f) {
    words[f].resize((size_t{1} << LiteralFilters::kFilters[f].bits) / 32);
    filters.words[f] = words[f];
    const uint32_t bit = LiteralFilters::BitOf(f, "Photos");
    words[f][bit / 32] |= 1U << bit % 32;
  }
  const std::string text = "my pHOTOS are photo" + std::string(LiteralFilters::kReach, ' ');
  std::vector<uint8_t> answers(19);
  filters.Ask(text.data(), answers.size(), answers.data());
  CHECK(answers[3] == 15);
  CHECK(answers[14] == 14);  // all but the six bytes
  CHECK(answers[4] == 0);
}
