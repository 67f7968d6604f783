#include "text/words.h"

#include <algorithm>
#include <array>

#include "text/hash.h"
#include "text/odd.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

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

// The flags of a character that may hold a word together, if it stands between two with them; 0 for
// all others.
uint8_t JoinedBy(char32_t c) {
  if (c == '\'' || c == U'’') return kLetter;
  return c == '.' || c == ',' ? kDigit : 0;
}

// Reads a text from left to right, word by word. Calls see_rare(at) for each character that is not
// common, in order.
template <typename SeeRare>
class Reader {
 public:
  Reader(std::string_view text, SeeRare see_rare) : text_(text), see_rare_(see_rare) {}

  // Reads up to the next word and through it; false where there is none.
  bool Next() {
    if (!FindWord()) return false;
    hash_ = {};
    rest_ = 0;
    begin_ = at_;
    AddSmall();
    first_ = last_;
    if (at_ == begin_) {
      const CodePoint c = CodePointAt(text_, at_);
      first_ = FlagsOf(c.value);
      Add(c, first_);
      rest_ = 0;
      AddSmall();
    }
    while (AddNext()) AddSmall();
    return true;
  }

  // The last word, with the offset added to its place.
  Word Get(uint32_t offset) const {
    return {
        {offset + static_cast<uint32_t>(begin_), offset + static_cast<uint32_t>(at_)},
        hash_.Finish(),
        static_cast<uint8_t>(kShapes[first_ | rest_] | ((first_ & kUpper) != 0 ? kFirstUpper : 0) |
                             ((rest_ & kUpper) != 0 ? kOtherUpper : 0))};
  }

 private:
  // Goes on to a letter or a digit.
  bool FindWord() {
    while (at_ < text_.size()) {
      const CodePoint c = CodePointAt(text_, at_);
      if ((FlagsOf(c.value) & (kLetter | kDigit)) != 0) return true;
      if (!IsCommon(c.value)) see_rare_(at_);
      at_ += c.length;
    }
    return false;
  }

  void Add(CodePoint c, uint8_t flags) {
    if (!IsCommon(c.value)) see_rare_(at_);
    hash_.AddCharacter(c.value == U'’' ? U'\'' : ToLower(c.value));
    rest_ |= flags;
    last_ = flags;
    at_ += c.length;
  }

  // Adds the small letters of ASCII from here on.
  void AddSmall() {
    const size_t begin = at_;
    while (at_ < text_.size() && static_cast<unsigned>(text_[at_] - 'a') < 26)
      hash_.Add(text_[at_++]);
    if (at_ != begin) rest_ |= last_ = kLetter | kLower;
  }

  // Adds the character that comes next, if it belongs to the word.
  bool AddNext() {
    if (at_ < text_.size() && text_[at_] == ' ') return false;
    const CodePoint c = CodePointAt(text_, at_);
    const uint8_t flags = FlagsOf(c.value);
    if ((flags & kWordChar) == 0) {
      const uint8_t joined = JoinedBy(c.value) & last_;
      if ((joined & FlagsOf(CodePointAt(text_, at_ + c.length).value)) == 0) return false;
    }
    Add(c, flags);
    return true;
  }

  std::string_view text_;
  SeeRare see_rare_;
  size_t at_ = 0;
  size_t begin_ = 0;   // of the word
  WordHasher hash_;    // of its characters so far
  uint8_t first_ = 0;  // the first one's flags
  uint8_t last_ = 0;   // the last one's
  uint8_t rest_ = 0;   // those of all but the first, together
};

constexpr auto kNobodyAsks = [](size_t) {};

}  // namespace

void AppendWords(std::string_view text, uint32_t offset, std::vector<Word>& words) {
  for (Reader reader(text, kNobodyAsks); reader.Next();) words.push_back(reader.Get(offset));
}

TextWords ReadWords(std::string_view text) {
  TextWords result;
  result.words.reserve(text.size() / 5);
  result.behind_gaps.reserve(text.size() / 20);
  const auto see_rare = [&](size_t at) {
    if (IsOdd(text, at)) result.odd.push_back(static_cast<uint32_t>(at));
  };
  uint32_t behind_blank = 0;  // where a word begins that one blank parts from the last one
  for (Reader reader(text, see_rare); reader.Next();) {
    const Word word = reader.Get(0);
    if (word.span.begin != behind_blank || behind_blank == 0)
      result.behind_gaps.push_back(static_cast<uint32_t>(result.words.size()));
    const bool blank = word.span.end < text.size() && text[word.span.end] == ' ';
    behind_blank = blank ? word.span.end + 1 : 0;
    result.words.push_back(word);
  }
  return result;
}

bool SameWords(std::span<const Word> a, std::span<const Word> b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Word& x, const Word& y) { return x.folded == y.folded; });
}

uint64_t FoldedHash(std::string_view word) {
  Reader reader(word, kNobodyAsks);
  return reader.Next() ? reader.Get(0).folded : 0;
}

}  // namespace vrlint
