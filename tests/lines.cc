#include "lines.h"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <map>

#include "support.h"

namespace vrlint::test {
namespace {

using Paragraphs = std::array<std::string_view, 5>;

constexpr Paragraphs kVietnamese = {
    "Làng rau ven sông vào vụ mới",
    "Những ngày này, người dân làng rau ven sông dậy từ ba giờ sáng để cắt rau, bó lại "
    "rồi chở ra chợ đầu mối cách đó mười lăm cây số.",
    "Cả làng có hơn hai trăm hộ trồng rau trên bãi bồi, nhiều hộ đã theo nghề qua ba đời "
    "và chưa khi nào bỏ đất trống trong mùa lạnh.",
    "Năm nay trời rét muộn nên cây lên nhanh, một sào cải cho thu gần một tấn, nhiều hơn "
    "năm ngoái khoảng hai trăm cân.",
    "Tiền bán rau giúp nhiều gia đình sửa lại nhà, mua xe máy và cho con theo học nghề ở "
    "thành phố.",
};

constexpr Paragraphs kEnglish = {
    "No water in the valley",
    "The wells in the upper valley have been dry since April, and the families who farm "
    "there now buy their water from lorries that come twice a week.",
    "About two hundred farms depended on the wells for their fields, and many of them "
    "have been worked by the same families for three generations.",
    "This year the snow melted early, so the river fell sooner than it used to, and the "
    "ponds that feed the wells were empty before the summer.",
    "Those who can afford it have bored deeper, while others have sold their cattle and "
    "looked for work in the city.",
};

struct Text {
  std::string text;
  Span line;
};

// The article with the line as a paragraph of its own.
Text SetInto(Article article, Place place, const std::string& line) {
  const Paragraphs& paragraphs = article == Article::kVietnamese ? kVietnamese : kEnglish;
  const size_t at = place == Place::kHead ? 1 : place == Place::kMiddle ? 3 : paragraphs.size();
  Text result;
  const auto add = [&](std::string_view paragraph) {
    if (!result.text.empty()) result.text += "\n\n";
    result.text += paragraph;
  };
  for (size_t i = 0; i < at; ++i) add(paragraphs[i]);
  add(line);
  result.line.end = static_cast<uint32_t>(result.text.size());
  result.line.begin = static_cast<uint32_t>(result.text.size() - line.size());
  for (size_t i = at; i < paragraphs.size(); ++i) add(paragraphs[i]);
  result.text += '\n';
  return result;
}

bool IsFound(const Lines& lines, const std::string& line) {
  const Text set = SetInto(lines.article, lines.place, line);
  const auto findings = ShippedLinter().Lint(set.text, {}).findings;
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
    return finding.rule->defect_class->name == lines.defect_class &&
           finding.span.begin < set.line.end && set.line.begin < finding.span.end;
  });
}

// Of how many lines, how many came out as they should.
struct Tally {
  size_t right = 0;
  size_t of = 0;
  bool NineInTen() const { return 10 * right >= 9 * of; }
};

}  // namespace

void TryLines(const std::vector<Lines>& table) {
  std::map<std::pair<std::string, Article>, std::pair<Tally, Tally>> tallies;
  for (const Lines& lines : table) {
    auto& [found, silent] = tallies[{lines.defect_class, lines.article}];
    for (const std::string& line : lines.found) {
      const bool is_found = IsFound(lines, line);
      ++found.of;
      found.right += is_found;
      if (!is_found) UNSCOPED_INFO(lines.defect_class << " missed: " << line);
    }
    for (const std::string& line : lines.silent) {
      const bool is_found = IsFound(lines, line);
      ++silent.of;
      silent.right += !is_found;
      if (is_found) UNSCOPED_INFO(lines.defect_class << " is not: " << line);
    }
  }
  for (const auto& [of, tally] : tallies) {
    INFO(of.first << (of.second == Article::kVietnamese ? ", Vietnamese" : ", English"));
    CHECK(tally.first.NineInTen());
    CHECK(tally.second.NineInTen());
  }
}

}  // namespace vrlint::test
