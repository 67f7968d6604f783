#include "detect/statistics.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "detect/regex.h"
#include "detect/repetition_statistics.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

using Shares = std::vector<Share>;

size_t Length(const Document& document, Span span) { return CountCodePoints(document.In(span)); }

double Lines(const Document& document) { return static_cast<double>(document.blocks().size()); }

double CountWords(const Document& document) { return static_cast<double>(document.words().size()); }

double Words(const Document& document, const StatisticParams&, Shares*) {
  return CountWords(document);
}

// The lines for which it is true; the longest weigh most.
template <typename IsCounted>
double CountLines(const Document& document, Shares* shares, IsCounted is_counted) {
  uint32_t count = 0;
  for (const Block& block : document.blocks()) {
    if (!is_counted(block)) continue;
    ++count;
    if (shares != nullptr)
      shares->push_back({block.span, 1, static_cast<double>(block.span.size())});
  }
  return count;
}

// The words for which it is true, each that is not the same.
template <typename IsCounted>
double CountWords(const Document& document, Shares* shares, IsCounted is_counted) {
  uint32_t count = 0;
  std::unordered_map<uint64_t, size_t> share_of;
  for (const Word& word : document.words()) {
    if (!is_counted(word)) continue;
    ++count;
    if (shares == nullptr) continue;
    const auto [place, is_new] = share_of.emplace(word.folded, shares->size());
    if (is_new) shares->push_back({word.span, 0, 0});
    ++(*shares)[place->second].times;
    ++(*shares)[place->second].weight;
  }
  return count;
}

double WordLength(const Document& document, const StatisticParams&, Shares* shares) {
  double characters = 0;
  for (const Word& word : document.words()) {
    const auto length = static_cast<double>(Length(document, word.span));
    characters += length;
    if (shares != nullptr) shares->push_back({word.span, 1, length});
  }
  return characters / CountWords(document);
}

// Calls found(span) for what stands between the blanks of a line.
template <typename Found>
void ForEachToken(const Document& document, Span line, Found found) {
  uint32_t begin = line.begin;
  for (uint32_t at = line.begin; at < line.end;) {
    const CodePoint c = CodePointAt(document.text(), at);
    at += c.length;
    if ((FlagsOf(c.value) & kBlank) == 0) continue;
    found(Span{begin, at - c.length});
    begin = at;
  }
  found(Span{begin, line.end});
}

// A link is one token.
double LongestToken(const Document& document, const StatisticParams&, Shares* shares) {
  Share longest{};
  for (const Block& block : document.blocks()) {
    if (block.span.size() <= longest.weight) continue;
    ForEachToken(document, block.span, [&](Span token) {
      if (token.size() <= longest.weight) return;
      const auto length = static_cast<double>(Length(document, token));
      if (length > longest.weight) longest = {token, 1, length};
    });
  }
  if (shares != nullptr) shares->push_back(longest);
  return longest.weight;
}

double AlphabeticWords(const Document& document, const StatisticParams&, Shares* shares) {
  const double others =
      CountWords(document, shares, [](const Word& w) { return !w.Is(kHasLetter); });
  return 1 - others / CountWords(document);
}

double StopWords(const Document& document, const StatisticParams& params, Shares*) {
  std::vector<bool> seen(params.words.size());
  for (const uint64_t folded : document.folded()) {
    const auto at = std::lower_bound(params.words.begin(), params.words.end(), folded);
    if (at != params.words.end() && *at == folded)
      seen[static_cast<size_t>(at - params.words.begin())] = true;
  }
  return static_cast<double>(std::count(seen.begin(), seen.end(), true));
}

// Sentences of lines that end in an end mark and have three words or more, as C4 counts them.
double Sentences(const Document& document, const StatisticParams&, Shares*) {
  constexpr uint32_t kMinWords = 3;
  size_t sentences = 0;
  for (const Block& block : document.blocks()) {
    if (block.stopped && block.words.size() >= kMinWords)
      sentences += document.SentencesOf(block).size();
  }
  return static_cast<double>(sentences);
}

double LineEnds(const Document& document, const StatisticParams&, Shares* shares) {
  return 1 -
         CountLines(document, shares, [](const Block& b) { return !b.stopped; }) / Lines(document);
}

