#include "text/words.h"

#include <catch2/catch.hpp>
#include <string>

using namespace vrlint;

TEST_CASE("words that no single blank parts from the one before stand behind gaps", "[text]") {
  using Indices = std::vector<uint32_t>;
  for (const auto& [text, indices] : std::vector<std::pair<const char*, Indices>>{
           {"", {}},
           {"một hai ba", {0}},
           {" một", {0}},
           {"một, hai ba", {0, 1}},
           {"một  hai\u00A0ba\nbốn năm", {0, 1, 2, 3}},
           {"TP.HCM có don't và 31.500", {0, 1}},
       }) {
    INFO(text);
    CHECK(ReadWords(text).behind_gaps == indices);
  }
}

TEST_CASE("characters are odd that neither language is written with", "[text]") {
  for (const auto& [text, places] : std::vector<std::pair<const char*, std::vector<uint32_t>>>{
           {"Đường phố “Huế” – 5% … don’t\r\n\t", {}},
           {"a\u00A0b\x01 d\u200B", {1, 4, 7}},
           {"Ă Â Ã À", {}},
           {"xÂ", {1}},      // behind a small letter
           {"Ã” Â b", {0}},  // before a mark of print
           {"µ trước, naïve", {0, 15}},
           {"漢 và 😀", {0, 8}},
       }) {
    INFO(text);
    CHECK(ReadWords(text).odd == places);
  }
}

TEST_CASE("a word has the same hash and shape by itself as in its text", "[text]") {
  const std::string text =
      "Internationalisation is long, as is COUNTERREVOLUTIONARY; 31.500 đồng, don’t, Đường, "
      "phường, nghiêng, aĐ, Ωmega, x1y2, _under_score, e\u0301t, ABCDEFGHijklmnopQRSTuvwxyz0123456";
  const std::vector<Word> words = ReadWords(text).words;
  std::vector<Word> alone;
  for (const Word& word : words) {
    INFO(word.span.In(text));
    AppendWords(word.span.In(text), word.span.begin, alone);
    CHECK(FoldedHash(word.span.In(text)) == word.folded);
  }
  REQUIRE(SameWords(alone, words));
  for (size_t i = 0; i < words.size(); ++i) {
    CHECK(alone[i].span == words[i].span);
    CHECK(alone[i].shape == words[i].shape);
  }
}
