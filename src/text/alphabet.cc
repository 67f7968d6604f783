#include "text/alphabet.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <utility>

#include "text/unicode.h"

namespace vrlint {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// Without µ, ß and ÿ, whose capitals are none of them, and with all other cases of their letters
// and the stand-ins. In ascending order.
constexpr auto kOfNews = std::to_array<Range>({
    {0x0, 0xB4},        {0xB6, 0xDE},       {0xE0, 0xFE},
    {U'Ă', U'ă'},       {U'Đ', U'đ'},       {U'Ĩ', U'ĩ'},
    {U'Ũ', U'ũ'},       {0x17F, 0x17F},     {U'Ơ', U'ơ'},
    {U'Ư', U'ư'},       {0x300, 0x301},     {0x303, 0x303},
    {0x305, 0x305},     {0x309, 0x309},     {0x323, 0x323},  // marks of tone
    {0x1AB0, 0x1AB0},   {U'Ạ', U'ỹ'},       {0x1EFE, 0x1EFF},
    {0x2000, 0x2070},                                          // blanks, dashes, quotation marks
    {0x20A0, 0x20BF},   {0x2122, 0x2122},   {0x212A, 0x212B},  // currencies, ™
    {0x2190, 0x245F},   {0x2500, 0x2775},   {0x2794, 0x27BF},  // arrows, boxes, dingbats
    {0xA7F7, 0xA7F7},   {0xFEFF, 0xFEFF},   {0xFFFD, 0xFFFD},
    {0x101FD, 0x101FD}, {0x10107, 0x10107}, {0x10400, 0x10400},
    {0x10428, 0x10428}, {0x10450, 0x10450}, {0x1F300, 0x1FAFF},  // pictographs
});

using Row = std::pair<std::string_view, std::string_view>;

// Each ends in a range: what follows in a class, be it a hyphen, stays what it was.
constexpr auto kRanges = std::to_array<Row>({
    {"L",
     "ªºÀ-ÖØ-Þà-öø-þĂăĐđĨĩŨũ\u017FƠơƯưẠ-ỹỾỿ\u212A\u212B\uA7F7\U00010400\U00010428\U00010450A-Za-z"},
    {"Lu", "À-ÖØ-ÞĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸỾ\u212A\u212B\U00010400A-Z"},
    {"Ll", "à-öø-þăđĩũ\u017Fơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹỿ\U00010428a-z"},
    {"M", "\u0303\u0305\u0309\u0323\u1AB0\U000101FD\u0300-\u0301"},
    {"N", "²³¹⁰\U00010107¼-¾0-9"},
});

// What a category of characters is to the rules. RE2 asks tables of its own: a letter that is newer
// than either may be none to it.
enum class Sort : uint8_t { kUpper, kLower, kOtherLetter, kMark, kNumber, kOther };

Sort SortOf(char32_t c) {
  const uint32_t mask = U_MASK(u_charType(static_cast<UChar32>(c)));
  if ((mask & U_GC_LU_MASK) != 0) return Sort::kUpper;
  if ((mask & U_GC_LL_MASK) != 0) return Sort::kLower;
  if ((mask & U_GC_L_MASK) != 0) return Sort::kOtherLetter;
  if ((mask & U_GC_M_MASK) != 0) return Sort::kMark;
  return (mask & U_GC_N_MASK) != 0 ? Sort::kNumber : Sort::kOther;
}

constexpr size_t kLeastSize = 2;  // in bytes, of what is not of news
constexpr size_t kSorts = 6;

// Characters that hardly any pattern names, by size and sort.
constexpr char32_t kStandIns[][kSorts] = {
    {U'Þ', U'þ', U'ª', 0x305, U'¾', U'¦'},
    {0x1EFE, 0x1EFF, 0xA7F7, 0x1AB0, 0x2070, 0x2042},
    {0x10400, 0x10428, 0x10450, 0x101FD, 0x10107, 0x1F5FF},
};

const Range* RangeAt(char32_t c) {
  const auto range = std::partition_point(kOfNews.begin(), kOfNews.end(),
                                          [c](const Range& r) { return r.last < c; });
  return range != kOfNews.end() && range->first <= c ? &*range : nullptr;
}

}  // namespace

bool IsOfNews(char32_t c) { return RangeAt(c) != nullptr; }

bool AreOfNews(char32_t first, char32_t last) {
  const Range* range = RangeAt(first);
  if (range == nullptr || last < first || last > range->last) return false;
  return std::none_of(std::begin(kStandIns), std::end(kStandIns), [&](const auto& row) {
    return std::any_of(std::begin(row), std::end(row),
                       [&](char32_t c) { return first <= c && c <= last; });
  });
}

std::string WithStandIns(std::string_view text, std::span<const uint32_t> foreign) {
  std::string result(text);
  for (const uint32_t at : foreign) {
    const CodePoint c = CodePointAt(text, at);
    std::string stand_in;
    AppendUtf8(kStandIns[c.length - kLeastSize][static_cast<size_t>(SortOf(c.value))], stand_in);
    result.replace(at, c.length, stand_in);
  }
  return result;
}

std::string_view NewsRanges(std::string_view category) {
  const auto row = std::find_if(kRanges.begin(), kRanges.end(),
                                [&](const Row& r) { return r.first == category; });
  return row == kRanges.end() ? std::string_view() : row->second;
}

}  // namespace vrlint