double ShortLines(const Document& document, const StatisticParams& params, Shares* shares) {
  return CountLines(document, shares,
                    [&](const Block& b) { return Length(document, b.span) <= params.number; }) /
         Lines(document);
}

double LongLines(const Document& document, const StatisticParams& params, Shares*) {
  return CountLines(document, nullptr,
                    [&](const Block& b) { return Length(document, b.span) >= params.number; });
}

// Line ends between lines; blank lines add none.
double LineBreaks(const Document& document, const StatisticParams&, Shares*) {
  return (Lines(document) - 1) / CountWords(document);
}

double BulletLines(const Document& document, const StatisticParams&, Shares* shares) {
  constexpr std::u32string_view kBullets = U"-*•‣◦●▪■–";
  return CountLines(document, shares,
                    [&](const Block& b) {
                      const char32_t c = CodePointAt(document.text(), b.span.begin).value;
                      return kBullets.find(c) != std::u32string_view::npos;
                    }) /
         Lines(document);
}

double EllipsisLines(const Document& document, const StatisticParams&, Shares* shares) {
  return CountLines(document, shares,
                    [&](const Block& b) {
                      const std::string_view line = document.In(b.span);
                      return line.ends_with("...") || line.ends_with("…");
                    }) /
         Lines(document);
}

// Calls found(span) for each match in the text; it says where to look on.
template <typename Found>
void ForEachMatch(const Document& document, const Regex& pattern, Found found) {
  const auto [regex, text] =
      pattern.About(document, {0, static_cast<uint32_t>(document.text().size())});
  re2::StringPiece match;
  for (size_t at = 0; at < text.size() &&
                      regex.Match(Piece(text), at, text.size(), re2::RE2::UNANCHORED, &match, 1);) {
    const auto begin = static_cast<uint32_t>(match.data() - text.data());
    const auto end = static_cast<uint32_t>(begin + match.size());
    at = std::max<size_t>(found(Span{begin, end}), begin + 1);
  }
}

double SymbolsPerWord(const Document& document, const StatisticParams& params, Shares* shares) {
  uint32_t symbols = 0;
  ForEachMatch(document, *params.pattern, [&](Span match) {
    ++symbols;
    if (shares == nullptr) return match.end;
    const Span line = document.blocks()[document.BlockAt(match.begin).value_or(0)].span;
    if (shares->empty() || shares->back().span != line) shares->push_back({line, 1, 0});
    ++shares->back().weight;
    return match.end;
  });
  return symbols / CountWords(document);
}

double LinesWith(const Document& document, const StatisticParams& params, Shares* shares) {
  uint32_t lines = 0;
  ForEachMatch(document, *params.pattern, [&](Span match) {
    const Span line = document.blocks()[document.BlockAt(match.begin).value_or(0)].span;
    ++lines;
    if (shares != nullptr) shares->push_back({line, 1, 1});
    return std::max(line.end, match.end);
  });
  return lines;
}

constexpr std::array kStatistics = std::to_array<Statistic>({
    {"alphabetic-words", "", true, AlphabeticWords},
    {"bullet-lines", "", true, BulletLines},
    {"ellipsis-lines", "", true, EllipsisLines},
    {"line-breaks", "", false, LineBreaks},
    {"line-ends", "", true, LineEnds},
    {"lines-with", "pattern", false, LinesWith},
    {"long-lines", "length", false, LongLines},
    {"longest-token", "", false, LongestToken},
    {"repeated-line-characters", "", true, RepeatedLineCharacters},
    {"repeated-lines", "", true, RepeatedLines},
    {"repeated-ngrams", "ngram", true, LaterNgrams},
    {"repeated-paragraph-characters", "", true, RepeatedParagraphCharacters},
    {"repeated-paragraphs", "", true, RepeatedParagraphs},
    {"sentences", "", false, Sentences},
    {"short-lines", "length", true, ShortLines},
    {"stop-words", "words", false, StopWords},
    {"symbols", "pattern", false, SymbolsPerWord},
    {"top-ngram", "ngram", true, TopNgram},
    {"word-length", "", false, WordLength},
    {"words", "", false, Words},
});

}  // namespace

std::span<const Statistic> Statistics() { return kStatistics; }

}  // namespace vrlint
