#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/alphabet.h"
#include "text/compose.h"
#include "text/language.h"
#include "text/raw_vector.h"
#include "text/recurrence.h"
#include "text/span.h"
#include "text/words.h"

namespace vrlint {

// A line as it lies in the text: `span` without its line end, `next` where the next one starts.
struct Line {
  Span span;
  uint32_t next;
};

// A paragraph: a line with a character that is not blank, without the blanks around it.
struct Block {
  Span span;
  WordRange words;
  uint32_t line;            // index into lines()
  uint32_t first_sentence;  // index into sentences(); the next block's is the end
  Language language;        // kUnknown is only left where the whole text has no language
  bool stopped;             // ends in . ! ? or …, closing quotation marks and brackets aside
};

struct Sentence {
  Span span;
  WordRange words;
  uint32_t block;
};

// An article, analysed once for all rules. Offsets are bytes of text(), which is the original with
// its decomposed letters composed; Original() leads back.
class Document {
 public:
  // `original` is valid UTF-8 without a byte-order mark, at most 2 GiB, and outlives the document.
  // `hint` is the language that the source claims; it counts where the words do not tell.
  explicit Document(std::string_view original, Language hint = Language::kUnknown);
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  std::string_view original() const { return original_; }
  std::string_view text() const { return text_; }
  std::string_view In(Span span) const { return span.In(text_); }
  Span Original(Span span) const { return composition_.Original(span); }
  // Where decomposed letters were composed.
  std::span<const Span> composed() const { return composition_.composed; }

  std::span<const Line> lines() const { return lines_; }
  std::span<const Block> blocks() const { return blocks_; }
  std::span<const Word> words() const { return words_; }
  std::span<const Sentence> sentences() const { return sentences_; }
  std::span<const Word> WordsOf(WordRange range) const {
    return std::span(words_).subspan(range.first, range.size());
  }
  // The words that are the first or stand behind something else than one blank, as indices.
  std::span<const uint32_t> behind_gaps() const { return behind_gaps_; }
  // Word::folded of every word, as an array of its own: what repetitions are looked for in.
  std::span<const uint64_t> folded() const { return folded_; }
  const Recurrences& recurrences() const { return recurrences_; }
  // Words that stand again soon, as FindEchoes() has them.
  std::span<const uint32_t> echoes() const { return echoes_; }
  // Where characters stand that ordinary text has not (see IsOdd).
  std::span<const uint32_t> odd() const { return odd_; }
  // What a part of the text is written with.
  Alphabet AlphabetOf(Span span) const;
  // The text with stand-ins for the characters that are not of news (see WithStandIns).
  std::string_view likened() const { return likened_.empty() ? text_ : std::string_view(likened_); }
  std::span<const Sentence> SentencesOf(const Block& block) const;
  // From the first word's first byte to the last word's last.
  Span SpanOf(WordRange range) const;

  // The language of most words.
  Language language() const { return language_; }

  // The block that holds byte `at`, or the nearest one before it; nothing where no block stands
  // before.
  std::optional<uint32_t> BlockAt(uint32_t at) const;
  // The first word that ends after byte `at`.
  uint32_t WordAfter(uint32_t at) const;

  // A block of twenty words or more that ends in a stop.
  static bool IsProse(const Block& block) { return block.stopped && block.words.size() >= 20; }

 private:
  void SplitLines();
  void AddBlock(std::string_view content, uint32_t words_end,
                std::span<const uint32_t> behind_gaps);
  void SplitSentences(const Block& block, std::span<const uint32_t> behind_gaps);
  void FindLanguages(Language hint);

  std::string_view original_;
  Composition composition_;
  std::string_view text_;
  std::vector<Line> lines_;
  std::vector<Block> blocks_;
  RawVector<Word> words_;
  RawVector<uint32_t> behind_gaps_;
  std::vector<Sentence> sentences_;
  RawVector<uint64_t> folded_;
  Recurrences recurrences_;
  RawVector<uint32_t> echoes_;
  std::vector<uint32_t> odd_;
  std::vector<uint32_t> foreign_;  // where characters stand that are not of news
  std::string likened_;            // empty where none does
  Language language_ = Language::kUnknown;
};

// Whether `text` ends in . ! ? or …, closing quotation marks and brackets aside.
bool EndsInStop(std::string_view text);

}  // namespace vrlint
