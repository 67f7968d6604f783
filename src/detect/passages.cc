#include "detect/passages.h"

#include <algorithm>

#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr uint32_t kVerseWords = 10;  // of a line
constexpr uint32_t kCallWords = 12;
constexpr int kLabelWords = 3;

}  // namespace

uint32_t IndexOf(const Document& document, Unit unit, uint32_t word) {
  const auto find = [&](const auto& pieces) {
    const auto after =
        std::upper_bound(pieces.begin(), pieces.end(), word,
                         [](uint32_t value, const auto& p) { return value < p.words.first; });
    return static_cast<uint32_t>(after - pieces.begin() - 1);
  };
  return unit == Unit::kLine ? find(document.blocks()) : find(document.sentences());
}

Passage PassageOf(const Document& document, Unit unit, uint32_t index) {
  if (unit == Unit::kLine) {
    const Block& block = document.blocks()[index];
    return {block.span, block.words, index, true, block.first_sentence};
  }
  const Sentence& sentence = document.sentences()[index];
  const bool alone = document.SentencesOf(document.blocks()[sentence.block]).size() == 1;
  return {sentence.span, sentence.words, sentence.block, alone, index};
}

bool IsData(const Document& document, const Passage& piece) {
  const auto words = document.WordsOf(piece.words);
  const auto figures =
      std::count_if(words.begin(), words.end(), [](const Word& w) { return w.Is(kHasDigit); });
  const std::string_view text = document.In(piece.span);
  return 4 * figures >= std::ssize(words) || text.find_first_of("|<") != std::string_view::npos ||
         text.find("://") != std::string_view::npos;
}

bool IsWrapped(const Document& document, uint32_t index) {
  const auto blocks = document.blocks();
  const auto goes_on = [&](uint32_t i) {
    return blocks[i + 1].line == blocks[i].line + 1 && !blocks[i].stopped &&
           (FlagsOf(CodePointAt(document.text(), blocks[i + 1].span.begin).value) & kLower) != 0;
  };
  return (index + 1 < blocks.size() && goes_on(index)) || (index > 0 && goes_on(index - 1));
}

bool IsVerse(const Document& document, uint32_t index) {
  const auto blocks = document.blocks();
  const auto is_short = [&](uint32_t i) {
    return blocks[i].words.size() < kVerseWords && !blocks[i].stopped;
  };
  const bool before =
      index > 0 && blocks[index].line == blocks[index - 1].line + 1 && is_short(index - 1);
  const bool after = index + 1 < blocks.size() &&
                     blocks[index + 1].line == blocks[index].line + 1 && is_short(index + 1);
  return is_short(index) && before && after;
}

bool IsCall(const Document& document, const Passage& piece) {
  if (piece.words.size() > kCallWords) return false;
  if (document.text().substr(piece.span.begin, piece.span.size() + 1).find('!') !=
      std::string_view::npos)
    return true;
  const std::string_view text = document.In(document.blocks()[piece.block].span);
  const size_t open = text.ends_with(')') ? text.rfind('(') : std::string_view::npos;
  return open != std::string_view::npos && open + 1 < text.size() && text[open + 1] >= '1' &&
         text[open + 1] <= '9';
}

bool IsLabelled(const Document& document, const Passage& piece) {
  const std::string_view text = document.In(piece.span);
  const size_t colon = text.find(": ");
  if (colon == std::string_view::npos) return false;
  std::vector<Word> words;
  AppendWords(text.substr(0, colon), 0, words);
  constexpr std::string_view kMarks = "\"'";
  const bool quoted = kMarks.find(text[colon + 2]) != std::string_view::npos ||
                      text.substr(colon + 2).starts_with("“");
  return !quoted && std::ssize(words) <= kLabelWords;
}

}  // namespace vrlint
