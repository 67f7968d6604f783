// English words that are misspelt, by lists of known misspellings and by how close an unknown word
// is to a common one, or that have run together ("inwhich").
#include <algorithm>
#include <unordered_set>

#include "detect/correction.h"
#include "detect/derivation.h"
#include "detect/kind.h"
#include "detect/like_case.h"
#include "detect/list_file.h"
#include "detect/misspellings.h"
#include "detect/word_index.h"
#include "text/english_words.h"
#include "text/syllable.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr uint32_t kShortest = 4;  // letters of a word that may be a slip
constexpr uint32_t kLongest = 40;  // and of one that is looked into: longer ones are no words
constexpr uint32_t kWindow = 5;    // words on either side that tell a foreign phrase
constexpr uint32_t kNear = 2;      // words on either side that may not be unknown as well
constexpr uint32_t kForeign = 2;   // so much is foreign in a foreign phrase
constexpr size_t kHabit = 3;       // words run together: so was the text made

// What a rule finds, besides the misspellings of its lists.
enum class Find : uint8_t { kSlips, kParted, kListed };

// In lower-case letters.
bool IsPlain(uint8_t shape) { return shape == (kHasLetter | kHasLower); }

// In lower-case letters, and long enough to tell what was meant.
bool MayBeSlip(const Word& word) {
  return IsPlain(word.shape) && word.span.size() >= kShortest && word.span.size() <= kLongest;
}

