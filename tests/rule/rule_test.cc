#include "rule/rule.h"

#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;

namespace {

std::string ErrorOf(const std::string& toml, const std::string& path = "ui/share.toml") {
  try {
    LoadRule(toml, path, path, nullptr);
    return "";
  } catch (const ConfigError& error) {
    return error.what();
  }
}

const std::string kHead = "kind = \"pattern\"\nseverity = \"info\"\nmessage = \"m\"\nwhy = \"w\"\n";
const std::string kTail = "[params]\npattern = 'x'\n[[example]]\nbad = \"x\"\n";

}  // namespace

TEST_CASE("a rule has its id and class from its place, or names its class", "[rule]") {
  const Rule rule = LoadRule(kHead + kTail, "ui/share.toml", "ui/share.toml", nullptr);
  CHECK(rule.id == "ui-share");
  CHECK(rule.defect_class->name == "ui");
  CHECK(rule.severity == Severity::kInfo);
  CHECK(
      LoadRule("class = \"footer\"\n" + kHead + kTail, "/home/me/share.toml", "share.toml", nullptr)
          .id == "footer-share");
}

TEST_CASE("every mistake in a rule file is told with its place", "[rule]") {
  struct Case {
    std::string toml;
    std::string error;
  };
  for (const auto& [toml, error] : {
           Case{"kind = \"patern\"\n",
                "ui/share.toml:1:1: unknown kind 'patern'; did you mean 'pattern'?"},
           Case{"kind = 3\n", "ui/share.toml:1:1: 'kind' must be a string, not an integer"},
           Case{"severty = \"info\"\n" + kHead + kTail,
                "ui/share.toml:1:1: unknown key 'severty'; did you mean 'severity'?"},
           Case{"kind = \"pattern\"\nmessage = \"m\"\nwhy = \"w\"\n" + kTail,
                "ui/share.toml:1:1: 'severity' is missing"},
           Case{"kind = \"pattern\"\nseverity = \"loud\"\n",
                "ui/share.toml:2:1: 'loud' is not 'info', 'warning' or 'error'"},
           Case{kHead + "[params]\npattern = 'x'\n",
                "ui/share.toml:1:1: an [[example]] with 'bad' is missing"},
           Case{kHead + "[params]\n[[example]]\nbefore = \"x\"\n",
                "ui/share.toml:6:1: an example has 'bad', 'good' or both"},
           Case{"kind = \"pattern\"\nseverity = \"info\"\nmessage = \"{copeis}\"\nwhy = \"w\"\n" +
                    kTail,
                "ui/share.toml:3:1: kind 'pattern' knows no {copeis}"},
           Case{kHead + "where = {sorce = \"x\"}\n" + kTail,
                "ui/share.toml:5:10: unknown key 'sorce'; did you mean 'source'?"},
           Case{"kind = \"pattern\"\nkind = \"loop\"\n", ""},
       }) {
    INFO(toml);
    const std::string got = ErrorOf(toml);
    if (error.empty()) {
      CHECK(got.starts_with("ui/share.toml:2:"));
    } else {
      CHECK(got == error);
    }
  }
  CHECK(ErrorOf(kHead + kTail, "nowhere/share.toml") ==
        "nowhere/share.toml:1:1: unknown class 'nowhere'");
  CHECK(ErrorOf(kHead + kTail, "ui/Share_It.toml").find("lower-case letters") != std::string::npos);
}

TEST_CASE("a rule applies where its conditions hold", "[rule]") {
  const Rule rule = LoadRule(kHead + "where = {source = \"*.vn\", path = \"news/*\"}\n" + kTail,
                             "ui/share.toml", "ui/share.toml", nullptr);
  Metadata metadata;
  metadata.source = "laodong.vn";
  metadata.path = "news/2020/a.txt";
  CHECK(rule.AppliesTo(metadata));
  metadata.source = "example.com";
  CHECK_FALSE(rule.AppliesTo(metadata));
}

TEST_CASE("rules of a folder are added, replace others of their id, and must not repeat one",
          "[rule]") {
  test::TempFolder folder;
  test::WriteAll(folder / "ui/share.toml", kHead + kTail);
  RuleSet rules = test::Rules({{"ui/share.toml", "preview = true\n" + kHead + kTail}});
  rules.Add(folder.path());
  REQUIRE(rules.rules().size() == 1);
  CHECK_FALSE(rules.rules().front().preview);
  test::WriteAll(folder / "more/share.toml", "class = \"ui\"\n" + kHead + kTail);
  CHECK_THROWS_WITH(rules.Add(folder.path()), Catch::Contains("the id 'ui-share' is taken by "));
  CHECK_THROWS_WITH(rules.Add(folder / "nothing"), Catch::Contains("no such rule file or folder"));
}

TEST_CASE("a configuration changes severity, safety and single parameters", "[rule]") {
  test::TempFolder folder;
  test::WriteAll(folder / "vrlint.toml",
                 "[rule.ui-share]\nseverity = \"error\"\nsafety = \"none\"\nparams.head = 3\n");
  RuleSet rules = test::Rules({{"ui/share.toml", kHead + kTail}});
  rules.Configure(LoadSettings(folder / "vrlint.toml"));
  CHECK(rules.rules().front().severity == Severity::kError);
  CHECK(rules.rules().front().safety == Safety::kNone);
  CHECK(rules.rules().front().params.Integer("head", 0) == 3);
  CHECK(rules.rules().front().params.String("pattern") == "x");
  test::WriteAll(folder / "vrlint.toml", "[rule.ui-shar]\nseverity = \"error\"\n");
  CHECK_THROWS_WITH(rules.Configure(LoadSettings(folder / "vrlint.toml")),
                    Catch::Contains("did you mean 'ui-share'?"));
}
