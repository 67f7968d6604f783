#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <string_view>

#include "detect/kind.h"
#include "detect/pattern_edges.h"
#include "detect/regex.h"
#include "text/document.h"

namespace vrlint {

// A gap of a block: the words on its sides, either of which may be missing at the block's ends. In
// a word that goes from lower to upper case they are the same.
struct Gap {
  Span span;
  const Word* left;
  const Word* right;
};

// What the conditions of rules see of a gap.
struct GapContext {
  GapContext(const Document& document, const Block& block, Span gap);

  const Document& document;
  Span line;
  Span before;         // 200 bytes at most, of the line
  Span after;          // 200 bytes at most, of the text
  bool is_news_after;  // the first character of `after` is of the alphabet of news
  Span place;          // of the gap in the line
};

// A rule of kind gap. Shared by threads.
class GapRule {
 public:
  GapRule(const RuleSettings& settings, uint32_t index);

  uint32_t index() const { return index_; }
  // Whether a finding in the block counts, elsewhere it would be dropped, and the letters beside
  // the gap allow one.
  bool MayFind(const Document& document, const Block& block, Span gap) const;
  // What matches all that stands between the words.
  const RegexPtr& gap() const { return gap_; }
  // What stands there instead.
  const std::string& replacement() const { return replace_; }
  // Whether the article itself must have the two words as one.
  bool rejoins() const { return rejoins_; }
  // Found more often, it is how the article is set.
  uint32_t habit() const { return habit_; }

  // Whether the rule speaks of a gap in such a context. Links and the like have none.
  bool Accepts(const GapContext& context) const;

 private:
  static constexpr int kUnknown = -1;

  // Whether the bytes beside the gap allow it.
  bool MayHold(const GapContext& context) const;
  // Whether `after` may begin with this byte of a character of the alphabet of news.
  bool MayBegin(unsigned char byte) const;
  // Whether `before` holds where nothing stands before.
  bool HoldsAtBeginning() const;

  uint32_t index_;
  LanguageSet languages_;
  RegexPtr gap_;
  RegexPtr before_;
  RegexPtr not_before_;
  RegexPtr after_;
  RegexPtr not_after_;
  RegexPtr unless_;                // anywhere in the line
  AsciiSet ends_ = ~AsciiSet();    // what `before` may end with
  AsciiSet begins_ = ~AsciiSet();  // and `after` begin
  std::string replace_;
  bool rejoins_;
  uint32_t habit_;
  // Asked of RE2 on first use, perhaps by several threads.
  mutable std::atomic<int> first_bytes_ = kUnknown;  // the least one, times 256, and the most
  mutable std::atomic<int> at_beginning_ = kUnknown;
};

}  // namespace vrlint
