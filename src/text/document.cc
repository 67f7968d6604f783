#include "text/document.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "text/address.h"
#include "text/hash.h"
#include "text/odd.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

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

bool IsAbbreviation(std::string_view word) {
  if (CountCodePoints(word) == 1) return (FlagsOf(CodePointAt(word, 0).value) & kUpper) != 0;
  return std::binary_search(kAbbreviations.begin(), kAbbreviations.end(), Lower(word));
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

// The shape of a word whose characters have these flags together, the case of letters after the
// first aside.
constexpr auto kShapes = [] {
  constexpr std::array<std::array<uint8_t, 2>, 5> kParts{{{kLetter, kHasLetter},
                                                          {kDigit, kHasDigit},
                                                          {kLower, kHasLower},
                                                          {kVietnamese, kHasVietnamese},
                                                          {kOtherLetter, kNotLatin}}};
  std::array<uint8_t, 256> shapes{};
  for (size_t flags = 0; flags < shapes.size(); ++flags) {
    for (const auto& [flag, shape] : kParts) shapes[flags] |= (flags & flag) != 0 ? shape : 0;
  }
  return shapes;
}();

// One word being read: its hash and the flags of its characters so far.
struct WordReader {
  Hasher hash;
  uint8_t first;  // the first character's flags
  uint8_t last;   // the last one's
  uint8_t rest = 0;

  void Add(char32_t lower, uint8_t flags) {
    hash.Add(lower);
    rest |= flags;
    last = flags;
  }
  // Adds the ASCII letters and digits that stand from byte `at` on; where they end.
  size_t AddAscii(std::string_view text, size_t at) {
    for (; at < text.size() && static_cast<signed char>(text[at]) >= 0; ++at) {
      const CharTable::Entry entry = kCharTable.entries[static_cast<unsigned char>(text[at])];
      if ((entry.flags & kWordChar) == 0) break;
      Add(entry.lower, entry.flags);
    }
    return at;
  }
  uint8_t Shape() const {
    return static_cast<uint8_t>(kShapes[first | rest] | ((first & kUpper) != 0 ? kFirstUpper : 0) |
                                ((rest & kUpper) != 0 ? kOtherUpper : 0));
  }
};

// Whether `c`, between `before` and the character at `at`, holds one word together.
bool Joins(char32_t c, uint8_t before, std::string_view text, size_t at) {
  if (c != '\'' && c != U'’' && c != '.' && c != ',') return false;
  const uint8_t after = FlagsOf(CodePointAt(text, at).value);
  return (c == '.' || c == ',') ? (before & after & kDigit) != 0 : (before & after & kLetter) != 0;
}

}  // namespace

void AppendWords(std::string_view text, uint32_t offset, std::vector<Word>& words) {
  size_t at = 0;
  while (at < text.size()) {
    CodePoint c = CodePointAt(text, at);
    uint8_t flags = FlagsOf(c.value);
    if ((flags & (kLetter | kDigit)) == 0) {
      at += c.length;
      continue;
    }
    const size_t begin = at;
    WordReader reader{{}, flags, flags};
    reader.hash.Add(ToLower(c.value));
    while (true) {
      at = reader.AddAscii(text, at + c.length);
      c = CodePointAt(text, at);
      flags = FlagsOf(c.value);
      if ((flags & kWordChar) == 0 && !Joins(c.value, reader.last, text, at + c.length)) break;
      reader.Add(c.value == U'’' ? U'\'' : ToLower(c.value), flags);
    }
    words.push_back({{offset + static_cast<uint32_t>(begin), offset + static_cast<uint32_t>(at)},
                     reader.hash.Finish(),
                     reader.Shape()});
  }
}

bool SameWords(std::span<const Word> a, std::span<const Word> b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Word& x, const Word& y) { return x.folded == y.folded; });
}

