#include "text/syllable.h"

#include <algorithm>
#include <array>

#include "text/unicode.h"

namespace vrlint {

namespace {

constexpr size_t kLongest = 14;  // letters: twice "nghiêng"

// The vowels with their tones, in the order of Tone.
constexpr std::u32string_view kVowels =
    U"aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ";
constexpr size_t kTones = 6;
constexpr std::u32string_view kPlainVowels = U"aăâeêioôơuưy";

constexpr std::u32string_view kMarked = U"ăâêôơư";

// A number for each different string of a few letters that are less than kLetters, the letters of
// Vietnamese among them; kNoLetters for others.
constexpr uint32_t kLetterBits = 9;
constexpr char32_t kLetters = 1 << kLetterBits;
constexpr uint64_t kNoLetters = ~uint64_t{0};
constexpr uint64_t Packed(std::u32string_view letters) {
  if (letters.size() * kLetterBits > 63) return kNoLetters;
  uint64_t packed = 0;
  for (const char32_t c : letters) {
    if (c >= kLetters) return kNoLetters;
    packed = packed << kLetterBits | c;
  }
  return packed;
}

template <size_t N>
constexpr auto Sorted(const std::array<std::u32string_view, N>& list) {
  std::array<uint64_t, N> packed;
  std::transform(list.begin(), list.end(), packed.begin(), Packed);
  std::sort(packed.begin(), packed.end());
  return packed;
}

// The grammar of the written syllable. Where two letters write one sound the next one decides:
// k, gh, ngh stand before i e ê y, and c, g, ng before all others.
constexpr auto kOnsets = Sorted(std::to_array<std::u32string_view>(
    {U"",  U"b",  U"c",   U"ch", U"d", U"đ",  U"g", U"gh", U"h", U"k",  U"kh", U"l", U"m",
     U"n", U"ng", U"ngh", U"nh", U"p", U"ph", U"r", U"s",  U"t", U"th", U"tr", U"v", U"x"}));
constexpr auto kBackOnsets = std::to_array<std::u32string_view>({U"c", U"g", U"ng"});
constexpr auto kFrontOnsets = std::to_array<std::u32string_view>({U"k", U"gh", U"ngh"});

// Rimes that follow every onset but qu, those with a glide (o, u) included. Absent on purpose:
// uơi, uơn, uơng, oon, which stand in misspelt and in English words alone.
constexpr auto kRimes = Sorted(std::to_array<std::u32string_view>({
    U"a",    U"ac",   U"ach",  U"ai",   U"am",   U"an",   U"ang", U"anh", U"ao",   U"ap",
    U"at",   U"au",   U"ay",   U"ăc",   U"ăm",   U"ăn",   U"ăng", U"ăp",  U"ăt",   U"âc",
    U"âm",   U"ân",   U"âng",  U"âp",   U"ât",   U"âu",   U"ây",  U"e",   U"ec",   U"ech",
    U"em",   U"en",   U"eng",  U"enh",  U"eo",   U"ep",   U"et",  U"ê",   U"êc",   U"êch",
    U"êm",   U"ên",   U"êng",  U"ênh",  U"êp",   U"êt",   U"êu",  U"i",   U"ia",   U"ic",
    U"ich",  U"iêc",  U"iêm",  U"iên",  U"iêng", U"iêp",  U"iêt", U"iêu", U"im",   U"in",
    U"ing",  U"inh",  U"ip",   U"it",   U"iu",   U"o",    U"oa",  U"oac", U"oach", U"oai",
    U"oam",  U"oan",  U"oang", U"oanh", U"oao",  U"oap",  U"oat", U"oau", U"oay",  U"oăc",
    U"oăm",  U"oăn",  U"oăng", U"oăp",  U"oăt",  U"oc",   U"oe",  U"oec", U"oem",  U"oen",
    U"oeng", U"oeo",  U"oet",  U"oi",   U"om",   U"on",   U"ong", U"ooc", U"oong", U"op",
    U"ot",   U"ô",    U"ôc",   U"ôi",   U"ôm",   U"ôn",   U"ông", U"ôôc", U"ôông", U"ôp",
    U"ôt",   U"ơ",    U"ơc",   U"ơi",   U"ơm",   U"ơn",   U"ơng", U"ơp",  U"ơt",   U"u",
    U"ua",   U"uâc",  U"uâm",  U"uân",  U"uâng", U"uâp",  U"uât", U"uây", U"uc",   U"uê",
    U"uêch", U"uên",  U"uênh", U"uêt",  U"uêu",  U"ui",   U"um",  U"un",  U"ung",  U"uôc",
    U"uôi",  U"uôm",  U"uôn",  U"uông", U"uôp",  U"uôt",  U"uơ",  U"up",  U"ut",   U"uy",
    U"uya",  U"uych", U"uyên", U"uyêt", U"uyn",  U"uynh", U"uyp", U"uyt", U"uyu",  U"ư",
    U"ưa",   U"ưc",   U"ưi",   U"ưm",   U"ưn",   U"ưng",  U"ươc", U"ươi", U"ươm",  U"ươn",
    U"ương", U"ươp",  U"ươt",  U"ươu",  U"ưp",   U"ưt",   U"ưu",  U"y",
}));

// What iê is written after no onset.
constexpr auto kBareRimes = Sorted(
    std::to_array<std::u32string_view>({U"yêc", U"yêm", U"yên", U"yêng", U"yêp", U"yêt", U"yêu"}));

constexpr auto kAfterQu = Sorted(std::to_array<std::u32string_view>({
    U"a",   U"ac",  U"ach", U"ai",  U"am",  U"an",  U"ang", U"anh", U"ao", U"ap",  U"at",  U"au",
    U"ay",  U"ăc",  U"ăm",  U"ăn",  U"ăng", U"ăp",  U"ăt",  U"âc",  U"âm", U"ân",  U"âng", U"âp",
    U"ât",  U"âu",  U"ây",  U"e",   U"ec",  U"em",  U"en",  U"eng", U"eo", U"et",  U"ê",   U"êch",
    U"ên",  U"ênh", U"êt",  U"êu",  U"i",   U"ich", U"iên", U"iêt", U"in", U"inh", U"ip",  U"it",
    U"iu",  U"o",   U"ôc",  U"ôn",  U"ông", U"ơ",   U"ơi",  U"ơn",  U"ơt", U"ươn", U"y",   U"ych",
    U"yên", U"yêt", U"yn",  U"ynh", U"yp",  U"yt",  U"yu",
}));

// After g, the i of gi and that of the rime are one letter.
constexpr auto kAfterG = Sorted(std::to_array<std::u32string_view>(
    {U"i", U"ich", U"iêc", U"iêm", U"iên", U"iêng", U"iêp", U"iêt", U"iêu", U"im", U"in", U"inh",
     U"ip", U"it", U"iu"}));

constexpr auto kGlidesAfterGi = Sorted(
    std::to_array<std::u32string_view>({U"oa", U"oai", U"oan", U"oang", U"oăn", U"oe", U"uân"}));

template <size_t N>
bool IsOneOf(const std::array<uint64_t, N>& sorted, std::u32string_view what) {
  return std::binary_search(sorted.begin(), sorted.end(), Packed(what));
}

constexpr auto kIsVowel = [] {
  std::array<bool, kLetters> is_vowel{};
  for (const char32_t c : kPlainVowels) is_vowel[c] = true;
  return is_vowel;
}();

bool IsVowel(char32_t c) { return c < kLetters && kIsVowel[c]; }

bool IsGlided(std::u32string_view rime) {
  return rime.size() > 1 &&
         ((rime[0] == U'o' && (rime[1] == U'a' || rime[1] == U'ă' || rime[1] == U'e')) ||
          (rime[0] == U'u' &&
           (rime[1] == U'â' || rime[1] == U'ê' || rime[1] == U'ơ' || rime[1] == U'y')));
}

bool GoTogether(std::u32string_view onset, std::u32string_view rime) {
  if (rime.empty()) return false;
  if (onset == U"qu") return IsOneOf(kAfterQu, rime);
  const bool front = std::u32string_view(U"ieêy").find(rime[0]) != std::u32string_view::npos;
  if (onset == U"gi") {
    if (rime[0] == U'i' || rime[0] == U'y') return false;
    return IsGlided(rime) ? IsOneOf(kGlidesAfterGi, rime) : IsOneOf(kRimes, rime);
  }
  if (onset == U"g" && IsOneOf(kAfterG, rime)) return true;
  if (onset.empty() && (IsOneOf(kBareRimes, rime) || rime.starts_with(U"iê")))
    return rime[0] == U'y';
  const auto is = [&](std::u32string_view o) { return o == onset; };
  if (std::any_of(kBackOnsets.begin(), kBackOnsets.end(), is))
    return !front && IsOneOf(kRimes, rime);
  if (std::any_of(kFrontOnsets.begin(), kFrontOnsets.end(), is))
    return front && IsOneOf(kRimes, rime) && (rime != U"y" || onset == U"k");
  return IsOneOf(kRimes, rime);
}

// Where the rime begins, if the letters are a syllable: at the first vowel, but for qu and gi.
std::optional<size_t> RimeOf(std::u32string_view letters) {
  const auto fits = [&](std::u32string_view onset) {
    return letters.starts_with(onset) && GoTogether(onset, letters.substr(onset.size()));
  };
  if (fits(U"qu") || fits(U"gi")) return 2;
  const auto vowel = std::find_if(letters.begin(), letters.end(), IsVowel);
  const auto onset = letters.substr(0, static_cast<size_t>(vowel - letters.begin()));
  return IsOneOf(kOnsets, onset) && fits(onset) ? std::optional(onset.size()) : std::nullopt;
}

bool EndsInFinalStop(std::u32string_view rime) {
  return std::u32string_view(U"cpt").find(rime.back()) != std::u32string_view::npos ||
         rime.ends_with(U"ch");
}

// The letter of the rime that bears the tone.
size_t ToneLetter(std::u32string_view rime, bool modern) {
  size_t vowels = 0;
  while (vowels < rime.size() && IsVowel(rime[vowels])) ++vowels;
  const size_t marked = rime.find_last_of(kMarked);
  if (marked != std::u32string_view::npos) return marked;
  if (vowels == 1) return 0;
  if (vowels < rime.size()) return vowels - 1;
  if (vowels == 3) return 1;
  return modern && (rime == U"oa" || rime == U"oe" || rime == U"uy") ? 1 : 0;
}

}  // namespace

std::optional<Toneless> WithoutTone(std::string_view word) {
  Toneless result;
  for (size_t at = 0; at < word.size();) {
    const CodePoint c = CodePointAt(word, at);
    char32_t letter = ToLower(c.value);
    at += c.length;
    const size_t vowel = letter < 0x80 ? std::u32string_view::npos : kVowels.find(letter);
    if (vowel != std::u32string_view::npos && vowel % kTones != 0) {
      if (result.tone != Tone::kNone) return std::nullopt;
      result.tone = static_cast<Tone>(vowel % kTones);
      letter = kVowels[vowel - vowel % kTones];
    }
    result.letters.push_back(letter);
    if (result.letters.size() > kLongest) return std::nullopt;
  }
  return result;
}

std::string Spelled(std::u32string_view letters, Tone tone, bool modern) {
  std::string out;
  const std::optional<size_t> rime = RimeOf(letters);
  if (!rime) return out;
  const std::u32string_view rest = letters.substr(*rime);
  if (EndsInFinalStop(rest) && tone != Tone::kAcute && tone != Tone::kDot) return out;
  const size_t bearer = *rime + ToneLetter(rest, modern);
  for (size_t i = 0; i < letters.size(); ++i) {
    AppendUtf8(
        i == bearer ? kVowels[kVowels.find(letters[i]) + static_cast<size_t>(tone)] : letters[i],
        out);
  }
  return out;
}

bool IsSyllable(std::string_view word) {
  const std::optional<Toneless> toneless = WithoutTone(word);
  if (!toneless) return false;
  const std::string spelled = Spelled(toneless->letters, toneless->tone);
  if (spelled.empty()) return false;
  const std::string lower = Lower(word);
  return spelled == lower || Spelled(toneless->letters, toneless->tone, true) == lower;
}

}  // namespace vrlint