bool IsLowerAscii(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool IsOneOf(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

// Whether the word stands for itself: not beside a hyphen, an apostrophe or a mark of markup, and
// not alone between quotation marks.
bool StandsFree(std::string_view text, Span word) {
  const CodePoint before = CodePointBefore(text, word.begin);
  const CodePoint after = CodePointAt(text, word.end);
  const auto ends = [](CodePoint c) {
    return c.length == 0 || c.value == '\n' || c.value == '\r' || c.value == ' ' ||
           c.value == '\t' || c.value == 0xA0;
  };
  const bool opens = ends(before) || IsOneOf(before.value, U"(\"“,—–");
  const bool closes = ends(after) || IsOneOf(after.value, U",.;:!?)\"”—–");
  if (!opens || !closes) return false;
  const CodePoint next = CodePointAt(text, word.end + after.length);
  if (IsOneOf(after.value, U".:") && (FlagsOf(next.value) & kWordChar) != 0) return false;
  if (after.value == '.' && next.value == '.') return false;
  return !(IsOneOf(before.value, U"\"“") && IsOneOf(after.value, U"\"”"));
}

// "o peration": a letter that belongs to the word stands apart.
bool IsTorn(const Document& document, const Word& neighbour) {
  return neighbour.span.size() == 1 && neighbour.Is(kHasLetter) &&
         !IsOneOf(static_cast<unsigned char>(document.text()[neighbour.span.begin]), U"aiAI");
}

// How much the word, `distance` words away, speaks for another language: in lower case it is rare,
// or even unknown.
uint32_t Strangeness(const Document& document, const Word& word, uint32_t distance) {
  if (word.span.size() < 2 || word.Is(kFirstUpper) || word.Is(kHasDigit) || word.Is(kAddress))
    return 0;
  const Commonness commonness = CommonnessOf(word.folded);
  if (commonness >= Commonness::k80) return 1;
  if (commonness != Commonness::kUnknown || CanBeParted(document.In(word.span))) return 0;
  return distance <= kNear ? kForeign : 1;
}

class SpellingDetector : public Detector {
 public:
  explicit SpellingDetector(std::span<const RuleSettings> rules) {
    for (uint32_t i = 0; i < rules.size(); ++i) Read(rules[i], i);
    LanguageSet english;
    english.Add(Language::kEnglish);
    WordIndex& index = *rules.front().words;
    words_ = index.AddList();
    index.Add(words_, {.languages = english, .words = listed_.words()});
    index.Add(
        words_,
        {.languages = english, .fits_shape = IsPlain, .min_bytes = kShortest, .leave_out = IsEnglish});
  }

  void DetectAmong(const Hits& hits, const Document& document, const Zones&,
                   std::vector<Match>& matches) const override {
    std::vector<Unknown> unknown;
    const auto words = hits.words.Of(words_);
    auto block = document.blocks().begin();
    for (auto first = words.begin(); first != words.end();) {
      while (block->words.last <= *first) ++block;
      const auto last = std::lower_bound(first, words.end(), block->words.last);
      LookAt(document, *block, std::span(first, last), unknown, matches);
      first = last;
    }
    std::erase_if(unknown, [&](const Unknown& u) { return IsLeftAlone(document, u); });
    if (unknown.empty()) return;
    Uses article(document.folded());
    const auto parted = std::count_if(unknown.begin(), unknown.end(), [&](const Unknown& u) {
      return CanBeParted(document.In(document.words()[u.word].span));
    });
    for (const Unknown& u : unknown)
      Correct(document, u.word, article, static_cast<size_t>(parted) >= kHabit, matches);
  }

 private:
  struct Unknown {
    uint32_t word;  // index into the document's words
    const Block* block;
  };

  void Read(const RuleSettings& rule, uint32_t index) {
    const Table& p = rule.params;
    const Find find = p.Choice<Find>(
        "find", {{"slips", Find::kSlips}, {"parted", Find::kParted}, {"listed", Find::kListed}},
        Find::kSlips);
    if (find == Find::kSlips) slips_.push_back(index);
    if (find == Find::kParted) parted_.push_back(index);
    for (const std::string& name : p.Strings("files")) {
      ForEachLine(rule, name, [&](std::string_view line, const Place& place) {
        listed_.Add(line, place, index);
      });
    }
    for (const std::string& word : p.Strings("known")) known_.insert(FoldedHash(word));
  }

  // Of words that are listed or that no list knows, reports the first and collects the others.
  void LookAt(const Document& document, const Block& block, std::span<const uint32_t> words,
              std::vector<Unknown>& unknown, std::vector<Match>& matches) const {
    const size_t before = unknown.size();
    for (const uint32_t i : words) {
      const Word& word = document.words()[i];
      if (const Misspellings::Entry* entry = listed_.Find(word.folded))
        ReportListed(document, block, i, *entry, matches);
      else if (MayBeSlip(word))
        unknown.push_back({i, &block});
    }
    if (IsHardlyEnglish(document, block, unknown.size() - before)) unknown.resize(before);
  }

  static bool IsHardlyEnglish(const Document& document, const Block& block, size_t unknown) {
    constexpr size_t kFew = 3;
    constexpr size_t kShare = 4;
    if (unknown <= kFew) return false;
    const auto words = document.WordsOf(block.words);
    const auto candidates = std::count_if(words.begin(), words.end(), MayBeSlip);
    return unknown * kShare > static_cast<size_t>(candidates);
  }

  // In lower case, in capitals, or at a sentence's start: otherwise it may be a name.
  static bool IsName(const Document& document, const Block& block, uint32_t index) {
    const Word& word = document.words()[index];
    if (!word.Is(kFirstUpper) || !word.Is(kHasLower)) return false;
    const auto sentences = document.SentencesOf(block);
    return word.Is(kOtherUpper) ||
           !std::ranges::binary_search(sentences, index, {},
                                       [](const Sentence& s) { return s.words.first; });
  }

  // A word of a foreign phrase, or beside other unknown words; known misspellings are English.
  bool IsAmongForeign(const Document& document, const Block& block, uint32_t index) const {
    const uint32_t first = index - std::min(index - block.words.first, kWindow);
    const uint32_t last = std::min(index + 1 + kWindow, block.words.last);
    uint32_t foreign = Weigh(document.WordsOf({first, last})).foreign;
    for (uint32_t i = first; i < last; ++i) {
      const uint32_t distance = std::max(i, index) - std::min(i, index);
      const Word& word = document.words()[i];
      if (distance != 0 && listed_.Find(word.folded) == nullptr)
        foreign += Strangeness(document, word, distance);
    }
    return foreign >= kForeign;
  }

  void ReportListed(const Document& document, const Block& block, uint32_t index,
                    const Misspellings::Entry& entry, std::vector<Match>& matches) const {
    const Word& word = document.words()[index];
    if (word.Is(kAddress) || IsName(document, block, index) ||
        IsAmongForeign(document, block, index))
      return;
    Match match;
    match.rule = entry.rule;
    match.span = word.span;
    match.facts = {{"corrections", entry.corrections}};
    if (entry.certain) {
      match.edits.push_back({word.span, LikeCase(document.In(word.span), entry.corrections)});
      match.safety = Safety::kSafe;
    }
    matches.push_back(std::move(match));
  }

  bool IsLeftAlone(const Document& document, const Unknown& unknown) const {
    const auto words = document.words();
    const Word& word = words[unknown.word];
    const std::string_view text = document.In(word.span);
    const WordRange block = unknown.block->words;
    return !IsLowerAscii(text) || known_.contains(word.folded) ||
           !StandsFree(document.text(), word.span) ||
           (unknown.word > block.first && IsTorn(document, words[unknown.word - 1])) ||
           (unknown.word + 1 < block.last && IsTorn(document, words[unknown.word + 1])) ||
           IsSyllable(text) || IsAmongForeign(document, *unknown.block, unknown.word);
  }

  void Correct(const Document& document, uint32_t index, Uses& article, bool parting,
               std::vector<Match>& matches) const {
    const Word& word = document.words()[index];
    const std::string_view text = document.In(word.span);
    const bool repeated = article.Of(word.folded) > 1;
    if (repeated && !parting) return;
    auto correction = CorrectionOf(text, article, parting);
    if (repeated && correction && !correction->parted) return;
    if (!correction || (!correction->parted && IsDialect(text, correction->text))) return;
    if (!correction->parted && IsDerived(text)) return;
    for (const uint32_t rule : correction->parted ? parted_ : slips_) {
      matches.push_back(Replacement(rule, word.span, correction->text, Safety::kUnsafe));
      matches.back().facts = {{"corrections", correction->text}};
    }
  }

  // "comin soon": the g is not spoken.
  static bool IsDialect(std::string_view word, std::string_view correction) {
    return word.ends_with("in") && correction.ends_with("ing") && correction.starts_with(word);
  }

  uint32_t words_ = 0;  // the list of those that are misspelt or unknown
  Misspellings listed_;
  std::vector<uint32_t> slips_;   // rules that find a wrong letter
  std::vector<uint32_t> parted_;  // rules that find two words in one
  std::unordered_set<uint64_t> known_;
};

}  // namespace

Detectors MakeSpelling(std::span<const RuleSettings> rules) {
  return OneForAll<SpellingDetector>(rules);
}

}  // namespace vrlint
