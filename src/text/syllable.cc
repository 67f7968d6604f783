#include "text/syllable.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr size_t kLongest = 7;  // letters: nghiêng

// The vowels with their tones: none, grave, acute, hook, tilde, dot below.
constexpr std::u32string_view kVowels =
    U"aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ";
constexpr size_t kTones = 6;
constexpr size_t kAcute = 2;
constexpr size_t kDot = 5;

// Longer ones first, so that the first that fits is the initial.
constexpr std::u32string_view kInitials[] = {
    U"ngh", U"ch", U"gh", U"gi", U"kh", U"ng", U"nh", U"ph", U"qu", U"th", U"tr", U"b", U"c", U"d",
    U"đ",   U"g",  U"h",  U"k",  U"l",  U"m",  U"n",  U"p",  U"r",  U"s",  U"t",  U"v", U"x", U""};

constexpr auto kRhymes = [] {
  auto rhymes = std::to_array<std::u32string_view>({
      U"a",    U"ac",   U"ach",  U"ai",   U"am",   U"an",   U"ang",  U"anh",  U"ao",  U"ap",
      U"at",   U"au",   U"ay",   U"ăc",   U"ăm",   U"ăn",   U"ăng",  U"ăp",   U"ăt",  U"âc",
      U"âm",   U"ân",   U"âng",  U"âp",   U"ât",   U"âu",   U"ây",   U"e",    U"ec",  U"em",
      U"en",   U"eng",  U"eo",   U"ep",   U"et",   U"ê",    U"êch",  U"êm",   U"ên",  U"ênh",
      U"êp",   U"êt",   U"êu",   U"i",    U"ia",   U"ich",  U"iêc",  U"iêm",  U"iên", U"iêng",
      U"iêp",  U"iêt",  U"iêu",  U"im",   U"in",   U"inh",  U"ip",   U"it",   U"iu",  U"o",
      U"oa",   U"oac",  U"oach", U"oai",  U"oam",  U"oan",  U"oang", U"oanh", U"oao", U"oap",
      U"oat",  U"oay",  U"oăc",  U"oăm",  U"oăn",  U"oăng", U"oăt",  U"oc",   U"oe",  U"oen",
      U"oeo",  U"oet",  U"oi",   U"om",   U"on",   U"ong",  U"ooc",  U"oong", U"op",  U"ot",
      U"ô",    U"ôc",   U"ôi",   U"ôm",   U"ôn",   U"ông",  U"ôp",   U"ôt",   U"ơ",   U"ơi",
      U"ơm",   U"ơn",   U"ơp",   U"ơt",   U"u",    U"ua",   U"uân",  U"uâng", U"uât", U"uây",
      U"uc",   U"uê",   U"uêch", U"uên",  U"uênh", U"ui",   U"um",   U"un",   U"ung", U"uôc",
      U"uôi",  U"uôm",  U"uôn",  U"uông", U"uôt",  U"uơ",   U"up",   U"ut",   U"uy",  U"uya",
      U"uych", U"uyên", U"uyêt", U"uynh", U"uyt",  U"uyu",  U"ư",    U"ưa",   U"ưc",  U"ưi",
      U"ưm",   U"ưn",   U"ưng",  U"ươc",  U"ươi",  U"ươm",  U"ươn",  U"ương", U"ươp", U"ươt",
      U"ươu",  U"ưt",   U"ưu",   U"y",    U"ych",  U"yêm",  U"yên",  U"yêng", U"yêt", U"yêu",
      U"ynh",  U"yt",
  });
  std::sort(rhymes.begin(), rhymes.end());
  return rhymes;
}();

// Letters of a word without its tone.
struct Toneless {
  std::u32string letters;
  size_t tone = 0;
};

std::optional<Toneless> WithoutTone(std::string_view word) {
  Toneless result;
  for (size_t at = 0; at < word.size();) {
    const CodePoint c = CodePointAt(word, at);
    char32_t letter = ToLower(c.value);
    at += c.length;
    const size_t vowel = kVowels.find(letter);
    if (vowel != std::u32string_view::npos && vowel % kTones != 0) {
      if (result.tone != 0) return std::nullopt;
      result.tone = vowel % kTones;
      letter = kVowels[vowel - result.tone];
    }
    result.letters.push_back(letter);
    if (result.letters.size() > kLongest) return std::nullopt;
  }
  return result;
}

bool IsRhyme(std::u32string_view rhyme, size_t tone) {
  if (!std::binary_search(kRhymes.begin(), kRhymes.end(), rhyme)) return false;
  const bool stop = rhyme.ends_with(U'c') || rhyme.ends_with(U"ch") || rhyme.ends_with(U'p') ||
                    rhyme.ends_with(U't');
  return !stop || tone == kAcute || tone == kDot;
}

}  // namespace

bool IsSyllable(std::string_view word) {
  const auto toneless = WithoutTone(word);
  if (!toneless || toneless->letters.empty()) return false;
  const std::u32string_view letters = toneless->letters;
  return std::any_of(std::begin(kInitials), std::end(kInitials), [&](std::u32string_view initial) {
    return letters.starts_with(initial) && IsRhyme(letters.substr(initial.size()), toneless->tone);
  });
}

}  // namespace vrlint
