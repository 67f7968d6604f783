#include "detect/word_index.h"

#include <catch2/catch.hpp>
#include <random>

#include "text/english_words.h"

using namespace vrlint;
using Strings = std::vector<std::string>;
using Words = WordWish::Words;
using Pairs = WordWish::Pairs;

namespace {

LanguageSet Only(Language language) {
  LanguageSet languages;
  languages.Add(language);
  return languages;
}

bool IsCapitalized(uint8_t shape) { return (shape & kFirstUpper) != 0; }

Strings List(const WordIndex& index, uint32_t list, std::string_view text) {
  const Document document(text);
  const WordHits hits = index.Scan(document);
  Strings words;
  for (const uint32_t i : hits.Of(list)) words.emplace_back(document.In(document.words()[i].span));
  return words;
}

}  // namespace

TEST_CASE("words are found that fit all that a wish says", "[detect]") {
  const std::string text =
      "The minister of defence met xyzzyx and Xyzzyx there, and then the prime minister spoke to "
      "the people of the country about a lot of things, the minister said.";
  struct Case {
    WordWish wish;
    Strings found;
  };
  const std::vector<Case> cases = {
      {{.fits_shape = IsCapitalized}, {"The", "Xyzzyx"}},
      {{.fits_shape = IsCapitalized, .min_bytes = 4}, {"Xyzzyx"}},
      {{.fits_shape = IsCapitalized, .is_rare = true}, {"Xyzzyx"}},
      {{.leave_out = IsEnglish}, {"xyzzyx", "Xyzzyx"}},
      {{.fits_shape = IsCapitalized, .leave_out = IsEnglish}, {"Xyzzyx"}},
      {{.words = Words{FoldedHash("minister")}}, {"minister", "minister", "minister"}},
      {{.words = Words{FoldedHash("lot"), FoldedHash("xyzzyx")}}, {"xyzzyx", "Xyzzyx", "lot"}},
      {{.min_bytes = 5, .words = Words{FoldedHash("lot"), FoldedHash("people")}}, {"people"}},
      {{.pairs = Pairs{{FoldedHash("the"), FoldedHash("prime")}}}, {"the"}},
      {{.pairs = Pairs{{FoldedHash("met"), FoldedHash("xyzzyx")}}}, {"met"}},
      {{.pairs = Pairs{{FoldedHash("prime"), FoldedHash("the")}}}, {}},
      {{.languages = Only(Language::kVietnamese), .fits_shape = IsCapitalized}, {}},
      {{.languages = Only(Language::kEnglish), .words = Words{FoldedHash("said")}}, {"said"}},
  };
  for (size_t i = 0; i < cases.size(); ++i) {
    INFO(i);
    WordIndex index;
    const uint32_t list = index.Add(cases[i].wish);
    index.Finish();
    CHECK(List(index, list, text) == cases[i].found);
  }
}

TEST_CASE("a list has the words of all of its wishes once, and no others", "[detect]") {
  WordIndex index;
  const uint32_t list = index.Add({.fits_shape = IsCapitalized});
  index.Add(list, {.words = Words{FoldedHash("minister")}});
  const uint32_t other = index.Add({.words = Words{FoldedHash("said")}});
  const uint32_t empty = index.AddList();
  index.Finish();
  const std::string_view text = "The Minister said what a minister says.";
  CHECK(List(index, list, text) == Strings{"The", "Minister", "minister"});
  CHECK(List(index, other, text) == Strings{"said"});
  CHECK(List(index, empty, text).empty());
  CHECK(List(index, list, "").empty());
}

TEST_CASE("an index without wishes finds nothing", "[detect]") {
  WordIndex index;
  index.Finish();
  const Document document("A word.");
  CHECK_NOTHROW(index.Scan(document));
}

TEST_CASE("what is asked of each word by itself has the same answer", "[detect]") {
  // Frequent words of both languages, and what is none.
  const Strings words = {"the", "minister", "Minister", "said", "of",  "xyzzyx",    "Netanyahu",
                         "ở",   "nước",     "Nước",     "2024", "a1b", "zebrafish", "ngưòi"};
  std::mt19937 random(1);
  std::string text;
  for (int i = 0; i < 3000; ++i) text += words[random() % words.size()] + (i % 9 == 8 ? ". " : " ");
  WordIndex index;
  const std::vector<uint64_t> named = {FoldedHash("minister"), FoldedHash("ngưòi")};
  const uint32_t list = index.Add({.fits_shape = IsCapitalized, .words = named});
  const uint32_t unknown = index.Add({.leave_out = IsEnglish});
  index.Finish();
  const Document document(text);
  std::vector<uint32_t> right;
  std::vector<uint32_t> right_unknown;
  for (uint32_t i = 0; i < document.words().size(); ++i) {
    const Word& word = document.words()[i];
    const bool is_named = word.folded == named[0] || word.folded == named[1];
    if (is_named && word.Is(kFirstUpper)) right.push_back(i);
    if (CommonnessOf(word.folded) == Commonness::kUnknown) right_unknown.push_back(i);
  }
  REQUIRE(!right.empty());
  const WordHits hits = index.Scan(document);
  CHECK(std::ranges::equal(hits.Of(list), right));
  CHECK(std::ranges::equal(hits.Of(unknown), right_unknown));
}

TEST_CASE("no list or wish goes beyond an index's limits", "[detect]") {
  WordIndex lists;
  for (int i = 0; i < 32; ++i) CHECK(lists.AddList() == static_cast<uint32_t>(i));
  CHECK_THROWS_AS(lists.AddList(), std::length_error);
  WordIndex wishes;
  const uint32_t list = wishes.AddList();
  for (int i = 0; i < 24; ++i) wishes.Add(list, {});
  CHECK_THROWS_AS(wishes.Add(list, {}), std::length_error);
}
