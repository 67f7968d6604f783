#include "detect/context_text.h"

#include <algorithm>
#include <bit>

#include "detect/torn.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr std::string_view kApostrophes[] = {"'", "’"};

bool EndsSentence(char32_t c) { return c == '.' || c == '!' || c == '?' || c == U'…'; }

// Of words whose shape has these of kFirstUpper, kOtherUpper and kHasLower, as bits 0 to 2.
constexpr LetterCase kCases[] = {
    LetterCase::kLower, LetterCase::kTitle, LetterCase::kMixed, LetterCase::kUpper,
    LetterCase::kLower, LetterCase::kTitle, LetterCase::kMixed, LetterCase::kMixed,
};

LetterCase CaseOf(const Word& word) {
  static_assert(kFirstUpper == 4 && kOtherUpper == 8 && kHasLower == 16);
  return kCases[word.shape >> 2 & 7];
}

// A soft hyphen, a zero-width space or a byte-order mark, and nothing else.
bool IsInvisible(std::string_view gap) {
  size_t at = 0;
  for (CodePoint c; (c = CodePointAt(gap, at)).length != 0; at += c.length) {
    if (c.value != 0xAD && c.value != 0x200B && c.value != 0xFEFF) return false;
  }
  return at != 0;
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// By the first bytes of what is an apostrophe.
bool MayHaveApostrophe(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c == '\'' || c == '\xE2'; });
}

// The first apostrophe in the word from byte `at` on, and its length.
std::pair<size_t, size_t> NextApostrophe(std::string_view word, size_t at) {
  std::pair<size_t, size_t> first{std::string_view::npos, 0};
  for (const std::string_view mark : kApostrophes) {
    const size_t found = word.find(mark, at);
    if (found < first.first) first = {found, mark.size()};
  }
  return first;
}

}  // namespace

ContextText::ContextText(const Document& document, const ContextTables& tables,
                         LanguageSet languages)
    : document_(document), tables_(tables) {
  tokens_.reserve(document.words().size() * 5 / 4 + 2);
  tokens_.push_back({});
  auto gap = document.behind_gaps().begin();  // before each block's first word stands one
  for (const Block& block : document.blocks()) {
    const auto first_gap = gap;
    while (gap != document.behind_gaps().end() && *gap < block.words.last) ++gap;
    if (languages.Has(block.language)) AddBlock(block, {first_gap, gap});
  }
}

void ContextText::AddBlock(const Block& block, std::span<const uint32_t> behind_gaps) {
  const bool judged = block.language == Language::kVietnamese;
  for (size_t i = 0; i < behind_gaps.size(); ++i) {
    WordRange run{behind_gaps[i],
                  i + 1 < behind_gaps.size() ? behind_gaps[i + 1] : block.words.last};
    bool whole = true;  // not the second part of a word with a hyphen
    if (i != 0) {
      if (Continues(run.first)) {
        ++run.first;
      } else {
        const auto words = document_.words().subspan(run.first - 1, 2);
        whole = !AddGap({words[0].span.end, words[1].span.begin});
      }
    }
    AddRun(run, judged, whole, i != 0);
  }
  AddMark(kSentenceEnd);
}

// Words with one blank between them, of which `whole` tells whether the first one is no second part
// of a word with a hyphen, and `goes_on` whether one stands before it in the block.
void ContextText::AddRun(WordRange run, bool judged, bool whole, bool goes_on) {
  const Word* const words = document_.words().data();
  bool may_be_torn = goes_on;  // pieces of syllables are none themselves
  for (uint32_t i = run.first; i < run.last; ++i) {
    const Word& word = words[i];
    const Symbol symbol = word.Is(kAddress) ? kForeign : tables_.Find(word.folded);
    if (!IsSyllableSymbol(symbol)) {
      AddOther(i);
      may_be_torn = true;
    } else {
      if (may_be_torn && TornSyllable(document_, i - 1)) whole = false;
      tokens_.push_back({symbol, CaseOf(word), judged && whole, i});
      may_be_torn = false;
    }
    whole = true;
  }
}

// Whether the word is one with the word before it: both are parts of an address, or what parts them
// cannot be seen. Then that word stands for both, as a foreign one.
bool ContextText::Continues(uint32_t index) {
  const Word& before = document_.words()[index - 1];
  const Word& word = document_.words()[index];
  const std::string_view gap = document_.In({before.span.end, word.span.begin});
  const bool continues = before.Is(kAddress) && word.Is(kAddress)
                             ? gap.find(' ') == std::string_view::npos
                             : IsInvisible(gap);
  if (continues) tokens_.back() = {kForeign, LetterCase::kLower, false, index};
  return continues;
}

