#include "text/words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "text/hash.h"
#include "text/odd.h"
#include "text/unicode.h"
#include "text/word_map.h"

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
  // Begins at byte `at`, behind a word.
  Reader(std::string_view text, SeeRare see_rare, size_t at = 0)
      : text_(text), see_rare_(see_rare), at_(at) {}

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
  size_t at_;
  size_t begin_ = 0;   // of the word
  WordHasher hash_;    // of its characters so far
  uint8_t first_ = 0;  // the first one's flags
  uint8_t last_ = 0;   // the last one's
  uint8_t rest_ = 0;   // those of all but the first, together
};

constexpr auto kNobodyAsks = [](size_t) {};

// Where what is read next goes: small enough for registers.
struct Cursor {
  Word* word = nullptr;
  uint64_t* folded = nullptr;
  uint32_t* gap = nullptr;
  uint32_t index = 0;                      // of the word
  uint32_t behind_blank = WordMap::kNone;  // where it begins if one blank parts it from the last

  // Where the last word ends.
  uint32_t end() const { return index == 0 ? 0 : word[-1].span.end; }

  // Adds a word. Without a branch: no one foresees gaps.
  void Add(const Word& next, bool blank_behind) {
    *word++ = next;
    *folded++ = next.folded;
    *gap = index++;
    gap += static_cast<size_t>(next.span.begin != behind_blank);
    behind_blank = blank_behind ? next.span.end + 1 : WordMap::kNone;
  }
};

// Puts together what is read of a text, word after word.
class TextReader {
 public:
  explicit TextReader(std::string_view text) : text_(text) {}

  // Reads the words that are left character by character.
  void ReadAll() {
    while (ReadOne()) continue;
  }

  // The same with a map of them.
  void ReadAll(const WordMap& map) {
    MakeRoom(map.begins() + WordMap::kBlock);
    hard_ = map.HardFrom(0);
    for (size_t block = 0; block < map.blocks(); ++block) ReadBlock(map, block);
    if (hard_ != WordMap::kNone) ReadAll();
  }

  TextWords Take() {
    result_.words.resize(cursor_.index);
    result_.folded.resize(cursor_.index);
    result_.behind_gaps.resize(CountGaps());
    return std::move(result_);
  }

 private:
  size_t CountGaps() const { return static_cast<size_t>(cursor_.gap - result_.behind_gaps.data()); }

  // For so many words more.
  void MakeRoom(size_t words) {
    const size_t count = cursor_.index;
    if (count + words <= result_.words.size()) return;
    const size_t gaps = CountGaps();
    const size_t size = count + count / 2 + words + WordMap::kBlock / 2;
    result_.words.resize(size);
    result_.folded.resize(size);
    result_.behind_gaps.resize(size);
    cursor_.word = result_.words.data() + count;
    cursor_.folded = result_.folded.data() + count;
    cursor_.gap = result_.behind_gaps.data() + gaps;
  }

  void ReadBlock(const WordMap& map, size_t block) {
    MakeRoom(WordMap::kBlock / 2);
    const WordMap::Bytes bytes = map.bytes();
    Cursor cursor = cursor_;
    for (uint64_t begins = map.BeginsIn(block, cursor.end()); begins != 0;) {
      const auto begin = static_cast<uint32_t>(block * WordMap::kBlock + std::countr_zero(begins));
      const uint32_t end = bytes.EndOf(begin);
      if (end >= hard_) {
        cursor_ = cursor;
        ReadPlainly(map, {begin, end});
        cursor = cursor_;
        begins = map.BeginsIn(block, cursor.end());
        continue;
      }
      cursor.Add({{begin, end}, bytes.FoldedOf(begin, end), bytes.ShapeAt(end)},
                 bytes.IsBlank(end));
      begins &= begins - 1;
    }
    cursor_ = cursor;
  }

  // Reads until nothing hard stands before the end of the word that the map has there, or past it.
  [[gnu::noinline]] void ReadPlainly(const WordMap& map, Span word) {
    for (; word.begin >= cursor_.end() && word.end >= hard_; hard_ = map.HardFrom(cursor_.end()))
      ReadOne();
  }

  // Reads the next word; false where there is none.
  bool ReadOne() {
    const auto see_rare = [this](size_t at) {
      if (IsOdd(text_, at)) result_.odd.push_back(static_cast<uint32_t>(at));
    };
    Reader reader(text_, see_rare, cursor_.end());
    const bool found = reader.Next();
    if (found) {
      MakeRoom(1);
      const Word word = reader.Get(0);
      cursor_.Add(word, word.span.end < text_.size() && text_[word.span.end] == ' ');
    }
    return found;
  }

  std::string_view text_;
  TextWords result_;
  Cursor cursor_;
  uint32_t hard_ = WordMap::kNone;  // where what the map does not know stands next
};

}  // namespace

void AppendWords(std::string_view text, uint32_t offset, std::vector<Word>& words) {
  for (Reader reader(text, kNobodyAsks); reader.Next();) words.push_back(reader.Get(offset));
}

TextWords ReadWords(std::string_view text) {
  TextReader reader(text);
  if (WordMap::IsAvailable()) {
    reader.ReadAll(WordMap(text));
  } else {
    reader.ReadAll();
  }
  return reader.Take();
}

TextWords ReadWordsPlainly(std::string_view text) {
  TextReader reader(text);
  reader.ReadAll();
  return reader.Take();
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