uint64_t FoldedHash(std::string_view word) {
  std::vector<Word> words;
  AppendWords(word, 0, words);
  return words.empty() ? 0 : words.front().folded;
}

bool EndsInStop(std::string_view text) {
  size_t at = text.size();
  CodePoint c = CodePointBefore(text, at);
  while (c.length != 0 && IsCloser(c.value)) c = CodePointBefore(text, at -= c.length);
  return c.length != 0 && IsStop(c.value);
}

Document::Document(std::string_view original, Language hint)
    : original_(original),
      composition_(Compose(original)),
      text_(composition_.text.empty() ? original : std::string_view(composition_.text)) {
  assert(original.size() < (1U << 31));
  words_.reserve(text_.size() / 5);
  SplitLines();
  MarkAddresses(text_, words_);
  FindRepetition();
  FindLanguages(hint);
  FindOdd();
}

void Document::FindOdd() {
  AppendOdd(text_, odd_);
  std::copy_if(odd_.begin(), odd_.end(), std::back_inserter(foreign_),
               [&](uint32_t at) { return !IsOfNews(CodePointAt(text_, at).value); });
  if (!foreign_.empty()) likened_ = WithStandIns(text_, foreign_);
}

Alphabet Document::AlphabetOf(Span span) const {
  const auto next = std::lower_bound(foreign_.begin(), foreign_.end(), span.begin);
  return next == foreign_.end() || *next >= span.end ? Alphabet::kNews : Alphabet::kAny;
}

void Document::FindRepetition() {
  folded_.reserve(words_.size());
  for (const Word& word : words_) folded_.push_back(word.folded);
  recurrences_ = FindRecurrences(folded_);
  echoes_ = FindEchoes(folded_);
}

void Document::SplitLines() {
  for (size_t begin = 0; begin < text_.size();) {
    const size_t feed = std::min(text_.find('\n', begin), text_.size());
    const size_t next = std::min(feed + 1, text_.size());
    const size_t end =
        feed > begin && feed < text_.size() && text_[feed - 1] == '\r' ? feed - 1 : feed;
    lines_.push_back(
        {{static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}, static_cast<uint32_t>(next)});
    const std::string_view content = Trimmed(text_.substr(begin, end - begin));
    if (!content.empty()) {
      const auto at = static_cast<uint32_t>(content.data() - text_.data());
      Block block{};
      block.span = {at, at + static_cast<uint32_t>(content.size())};
      block.words.first = static_cast<uint32_t>(words_.size());
      AppendWords(content, at, words_);
      block.words.last = static_cast<uint32_t>(words_.size());
      block.line = static_cast<uint32_t>(lines_.size() - 1);
      block.first_sentence = static_cast<uint32_t>(sentences_.size());
      block.stopped = EndsInStop(content);
      blocks_.push_back(block);
      SplitSentences(static_cast<uint32_t>(blocks_.size() - 1));
    }
    begin = next;
  }
}

void Document::SplitSentences(uint32_t index) {
  const Block& block = blocks_[index];
  Sentence sentence{block.span, block.words, index};
  for (uint32_t i = block.words.first; i + 1 < block.words.last; ++i) {
    const Span gap{words_[i].span.end, words_[i + 1].span.begin};
    // The shortest is a stop and a blank.
    if (gap.size() <= 2 && (gap.size() < 2 || !IsStop(CodePointAt(text_, gap.begin).value)))
      continue;
    const uint32_t end = SentenceEnd(In(gap), text_.substr(gap.end));
    if (end == 0 || (text_[gap.begin] == '.' && IsAbbreviation(In(words_[i].span)))) continue;
    sentence.span.end = gap.begin + end;
    sentence.words.last = i + 1;
    sentences_.push_back(sentence);
    const std::string_view rest = Trimmed(In({sentence.span.end, block.span.end}));
    sentence.span = {static_cast<uint32_t>(rest.data() - text_.data()), block.span.end};
    sentence.words = {i + 1, block.words.last};
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
