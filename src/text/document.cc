#include "text/document.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "text/address.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

using Byte = unsigned char;

bool IsCombining(char32_t c) { return c >= 0x300 && c < 0x370; }

bool IsStop(char32_t c) { return c == '.' || c == '!' || c == '?' || c == U'…'; }

bool IsCloser(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == U'”' || c == U'’' || c == U'»';
}

bool IsOpener(char32_t c) {
  return c == '"' || c == '\'' || c == '(' || c == '[' || c == U'“' || c == U'‘' || c == U'«' ||
         c == '-' || c == U'–' || c == U'—';
}

// Words that end in a point without ending a sentence, lower-cased.
constexpr std::array kAbbreviations = std::to_array<std::string_view>(
    {"adm", "apr", "aug", "brig", "bs",  "capt", "co",  "col", "corp",  "dec", "dr",   "feb",
     "gen", "gov", "gs",  "inc",  "jan", "jr",   "jul", "jun", "lieut", "lt",  "ltd",  "maj",
     "mar", "mr",  "mrs", "ms",   "mt",  "no",   "nov", "oct", "pgs",   "phd", "prof", "rep",
     "rev", "sen", "sep", "sept", "sgt", "sr",   "st",  "ths", "tp",    "ts",  "vs"});

constexpr size_t kLongestAbbreviation = 5;

// The letters of either case as numbers.
constexpr uint32_t NumberOf(char letter) { return static_cast<Byte>(letter) % 32; }

// The last letters of the abbreviations that begin with each letter, as bits.
constexpr auto kLastLetters = [] {
  std::array<uint32_t, 32> letters{};
  for (const std::string_view word : kAbbreviations)
    letters[NumberOf(word.front())] |= 1U << NumberOf(word.back());
  return letters;
}();

bool IsAbbreviation(std::string_view word) {
  if (word.size() > kLongestAbbreviation) return false;
  const CodePoint first = CodePointAt(word, 0);
  if (first.length == word.size()) return (FlagsOf(first.value) & kUpper) != 0;
  if ((kLastLetters[NumberOf(word.front())] >> NumberOf(word.back()) & 1) == 0) return false;
  char lower[kLongestAbbreviation];
  std::transform(word.begin(), word.end(), lower, LowerAscii);
  return std::binary_search(kAbbreviations.begin(), kAbbreviations.end(),
                            std::string_view(lower, word.size()));
}

// Where the sentence ends within the gap between two words, or 0: a stop, closing marks, a blank,
// then a capital or a digit (`next` is the text from the second word on).
uint32_t SentenceEnd(std::string_view gap, std::string_view next) {
  size_t at = 0;
  uint32_t end = 0;
  bool blank = false;
  for (CodePoint c; (c = CodePointAt(gap, at)).length != 0; at += c.length) {
    if (IsStop(c.value)) {
      end = static_cast<uint32_t>(at + c.length);
      blank = false;
    } else if (end != 0 && !blank && IsCloser(c.value)) {
      end = static_cast<uint32_t>(at + c.length);
    } else if ((FlagsOf(c.value) & kBlank) != 0) {
      blank = true;
    } else if (!IsOpener(c.value)) {
      end = 0;
    }
  }
  const uint8_t flags = FlagsOf(CodePointAt(next, 0).value);
  const bool starts = (flags & (kUpper | kDigit)) != 0 || (flags & (kLetter | kLower)) == kLetter;
  return blank && starts ? end : 0;
}

uint32_t SkipBlanks(std::string_view text, uint32_t at) {
  for (CodePoint c; (FlagsOf((c = CodePointAt(text, at)).value) & kBlank) != 0;) at += c.length;
  return at;
}

}  // namespace

bool EndsInStop(std::string_view text) {
  size_t at = text.size();
  CodePoint c = CodePointBefore(text, at);
  while (c.length != 0 && IsCloser(c.value)) c = CodePointBefore(text, at -= c.length);
  return c.length != 0 && IsStop(c.value);
}

Document::Document(std::string_view original, Language hint)
    : original_(original), text_(original) {
  assert(original.size() < (1U << 31));
  TextWords read = ReadWords(text_);
  // Nothing else can have been decomposed.
  if (std::any_of(read.odd.begin(), read.odd.end(),
                  [&](uint32_t at) { return IsCombining(CodePointAt(text_, at).value); }))
    composition_ = Compose(original);
  if (!composition_.text.empty()) {
    text_ = composition_.text;
    read = ReadWords(text_);
  }
  words_ = std::move(read.words);
  folded_ = std::move(read.folded);
  behind_gaps_ = std::move(read.behind_gaps);
  odd_ = std::move(read.odd);
  SplitLines();
  MarkAddresses(text_, words_, behind_gaps_);
  recurrences_ = FindRecurrences(folded_);
  echoes_ = FindEchoes(folded_);
  FindLanguages(hint);
  std::copy_if(odd_.begin(), odd_.end(), std::back_inserter(foreign_),
               [&](uint32_t at) { return !IsOfNews(CodePointAt(text_, at).value); });
  if (!foreign_.empty()) likened_ = WithStandIns(text_, foreign_);
}

