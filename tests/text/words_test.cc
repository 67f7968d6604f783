#include "text/words.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "text/unicode.h"
#include "vectors.h"

using namespace vrlint;

namespace {

// Fails unless vectors read the text as one reads it character by character.
void CheckVectors(const std::string& text) {
  const TextWords read = ReadWords(text);
  const TextWords expected = ReadWordsPlainly(text);
  INFO(text);
  REQUIRE(read.behind_gaps == expected.behind_gaps);
  REQUIRE(read.odd == expected.odd);
  REQUIRE(SameWords(read.words, expected.words));
  for (size_t i = 0; i < read.words.size(); ++i) {
    REQUIRE(read.words[i].span == expected.words[i].span);
    REQUIRE(read.words[i].shape == expected.words[i].shape);
    REQUIRE(read.folded[i] == read.words[i].folded);
  }
}

}  // namespace

TEST_CASE("words that no single blank parts from the one before stand behind gaps", "[text]") {
  using Indices = RawVector<uint32_t>;
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
  const RawVector<Word> words = ReadWords(text).words;
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

TEST_CASE("vectors see of every character what one sees that looks at it alone", "[text]") {
  if (!test::HasVectors()) return;
  for (char32_t c = 1; c < 0x11000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string character;
    AppendUtf8(c, character);
    std::string text = "a ";
    for (const char* around : {"", " ", "a", "Ở", "3", "'", "’", "ñ", "."}) {
      for (const auto& piece : {around + character, character + around})
        text.append(piece).append(piece + "b ").append("1" + piece).append(" Đ");
    }
    CheckVectors(text);
  }
}

TEST_CASE("vectors read words as one reads them character by character", "[text]") {
  if (!test::HasVectors()) return;
  const std::vector<std::string> pieces = {"the",
                                           "Don",
                                           "nghiêng",
                                           "ĐƯỜNG",
                                           "Ữ",
                                           "ư",
                                           "Ý",
                                           "a",
                                           "B",
                                           "7",
                                           "31",
                                           ".",
                                           ",",
                                           "'",
                                           "’",
                                           " ",
                                           " ",
                                           "  ",
                                           "-",
                                           "\n",
                                           "_",
                                           "\u00A0",
                                           "ñ",
                                           "Â",
                                           "Я",
                                           "漢",
                                           "e\u0301",
                                           "😀",
                                           "…",
                                           "“",
                                           "”",
                                           "\t",
                                           "/",
                                           "İ",
                                           "K",
                                           "ß",
                                           "ǅ",
                                           "٣",
                                           "\x01",
                                           "\x7F",
                                           "–",
                                           "×",
                                           "°",
                                           "https",
                                           "@",
                                           "naïve",
                                           "º",
                                           "ﬁ",
                                           "Kelvin",
                                           "internationalisation",
                                           "0123456789012345678901234567890123456789"};
  std::mt19937 random(1);
  for (int round = 0; round < 20000; ++round) {
    const size_t kinds = 1 + random() % pieces.size();
    const size_t first = random() % pieces.size();
    std::string text;
    for (size_t left = random() % 60; left > 0; --left)
      text += pieces[(first + random() % kinds) % pieces.size()];
    CheckVectors(text);
  }
}
