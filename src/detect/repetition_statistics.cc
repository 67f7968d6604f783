#include "detect/repetition_statistics.h"

#include <unordered_map>

#include "detect/ngrams.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

using Shares = std::vector<Share>;

// The share that `part` code points are of all lines' characters.
double OfCharacters(double part, const Document& document) {
  if (part == 0) return 0;
  size_t characters = 0;
  for (const Block& block : document.blocks())
    characters += CountCodePoints(document.In(block.span));
  return part / static_cast<double>(characters);
}

// Of spans that say the same to the byte, the copies after the first.
struct Copies {
  double spans = 0;
  double characters = 0;
};

Copies CountCopies(const Document& document, const std::vector<Span>& spans, Shares* shares) {
  struct Original {
    Span span;
    uint32_t times;
  };
  std::unordered_map<std::string_view, Original> originals;
  Copies copies;
  for (const Span span : spans) {
    const auto [place, is_new] = originals.emplace(document.In(span), Original{span, 0});
    ++place->second.times;
    if (is_new) continue;
    ++copies.spans;
    copies.characters += static_cast<double>(CountCodePoints(document.In(span)));
  }
  if (shares == nullptr) return copies;
  for (const auto& [text, original] : originals) {
    if (original.times > 1)
      shares->push_back(
          {original.span, original.times, static_cast<double>(text.size()) * (original.times - 1)});
  }
  return copies;
}

std::vector<Span> LineSpans(const Document& document) {
  std::vector<Span> spans;
  for (const Block& block : document.blocks()) spans.push_back(block.span);
  return spans;
}

// Lines without a blank line between them.
std::vector<Span> ParagraphSpans(const Document& document) {
  std::vector<Span> spans;
  uint32_t next_line = ~uint32_t{0};
  for (const Block& block : document.blocks()) {
    if (block.line == next_line) {
      spans.back().end = block.span.end;
    } else {
      spans.push_back(block.span);
    }
    next_line = block.line + 1;
  }
  return spans;
}

// Of n words from `first` on, with `joint` characters between two of them.
double NgramLength(const Document& document, uint32_t first, uint32_t n, uint32_t joint) {
  size_t length = size_t{joint} * (n - 1);
  for (const Word& word : document.WordsOf({first, first + n}))
    length += CountCodePoints(document.In(word.span));
  return static_cast<double>(length);
}

}  // namespace

double RepeatedLines(const Document& document, const StatisticParams&, std::vector<Share>* shares) {
  const auto spans = LineSpans(document);
  return CountCopies(document, spans, shares).spans / static_cast<double>(spans.size());
}

double RepeatedLineCharacters(const Document& document, const StatisticParams&,
                              std::vector<Share>* shares) {
  return OfCharacters(CountCopies(document, LineSpans(document), shares).characters, document);
}

double RepeatedParagraphs(const Document& document, const StatisticParams&,
                          std::vector<Share>* shares) {
  const auto spans = ParagraphSpans(document);
  return CountCopies(document, spans, shares).spans / static_cast<double>(spans.size());
}

double RepeatedParagraphCharacters(const Document& document, const StatisticParams&,
                                   std::vector<Share>* shares) {
  return OfCharacters(CountCopies(document, ParagraphSpans(document), shares).characters, document);
}

double TopNgram(const Document& document, const StatisticParams& params,
                std::vector<Share>* shares) {
  const auto most = MostFrequentNgram(document.folded(), params.number);
  if (!most) return 0;
  const Span span = document.SpanOf({most->first, most->first + params.number});
  if (shares != nullptr) shares->push_back({span, most->times, 1});
  return OfCharacters(most->times * NgramLength(document, most->first, params.number, 1), document);
}

double LaterNgrams(const Document& document, const StatisticParams& params,
                   std::vector<Share>* shares) {
  double characters = 0;
  std::unordered_map<uint32_t, uint32_t> times;
  for (const NgramCopy& copy : RepeatedNgrams(document.folded(), params.number)) {
    characters += NgramLength(document, copy.at, params.number, 0);
    ++times[copy.first];
  }
  if (shares != nullptr) {
    for (const auto& [first, count] : times)
      shares->push_back({document.SpanOf({first, first + params.number}), count + 1,
                         count * NgramLength(document, first, params.number, 0)});
  }
  return OfCharacters(characters, document);
}

}  // namespace vrlint
