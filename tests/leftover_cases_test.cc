// What programs, models and scraping leave in a text, and what looks like it; whole texts under all
// shipped rules.
#include <algorithm>
#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;

namespace {

struct Case {
  const char* rule;
  std::vector<std::string> found;
  std::vector<std::string> silent;
};

const std::vector<Case> kCases = {
    {"residue-joined",
     {"Các học_sinh và giáo_viên của nhà_trường đã đến dự lễ khai giảng sáng nay."},
     {"Xem tệp bai_giang_moi.pdf, thẻ #hoc_sinh và tài khoản @giao_vien để biết thêm."}},
    {"document-unmarked",
     {"Sang nay thu tuong da tiep doan dai bieu cua thanh pho tai tru so va noi ve cac du an giao "
      "thong se duoc khoi cong trong nam nay, trong do co mot cay cau lon bac qua song."},
     {"The mayor can not say how long the road to the harbour will be closed to heavy traffic, but "
      "he hopes that the work will be done in the spring of next year."}},
    {"document-not-article",
     {"Access denied. Please complete the security check to access the website.",
      "404 Not Found. The page you are looking for does not exist."},
     {"The mayor said that a hacker had put the words 404 Not Found on the town's website, and "
      "that it took a day until the page could be read again."}},
    {"residue-value",
     {"The bridge was opened.\n\nundefined\n\nIt is long."},
     {"None of them came."}},
    {"markup-tag", {"The <b>bridge</b> was opened on Monday."}, {"If a < b, then b > a."}},
    {"markup-link",
     {"The [bridge](https://example.com/b) was opened."},
     {"The bridge [sic] (new) is."}},
};

}  // namespace

TEST_CASE("leftovers are found, and what looks like them is not", "[articles]") {
  for (const Case& c : kCases) {
    const auto finds = [&](const std::string& text) {
      const auto findings = test::ShippedLinter().Lint(text, {}).findings;
      return std::any_of(findings.begin(), findings.end(),
                         [&](const Finding& finding) { return finding.rule->id == c.rule; });
    };
    for (const std::string& text : c.found) {
      INFO(c.rule << ": " << text);
      CHECK(finds(text));
    }
    for (const std::string& text : c.silent) {
      INFO(c.rule << ": " << text);
      CHECK_FALSE(finds(text));
    }
  }
}
