#include "lint/profile.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <thread>

#include "report/profile_text.h"
#include "support.h"

using namespace vrlint;

namespace {

std::string RuleOf(const std::string& kind, const std::string& params) {
  return "kind = \"" + kind + "\"\nseverity = \"info\"\nmessage = \"m\"\nwhy = \"w\"\n[params]\n" +
         params + "\n[[example]]\nbad = \"x\"\n";
}

const std::vector<std::pair<std::string, std::string>> kFiles = {
    {"ui/word.toml", RuleOf("pattern", "pattern = 'press'")},
    {"ui/last.toml", RuleOf("pattern", "pattern = '^end$'\ntail = 1")},
    {"ui/gone.toml", RuleOf("pattern", "pattern = '^more$'\nreplace = ''\ntail = 1")},
    {"typo/a.toml", RuleOf("lexicon", "entries = {goverment = \"government\"}")},
    {"typo/b.toml", RuleOf("lexicon", "entries = {presss = \"press\"}")},
    {"truncated/stop.toml", RuleOf("ending", "")},
};

const std::string kText = "The goverment met the press, and the press left.\n\nend\n\nmore";

uint64_t Sum(const Profile& profile) {
  uint64_t time = profile.analysis + profile.scan + profile.words + profile.settling;
  for (const auto& [kind, shared] : profile.shared) time += shared;
  for (const auto& [rule, cost] : profile.rules) time += cost.nanoseconds;
  return time;
}

const RuleCost& CostOf(const Profile& profile, const Linter& linter, const char* rule) {
  return profile.rules.at(linter.rules().Find(rule));
}

}  // namespace

TEST_CASE("a profile has what each rule matched, once though zones were looked at again",
          "[lint]") {
  Profiler profiler;
  Choice choice;
  choice.profiler = &profiler;
  const Linter linter(test::Rules(kFiles), choice);
  REQUIRE(linter.Lint(kText, {}).findings.size() >= 4);
  const Profile& profile = profiler.profile();
  CHECK(profile.documents == 1);
  CHECK(profile.bytes == kText.size());
  CHECK(CostOf(profile, linter, "ui-word").matches == 2);
  CHECK(CostOf(profile, linter, "ui-word").bytes == 10);
  CHECK(CostOf(profile, linter, "ui-gone").matches == 1);
  CHECK(CostOf(profile, linter, "ui-last").matches == 1);
  CHECK(CostOf(profile, linter, "typo-a").bytes == 9);
}

TEST_CASE("time is a rule's own where it has its own, else its kind's", "[lint]") {
  Profiler profiler;
  Choice choice;
  choice.profiler = &profiler;
  const Linter linter(test::Rules(kFiles), choice);
  const auto start = std::chrono::steady_clock::now();
  linter.Lint(kText, {});
  const std::chrono::nanoseconds all = std::chrono::steady_clock::now() - start;
  const Profile& profile = profiler.profile();
  CHECK(CostOf(profile, linter, "ui-word").nanoseconds > 0);
  CHECK(CostOf(profile, linter, "truncated-stop").nanoseconds > 0);
  CHECK(CostOf(profile, linter, "typo-a").nanoseconds == 0);
  CHECK(profile.shared.at(FindKind("pattern")) > 0);
  CHECK(profile.shared.at(FindKind("lexicon")) > 0);
  CHECK(profile.scan > 0);
  CHECK(profile.words > 0);
  CHECK(profile.shared.count(FindKind("ending")) == 0);
  CHECK(Sum(profile) <= static_cast<uint64_t>(all.count()));
}

TEST_CASE("a profile changes no finding, and adds up over threads", "[lint]") {
  Profiler profiler;
  Choice choice;
  choice.profiler = &profiler;
  const Linter linter(test::Rules(kFiles), choice);
  const auto expected = test::Describe(Linter(test::Rules(kFiles)).Lint(kText, {}).findings, kText);
  CHECK(test::Describe(linter.Lint(kText, {}).findings, kText) == expected);
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
      threads.emplace_back([&] {
        for (int j = 0; j < 25; ++j) linter.Lint(kText, {});
      });
  }
  CHECK(profiler.profile().documents == 101);
  CHECK(CostOf(profiler.profile(), linter, "ui-word").matches == 202);
  const Metadata metadata;
  const std::vector<LintTask> twice(2, {kText, metadata});
  linter.Lint(twice);
  CHECK(profiler.profile().documents == 103);
  CHECK(CostOf(profiler.profile(), linter, "ui-last").matches == 103);
}

TEST_CASE("a profile's tables have what took longest first, and say what is shared", "[report]") {
  const RuleSet rules = test::Rules(kFiles);
  Profile profile;
  profile.documents = 2;
  profile.bytes = 1'000'000;
  profile.analysis = 1'000'000;
  profile.settling = 2'000'000;
  profile.scan = 1'500'000;
  profile.words = 500'000;
  profile.shared[FindKind("pattern")] = 3'000'000;
  profile.shared[FindKind("lexicon")] = 4'000'000;
  profile.rules[rules.Find("ui-word")] = {6'000'000, 3, 15};
  profile.rules[rules.Find("truncated-stop")] = {2'000'000, 0, 0};
  profile.rules[rules.Find("typo-a")] = {0, 7, 63};
  CHECK(ProfileTables(profile) ==
        "linting took 0.020 seconds of all threads together for 2 documents of 1000000 bytes\n\n"
        " seconds      %  ns/byte   matches      bytes  kind\n"
        "   0.009   45.0    9.000         3         15  pattern\n"
        "   0.004   20.0    4.000         7         63  lexicon\n"
        "   0.002   10.0    2.000                       (settling, messages, layout)\n"
        "   0.002   10.0    2.000         0          0  ending\n"
        "   0.002    7.5    1.500                       (scan for the literals of patterns)\n"
        "   0.001    5.0    1.000                       (analysis of the text)\n"
        "   0.001    2.5    0.500                       (look for words that kinds look at)\n\n"
        " seconds      %  ns/byte   matches      bytes  rule\n"
        "   0.006   30.0    6.000         3         15  ui-word\n"
        "   0.004   20.0    4.000                       (what the rules of lexicon share)\n"
        "   0.003   15.0    3.000                       (what the rules of pattern share)\n"
        "   0.002   10.0    2.000         0          0  truncated-stop\n"
        "  shared                         7         63  typo-a\n");
}
