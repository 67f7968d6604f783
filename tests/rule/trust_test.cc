#include "rule/trust.h"

#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;

TEST_CASE("trust is read by rule; what is no row of it is passed over", "[rule]") {
  struct Case {
    std::string tsv;
    size_t rules;
    uint32_t right, wrong, found, marks;  // of caption-photo
  };
  for (const auto& [tsv, rules, right, wrong, found, marks] : {
           Case{"", 0, 0, 0, 0, 0},
           Case{"# a comment\ncaption-photo\t31\t1\t40\t62\nui-share\t0\t2\t0\t0\n", 2, 31, 1, 40,
                62},
           Case{"caption-photo\t31\t1\t40\t62", 1, 31, 1, 40, 62},
           Case{"caption-photo\t31\t1\n\ncaption-photo\t-\t1\t40\t62\n", 0, 0, 0, 0, 0},
       }) {
    INFO(tsv);
    auto trust = ReadTrust(tsv);
    CHECK(trust.size() == rules);
    const Trust& t = trust["caption-photo"];
    CHECK(std::tuple(t.right, t.wrong, t.found, t.marks) == std::tuple(right, wrong, found, marks));
  }
}

TEST_CASE("a shipped rule keeps its trust until its parameters or its file are others", "[rule]") {
  const std::string photo = "caption-photo-vi";
  RuleSet rules = RuleSet::Shipped();
  REQUIRE(rules.Find(photo)->trust.measured() > 0);

  test::TempFolder folder;
  const auto configured = [&](const std::string& toml) {
    test::WriteAll(folder / "vrlint.toml", toml);
    RuleSet set = RuleSet::Shipped();
    set.Configure(LoadSettings(folder / "vrlint.toml"));
    return set.Find(photo)->trust.measured();
  };
  CHECK(configured("[rule.caption-photo-vi]\nseverity = \"info\"\n") > 0);
  CHECK(configured("[rule.caption-photo-vi]\nparams.report_at = 1.5\n") == 0);

  rules.Add(test::SourceDir() / "rules/caption/photo-vi.toml");
  CHECK(rules.Find(photo)->trust.measured() == 0);
}
