#include "text/alphabet.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vrlint {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// Without µ, ß and ÿ, whose capitals are none of them. In ascending order.
constexpr auto kOfNews = std::to_array<Range>({
    {0x0, 0xB4},      {0xB6, 0xDE},     {0xE0, 0xFE},       {U'Ă', U'ă'}, {U'Đ', U'đ'},
    {U'Ĩ', U'ĩ'},     {U'Ũ', U'ũ'},     {U'Ơ', U'ơ'},       {U'Ư', U'ư'}, {0x300, 0x301},
    {0x303, 0x303},   {0x309, 0x309},   {0x323, 0x323},      // marks of tone
    {U'Ạ', U'ỹ'},     {0x2000, 0x206F},                      // blanks, dashes, quotation marks
    {0x20A0, 0x20BF}, {0x2122, 0x2122},                      // currencies, ™
    {0x2190, 0x245F}, {0x2500, 0x2775}, {0x2794, 0x27BF},    // arrows, boxes, dingbats
    {0xFEFF, 0xFEFF}, {0xFFFD, 0xFFFD}, {0x1F300, 0x1FAFF},  // pictographs
});

using Row = std::pair<std::string_view, std::string_view>;

// Each ends in a range: what follows in a class, be it a hyphen, stays what it was.
constexpr auto kRanges = std::to_array<Row>({
    {"L", "ªºÀ-ÖØ-Þà-öø-þĂăĐđĨĩŨũƠơƯưẠ-ỹA-Za-z"},
    {"Lu", "À-ÖØ-ÞĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸA-Z"},
    {"Ll", "à-öø-þăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹa-z"},
    {"M", "\u0303\u0309\u0323\u0300-\u0301"},
    {"N", "²³¹¼-¾0-9"},
});

}  // namespace

bool IsOfNews(char32_t c) {
  const auto range = std::partition_point(kOfNews.begin(), kOfNews.end(),
                                          [c](const Range& r) { return r.last < c; });
  return range != kOfNews.end() && range->first <= c;
}

std::string_view NewsRanges(std::string_view category) {
  const auto row = std::find_if(kRanges.begin(), kRanges.end(),
                                [&](const Row& r) { return r.first == category; });
  return row == kRanges.end() ? std::string_view() : row->second;
}

}  // namespace vrlint