Alphabet Document::AlphabetOf(Span span) const {
  const auto next = std::lower_bound(foreign_.begin(), foreign_.end(), span.begin);
  return next == foreign_.end() || *next >= span.end ? Alphabet::kNews : Alphabet::kAny;
}

void Document::SplitLines() {
  auto gap = behind_gaps_.begin();  // before each line's first word stands one
  for (size_t begin = 0; begin < text_.size();) {
    const size_t feed = std::min(text_.find('\n', begin), text_.size());
    const size_t next = std::min(feed + 1, text_.size());
    const size_t end =
        feed > begin && feed < text_.size() && text_[feed - 1] == '\r' ? feed - 1 : feed;
    lines_.push_back(
        {{static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}, static_cast<uint32_t>(next)});
    const std::string_view content = Trimmed(text_.substr(begin, end - begin));
    const auto first_gap = gap;
    while (gap != behind_gaps_.end() && words_[*gap].span.begin < end) ++gap;
    const auto words_end = gap == behind_gaps_.end() ? static_cast<uint32_t>(words_.size()) : *gap;
    if (!content.empty()) AddBlock(content, words_end, {first_gap, gap});
    begin = next;
  }
}

// Adds the last line, whose content and words end there and whose gaps these are.
void Document::AddBlock(std::string_view content, uint32_t words_end,
                        std::span<const uint32_t> behind_gaps) {
  const auto at = static_cast<uint32_t>(content.data() - text_.data());
  Block block{};
  block.span = {at, at + static_cast<uint32_t>(content.size())};
  block.words = {blocks_.empty() ? 0 : blocks_.back().words.last, words_end};
  block.line = static_cast<uint32_t>(lines_.size() - 1);
  block.first_sentence = static_cast<uint32_t>(sentences_.size());
  block.stopped = EndsInStop(content);
  blocks_.push_back(block);
  SplitSentences(block, behind_gaps);
}

void Document::SplitSentences(const Block& block, std::span<const uint32_t> behind_gaps) {
  Sentence sentence{block.span, block.words, static_cast<uint32_t>(blocks_.size() - 1)};
  for (const uint32_t word : behind_gaps) {
    if (word == block.words.first) continue;
    const Span gap{words_[word - 1].span.end, words_[word].span.begin};
    // The shortest is a stop of ASCII and a blank.
    if (gap.size() <= 2 && (gap.size() < 2 || !IsStop(static_cast<Byte>(text_[gap.begin]))))
      continue;
    const uint32_t end = SentenceEnd(In(gap), text_.substr(gap.end));
    if (end == 0 || (text_[gap.begin] == '.' && IsAbbreviation(In(words_[word - 1].span))))
      continue;
    sentence.span.end = gap.begin + end;
    sentence.words.last = word;
    sentences_.push_back(sentence);
    sentence.span = {SkipBlanks(text_, sentence.span.end), block.span.end};
    sentence.words = {word, block.words.last};
  }
  sentences_.push_back(sentence);
}

void Document::FindLanguages(Language hint) {
  std::array<uint32_t, 4> votes{};
  LanguageEvidence whole;
  for (Block& block : blocks_) {
    const LanguageEvidence evidence = Weigh(WordsOf(block.words));
    block.language = Decide(evidence);
    votes[static_cast<size_t>(block.language)] += evidence.words;
    whole.words += evidence.words;
    whole.vietnamese += evidence.vietnamese;
    whole.english += evidence.english;
    whole.foreign += evidence.foreign;
  }
  votes[0] = 0;
  const auto most = std::max_element(votes.begin(), votes.end());
  language_ = *most != 0 ? static_cast<Language>(most - votes.begin()) : Decide(whole);
  if (language_ == Language::kUnknown) language_ = hint;
  for (Block& block : blocks_) {
    if (block.language == Language::kUnknown) block.language = language_;
  }
}

std::span<const Sentence> Document::SentencesOf(const Block& block) const {
  const auto index = static_cast<size_t>(&block - blocks_.data());
  const size_t end =
      index + 1 < blocks_.size() ? blocks_[index + 1].first_sentence : sentences_.size();
  return std::span(sentences_).subspan(block.first_sentence, end - block.first_sentence);
}

Span Document::SpanOf(WordRange range) const {
  if (range.size() == 0) return {};
  return {words_[range.first].span.begin, words_[range.last - 1].span.end};
}

std::optional<uint32_t> Document::BlockAt(uint32_t at) const {
  const auto after =
      std::upper_bound(blocks_.begin(), blocks_.end(), at,
                       [](uint32_t value, const Block& b) { return value < b.span.begin; });
  if (after == blocks_.begin()) return std::nullopt;
  return static_cast<uint32_t>(after - blocks_.begin() - 1);
}

uint32_t Document::WordAfter(uint32_t at) const {
  const auto found =
      std::upper_bound(words_.begin(), words_.end(), at,
                       [](uint32_t value, const Word& w) { return value < w.span.end; });
  return static_cast<uint32_t>(found - words_.begin());
}

}  // namespace vrlint
