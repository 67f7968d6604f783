#include "detect/copies.h"

#include <algorithm>

#include "detect/quotes.h"

namespace vrlint {
namespace {

constexpr uint32_t kSurelyLoop = 10;  // so many copies of single letters are no list of initials
constexpr uint32_t kVerseWords = 12;  // of a line of a song or prayer
constexpr uint32_t kCallWords = 8;    // of something called out

}  // namespace

bool IsPhrase(const Document& document, const Copies& copies) {
  const auto words = document.WordsOf(copies.first());
  const bool letters = std::any_of(words.begin(), words.end(), [](const Word& w) {
    return w.Is(kHasLetter) && w.span.size() > 1;
  });
  return (letters || copies.count() >= kSurelyLoop) &&
         document.In(document.SpanOf({copies.bounds[0], copies.bounds[1] + 1}))
                 .find_first_of("<>") == std::string_view::npos;
}

bool IsRefrain(const Document& document, const Copies& copies) {
  if (copies.period() > kVerseWords) return false;
  bool lines = true;
  bool calls = true;
  bool marks = true;
  for (uint32_t k = 1; k < copies.count(); ++k) {
    const uint32_t next = copies.bounds[k];
    const std::string_view gap =
        document.In({document.words()[next - 1].span.end, document.words()[next].span.begin});
    lines &= gap.find('\n') != std::string_view::npos && gap.find('.') == std::string_view::npos;
    calls &= gap.find('!') != std::string_view::npos;
    marks &= gap.find_first_of(".,;!?") != std::string_view::npos ||
             gap.find("…") != std::string_view::npos;
  }
  if (lines) return true;
  const bool quoted = marks && IsQuoted(document, document.words()[copies.bounds[0]].span.begin);
  return copies.period() <= kCallWords && (calls || quoted);
}

bool IsTable(const Document& document, const Copies& copies) {
  const auto words = document.WordsOf(copies.first());
  return 4 * std::count_if(words.begin(), words.end(),
                           [](const Word& w) { return w.Is(kHasDigit); }) >=
         std::ssize(words);
}

bool IsRow(const Document& document, const Copies& copies) {
  if (copies.count() >= kSurelyLoop || copies.period() > kCallWords) return false;
  for (uint32_t k = 0; k < copies.count(); ++k) {
    if (!document.words()[copies.bounds[k]].Is(kFirstUpper)) return false;
  }
  return document.In(document.SpanOf(copies.all())).find_first_of(".,;:!?-") ==
         std::string_view::npos;
}

bool IsList(const Document& document, const Copies& copies) {
  const auto items = [&](WordRange range) {
    std::vector<uint64_t> found;
    for (const Word& word : document.WordsOf(range)) {
      if (word.Is(kHasDigit) || word.Is(kFirstUpper)) found.push_back(word.folded);
    }
    return found;
  };
  for (uint32_t k = 2; k < copies.count(); ++k) {
    if (items({copies.bounds[1], copies.bounds[2]}) !=
        items({copies.bounds[k], copies.bounds[k + 1]}))
      return true;
  }
  return false;
}

}  // namespace vrlint
