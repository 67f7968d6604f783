#include "text/document.h"

#include <catch2/catch.hpp>

using namespace vrlint;

namespace {

std::vector<std::string> WordsOf(std::string_view text) {
  std::vector<Word> words;
  AppendWords(text, 0, words);
  std::vector<std::string> out;
  for (const Word& word : words) out.emplace_back(word.span.In(text));
  return out;
}

std::vector<std::string> SentencesOf(std::string_view text) {
  const Document document(text);
  std::vector<std::string> out;
  for (const Sentence& s : document.sentences()) out.emplace_back(s.span.In(text));
  return out;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("words are runs of letters, marks and digits", "[text]") {
  CHECK(WordsOf("Ảnh đẹp, Đại tướng.") == Strings{"Ảnh", "đẹp", "Đại", "tướng"});
  CHECK(WordsOf("don't Vietnam’s countries'") == Strings{"don't", "Vietnam’s", "countries"});
  CHECK(WordsOf("31.500 đồng, 4,58; 3.") == Strings{"31.500", "đồng", "4,58", "3"});
  CHECK(WordsOf("Việt-Nga 75 -year") == Strings{"Việt", "Nga", "75", "year"});
  CHECK(WordsOf("…—| ").empty());
}

TEST_CASE("words are equal whatever their case, composition and apostrophe", "[text]") {
  CHECK(FoldedHash("ĐẠI") == FoldedHash("đại"));
  CHECK(FoldedHash("don't") == FoldedHash("don’t"));
  CHECK(FoldedHash("Anh") != FoldedHash("Ảnh"));
  const Document composed("Đại tướng");
  const Document decomposed("Đa\u0323i tươ\u0301ng");
  REQUIRE(composed.words().size() == decomposed.words().size());
  CHECK(composed.words()[0].folded == decomposed.words()[0].folded);
  CHECK(composed.words()[1].folded == decomposed.words()[1].folded);
}

TEST_CASE("blocks are lines with something in them, without the blanks around", "[text]") {
  const Document document("\u00A0Tít bài \r\n\r\n  Đoạn một.\u00A0\n\n");
  REQUIRE(document.blocks().size() == 2);
  CHECK(document.In(document.blocks()[0].span) == "Tít bài");
  CHECK(document.In(document.blocks()[1].span) == "Đoạn một.");
  CHECK_FALSE(document.blocks()[0].stopped);
  CHECK(document.blocks()[1].stopped);
  CHECK(document.lines().size() == 4);
}

TEST_CASE("sentences end at a stop, not at an abbreviation or inside a number", "[text]") {
  CHECK(SentencesOf("Sr. Lt. Gen. Le Huy Vinh spoke. He left at 4.30 p.m. on Monday.") ==
        Strings{"Sr. Lt. Gen. Le Huy Vinh spoke.", "He left at 4.30 p.m. on Monday."});
  CHECK(SentencesOf("Ông nói: “Tôi đi.” Rồi ông đi! Ai biết? 12 người.") ==
        Strings{"Ông nói: “Tôi đi.”", "Rồi ông đi!", "Ai biết?", "12 người."});
  CHECK(SentencesOf("Ở TP. Hồ Chí Minh có mưa... và gió.") ==
        Strings{"Ở TP. Hồ Chí Minh có mưa... và gió."});
}

TEST_CASE("a stop counts behind closing quotation marks and brackets", "[text]") {
  for (const std::string_view text : {"Xong.", "Xong.”", "(Xong.)", "Xong?\"", "Xong…"})
    CHECK(EndsInStop(text));
  for (const std::string_view text : {"", "Xong", "Xong,", "Xong”", ")"})
    CHECK_FALSE(EndsInStop(text));
}

TEST_CASE("an empty text is a document without anything", "[text]") {
  for (const std::string_view text : {"", "\n\n", " \u00A0"}) {
    const Document document(text);
    CHECK(document.blocks().empty());
    CHECK(document.words().empty());
    CHECK(document.BlockAt(0) == std::nullopt);
  }
}