// The marks between two words. Returns whether the next one stands right after a hyphen.
bool ContextText::AddGap(Span gap) {
  const std::string_view text = document_.In(gap);
  if (text == ", " || text == ". ") {  // most gaps
    AddMark(text.front() == ',' ? kPunctuation : kSentenceEnd);
    return false;
  }
  uint32_t marks = 0;
  char32_t last = 0;
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = CodePointAt(text, at);
    if ((FlagsOf(c.value) & kBlank) == 0) {
      if (at == 0 && c.value == '-') tokens_.back().judged = false;
      AddMark(EndsSentence(c.value) ? kSentenceEnd : kPunctuation);
      ++marks;
      last = c.value;
    }
    at += c.length;
  }
  return marks == 1 && last == '-' && text.back() == '-';
}

// A word that is no syllable.
void ContextText::AddOther(uint32_t index) {
  const Word& word = document_.words()[index];
  const std::string_view text = document_.In(word.span);
  if (!word.Is(kHasDigit)) {
    if (MayHaveApostrophe(text) && NextApostrophe(text, 0).second != 0) return AddParts(index);
    return tokens_.push_back({kForeign, LetterCase::kLower, false, index});
  }
  // "10:30" and "2/9" are one number.
  if (index > 0 && tokens_.size() > 1 && IsDigit(text.front())) {
    const Word& before = document_.words()[index - 1];
    const std::string_view gap = document_.In({before.span.end, word.span.begin});
    if (before.Is(kHasDigit) && !before.Is(kHasLetter) && (gap == ":" || gap == "/") &&
        tokens_.back().symbol == kPunctuation) {
      tokens_.pop_back();
      --marks_;
      return;
    }
  }
  tokens_.push_back({kNumber, LetterCase::kLower, false, index});
}

// A word with apostrophes: what stands between them, and a mark for each.
void ContextText::AddParts(uint32_t index) {
  const Span span = document_.words()[index].span;
  std::vector<Word> parts;
  for (size_t at = 0; at < span.size();) {
    const auto [end, length] = NextApostrophe(document_.In(span), at);
    const size_t stop = std::min<size_t>(end, span.size());
    const auto begin = span.begin + static_cast<uint32_t>(at);
    parts.clear();
    AppendWords(document_.In({begin, span.begin + static_cast<uint32_t>(stop)}), begin, parts);
    for (const Word& part : parts) {
      const Symbol symbol = tables_.Find(part.folded);
      tokens_.push_back(
          {symbol, IsSyllableSymbol(symbol) ? CaseOf(part) : LetterCase::kLower, false, index});
    }
    if (length != 0) AddMark(kPunctuation);
    at = stop + length;
  }
}

// A run of marks is one symbol; the end of a sentence wins.
void ContextText::AddMark(Symbol mark) {
  Symbol& last = tokens_.back().symbol;
  if (last > kPunctuation) {
    ++marks_;
    return tokens_.push_back({mark, LetterCase::kLower, false, ContextToken::kNoWord});
  }
  last = std::min(last, mark);
}

// A token is a pair with the one before it and, if it is rare, one alone: two slots at most.
Occurrences::Occurrences(std::span<const ContextToken> tokens)
    : slots_(std::bit_ceil(tokens.size() * 5 / 2 + 2)),
      shift_(32 - static_cast<uint32_t>(std::countr_zero(slots_.size()))) {
  const auto add = [slots = slots_.data(), shift = shift_,
                    mask = slots_.size() - 1](uint32_t pair) {
    size_t at = pair * kFactor >> shift;
    while (slots[at] != 0 && slots[at] >> 32 != pair) at = (at + 1) & mask;
    slots[at] = (static_cast<uint64_t>(pair) << 32) | (static_cast<uint32_t>(slots[at]) + 1);
  };
  Symbol before = kSentenceEnd;
  for (const ContextToken& token : tokens) {
    const Symbol s = token.symbol;
    ++frequent_[std::min(s, kFrequent)];
    seen_[s / 64] |= uint64_t{1} << s % 64;
    if (s >= kFrequent) add(PairOf(kAlone, s));
    // All other pairs are counted as one, which nobody asks for, so that no branch waits.
    const uint32_t counts = IsSyllableSymbol(std::min(before, s));
    add(PairOf(before, s) * counts);
    before = s;
  }
}

}  // namespace vrlint
