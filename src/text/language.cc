#include "text/language.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>
#include <vector>

#include "text/document.h"

namespace vrlint {
namespace {

constexpr std::string_view kVietnameseWords =
    "và của là có không được cho trong với các một những này đã người khi từ đến ra để về tại như "
    "còn cũng nhiều theo "
    "năm sau trên đó do vào bị sẽ ông bà anh chị đang rất nhất hơn mà thì nếu vì nên phải bằng lại "
    "việc nước ngày hai";
constexpr std::string_view kEnglishWords =
    "the of and to in is was for that on with as at by it from are be has have his this not but "
    "were which their they he "
    "she we you will would said who more than been its or had an after before about into over when "
    "there out her our "
    "what can could should if up one two also while during between against";
// Words that are frequent in other languages of the news and in neither of the two.
constexpr std::string_view kForeignWords =
    "der die das und ist nicht ein eine mit den dem von für auf sich des im zu wird werden auch "
    "als bei nach "
    "les des une dans pour qui sur par pas avec plus est sont cette aux ont leur "
    "los las por con para una del como más este pero sus fue han sobre también "
    "não uma com dos das mais foi são pelo os pela pelos estão seus sua também "
    "yang dan untuk dengan dari ini itu pada tidak akan dalam oleh juga telah kepada adalah "
    "tersebut "
    "il di che per della sono gli nel alla "
    "het een van niet zijn voor aan met ook maar och att det som på är til av ikke "
    "și să din este sunt pentru între prin fost după această acest că în ale unei unui când dacă "
    "je nije koji koja koje što kako ili biti također između za od iz će "
    "jest nie się że oraz przez dla został który jsou byl nebo které také "
    "bir için olan olarak daha gibi değil és hogy egy nem az volt vagy";

enum Tongue : uint8_t { kVi = 1, kEn = 2, kXx = 4 };

// A cuckoo's table: each word stands in one of two places, so that two looks tell, without a
// branch. An entry is bits of the word's hash and, in the last three, its tongues; 0 is none.
class FunctionWords {
 public:
  FunctionWords() {
    Add(kVietnameseWords, kVi);
    Add(kEnglishWords, kEn);
    Add(kForeignWords, kXx);
  }
  uint32_t operator[](uint64_t folded) const {
    const uint32_t mark = MarkOf(folded);
    // What differs is the tongues alone where an entry is the word's.
    const uint32_t differing =
        std::min(entries_[First(mark)] ^ mark, entries_[Second(mark)] ^ mark);
    return std::min(differing, kTongues + 1) & kTongues;
  }

 private:
  static constexpr uint32_t kSize = 1024;
  static constexpr uint32_t kTongues = 7;

  static uint32_t MarkOf(uint64_t folded) { return static_cast<uint32_t>(folded) & ~kTongues; }
  static uint32_t First(uint32_t mark) { return mark >> 22; }
  static uint32_t Second(uint32_t mark) { return mark >> 12 & (kSize - 1); }

  void Add(std::string_view list, Tongue tongue) {
    std::vector<Word> words;
    AppendWords(list, 0, words);
    for (const Word& word : words) Add(MarkOf(word.folded), tongue);
  }
  void Add(uint32_t mark, Tongue tongue) {
    for (const uint32_t place : {First(mark), Second(mark)}) {
      if ((entries_[place] & ~kTongues) == mark) {
        entries_[place] |= tongue;
        return;
      }
    }
    // Whoever has the place has to go to its other one.
    uint32_t entry = mark | tongue;
    for (uint32_t place = First(mark); entry != 0;) {
      std::swap(entry, entries_[place]);
      place ^= First(entry) ^ Second(entry);
    }
  }

  std::array<uint32_t, kSize> entries_{};
};

// What Weigh() asks of a word's shape, as a small number: a letter, a Vietnamese one, a foreign
// one.
constexpr size_t KindOf(uint8_t shape) {
  static_assert(kHasLetter == 1 && kHasVietnamese == 2 << 4 && kNotLatin == 4 << 4);
  return (shape & 1) | (shape >> 4 & 6);
}

// What a word of such a kind and with such tongues counts as, 16 bits each: a word, and a
// Vietnamese, an English, a foreign one.
constexpr auto kVotes = [] {
  std::array<std::array<uint64_t, 8>, 8> votes{};
  for (size_t kind = 1; kind < votes.size(); kind += 2) {
    for (size_t tongues = 0; tongues < 8; ++tongues) {
      const uint64_t vietnamese = (kind & 2) != 0 || (tongues & kVi) != 0;
      const uint64_t english = (tongues & kEn) != 0;
      const uint64_t foreign = (kind & 4) != 0 || tongues == kXx;
      votes[kind][tongues] = 1 | vietnamese << 16 | english << 32 | foreign << 48;
    }
  }
  return votes;
}();

}  // namespace

std::string_view CodeOf(Language language) {
  switch (language) {
    case Language::kVietnamese:
      return "vi";
    case Language::kEnglish:
      return "en";
    default:
      return "";
  }
}

Language LanguageOf(std::string_view code) {
  if (code.empty()) return Language::kUnknown;
  if (code == "vi") return Language::kVietnamese;
  return code == "en" ? Language::kEnglish : Language::kOther;
}

LanguageEvidence Weigh(std::span<const Word> words) {
  static const FunctionWords function_words;
  LanguageEvidence evidence;
  while (!words.empty()) {
    const size_t count = std::min<size_t>(words.size(), std::numeric_limits<uint16_t>::max());
    uint64_t votes = 0;
    for (const Word& word : words.first(count))
      votes += kVotes[KindOf(word.shape)][function_words[word.folded]];
    evidence.words += static_cast<uint32_t>(votes & 0xFFFF);
    evidence.vietnamese += static_cast<uint32_t>(votes >> 16 & 0xFFFF);
    evidence.english += static_cast<uint32_t>(votes >> 32 & 0xFFFF);
    evidence.foreign += static_cast<uint32_t>(votes >> 48);
    words = words.subspan(count);
  }
  return evidence;
}

Language Decide(const LanguageEvidence& e) {
  if (e.words == 0) return Language::kUnknown;
  const double words = e.words;
  if (e.foreign > 0.1 * words && e.foreign > e.english && e.foreign > e.vietnamese &&
      e.foreign > 1) {
    return Language::kOther;
  }
  if (e.vietnamese >= 2 && e.vietnamese > 0.2 * words && e.vietnamese > e.english)
    return Language::kVietnamese;
  if (e.english >= 2 && e.english > 0.12 * words) return Language::kEnglish;
  if (e.words >= 10 && e.vietnamese + e.english == 0) return Language::kOther;
  return Language::kUnknown;
}

}  // namespace vrlint
