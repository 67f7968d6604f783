#include "text/misread.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "text/oddness.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

bool IsOneOf(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

constexpr char32_t kLost = 0xFFFD;
constexpr char32_t kNoBreak = 0xA0;  // in many pages the byte too

// Reads UTF-8 from characters that stand for its bytes.
class Reader {
 public:
  Reader(const CodePage& page, std::u32string_view signs, const Context& context)
      : page_(page), signs_(signs), before_(context.before), rest_(context.rest) {}

  std::u32string text;  // what was read
  int cost = 0;         // of bytes that had to be guessed
  uint32_t sequences = 0;
  uint32_t leftovers = 0;

  void Read() {
    while (at_ < signs_.size()) {
      if (ReadSequence()) continue;
      leftovers += signs_[at_] >= 0x80 && (FlagsOf(signs_[at_]) & kLetter) != 0;
      text.push_back(signs_[at_++]);
    }
  }

 private:
  static constexpr char32_t kFirstSurrogate = 0xD800;

  // The number of the byte at `at`; a blank may be what is left of a no-break space, 0xA0, and
  // U+FFFD is a byte that is not known (nothing for both).
  std::optional<uint8_t> ByteAt(size_t at) const {
    return at < signs_.size() ? page_.ByteFor(signs_[at]) : std::nullopt;
  }

  bool ReadSequence() {
    const auto lead = ByteAt(at_);
    if (!lead || *lead < 0xC2 || *lead > 0xF4) return false;
    const size_t size = *lead < 0xE0 ? 2 : *lead < 0xF0 ? 3 : 4;
    Sequence sequence = Follow(at_, size);
    if (sequence.value >= kFirstSurrogate && sequence.value < kFirstSurrogate + 0x400) {
      const Sequence low = Follow(at_ + size, 3);
      if (low.value < 0xDC00 || low.value > 0xDFFF) return false;
      sequence.value = 0x10000 + ((sequence.value & 0x3FF) << 10) + (low.value & 0x3FF);
      sequence.size += low.size;
      sequence.guesses += low.guesses;
    }
    if (!IsLegal(sequence.value)) return false;
    text.push_back(sequence.value);
    at_ += sequence.size;
    cost += sequence.guesses;
    if (EndsInBlank(sequence.value) && signs_[at_ - 1] == U' ' && HidesBlank())
      text.push_back(U' ');
    return ++sequences > 0;
  }

  struct Sequence {
    char32_t value = 0;  // 0 where there is none
    size_t size = 0;
    int guesses = 0;
  };

  // The sequence of `size` bytes whose first one stands at `at`.
  Sequence Follow(size_t at, size_t size) const {
    const auto lead = ByteAt(at);
    if (!lead || at + size > signs_.size()) return {};
    Sequence sequence{*lead & (0x7FU >> size), size, 0};
    bool lost = false;
    for (size_t i = 1; i < size; ++i) {
      const char32_t c = signs_[at + i];
      const auto byte = page_.ByteFor(c == U' ' ? kNoBreak : c);
      if (c == U' ' && byte != kNoBreak) return {};
      if (c == U' ' && i + 1 < size && !IsBlankInside(at + i)) return {};
      if (c == kLost && !page_.has_gaps()) return {};
      if (c != kLost && (!byte || (*byte & 0xC0) != 0x80)) return {};
      lost |= c == kLost;
      sequence.guesses += c == U' ' || c == kLost;
      sequence.value = sequence.value << 6 | (byte.value_or(0) & 0x3F);
    }
    static constexpr char32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
    if (signs_[at + size - 1] == U' ' && !IsBlankInside(at + size - 1) &&
        !EndsInBlank(sequence.value) && !(sequence.value == U'Š' && BeginsWord(at)))
      return {};
    if (lost) sequence.value = kLost;
    if (sequence.value < kLeast[size]) return {};
    return sequence;
  }

  // A blank stands for a byte only where the damage goes on behind it.
  bool IsBlankInside(size_t at) const {
    const auto next = ByteAt(at + 1);
    return next && *next >= 0x80;
  }

  // The letters that end in a no-break space, byte 0xA0, and words that end in them.
  static bool EndsInBlank(char32_t c) { return IsOneOf(c, U"àƠẠỠ"); }

  // Š, whose second byte is a no-break space too, as the first letter of a word.
  bool BeginsWord(size_t at) const {
    return at == 0 && (FlagsOf(before_) & kWordChar) == 0 &&
           (FlagsOf(CodePointAt(rest_, 0).value) & kLower) != 0;
  }

  // Whether a blank that stood behind the no-break space went with it.
  bool HidesBlank() const {
    if (at_ < signs_.size()) return signs_[at_] != U' ';
    static constexpr std::string_view kNoBlankBefore = " .,;:!?)]}/\"'-";
    return !rest_.empty() && kNoBlankBefore.find(rest_.front()) == std::string_view::npos &&
           !JoinsRest();
  }

  static bool IsLegal(char32_t c) {
    return c >= 0x80 && (c < 0xD800 || c > 0xDFFF) &&
           (c < 0xA0 || vrlint::OddnessOf(c) <= kHardlyEver);
  }

  // Whether what follows is the rest of a word rather than a word: the ends that a Vietnamese
  // syllable can have there, and the Portuguese words that begin with à.
  bool JoinsRest() const {
    static constexpr std::string_view kEnds[] = {
        "m", "n", "ng", "nh", "o",  "i", "u", "y", "M",     "N",      "NG",    "NH",     "O",
        "I", "U", "Y",  "C",  "CH", "P", "T", "s", "quela", "quelas", "quele", "queles", "quilo"};
    size_t end = 0;
    while (end < rest_.size() && (FlagsOf(CodePointAt(rest_, end).value) & kWordChar) != 0)
      end += CodePointAt(rest_, end).length;
    return std::find(std::begin(kEnds), std::end(kEnds), rest_.substr(0, end)) != std::end(kEnds);
  }

  const CodePage& page_;
  std::u32string_view signs_;
  char32_t before_;
  std::string_view rest_;
  size_t at_ = 0;
};

}  // namespace

Reading ReadAs(const CodePage& page, std::u32string_view run, const Context& context) {
  Reader reader(page, run, context);
  reader.Read();
  if (reader.sequences == 0) return {{}, 0, 0, reader.leftovers};
  const int gain =
      context.OddnessOf(run) - context.OddnessOf(reader.text) - page.prior() - reader.cost;
  return {std::move(reader.text), gain, reader.sequences, reader.leftovers};
}

}  // namespace vrlint
