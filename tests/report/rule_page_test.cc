#include "report/rule_page.h"

#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;

TEST_CASE("lists and pages say how far a rule can be trusted, where that is known", "[report]") {
  RuleSet rules = test::Rules(
      {{"caption/photo.toml",
        "kind = \"pattern\"\nseverity = \"info\"\nmessage = \"m\"\nwhy = \"w\"\n[params]\n"
        "pattern = 'x'\n[[example]]\nbad = \"x\"\n"}});
  Rule rule = *rules.Find("caption-photo");
  struct Case {
    Trust trust;
    std::string words;
    std::string of_what;  // on the rule's page alone
    std::string json;
  };
  const std::string on = " findings on the marked articles";
  for (const auto& [trust, words, of_what, json] : {
           Case{{31, 1, 40, 64},
                "precision 0.97 (31 of 32",
                on + ")",
                "\"precision\": 0.96875,\n  \"recall_of_class\": 0.625,\n"
                "  \"findings_measured\": 32,"},
           Case{{0, 2, 0, 0},
                "precision 0.00 (0 of 2",
                on + ")",
                "\"precision\": 0.0,\n  \"recall_of_class\": null,\n  \"findings_measured\": 2,"},
           Case{{0, 0, 3, 4},
                "not measured",
                "",
                "\"precision\": null,\n  \"recall_of_class\": 0.75,\n  \"findings_measured\": 0,"},
       }) {
    INFO(words);
    rule.trust = trust;
    const RuleEntry entry{&rule, Safety::kSafe};
    const std::string in_list = words + (of_what.empty() ? "" : ")");
    CHECK(RenderRule(entry, "text").find("trust: " + words + of_what + "\n") != std::string::npos);
    CHECK(RenderRule(entry, "markdown").find("- trust: " + words + of_what) != std::string::npos);
    CHECK(RenderRule(entry, "json").find(json) != std::string::npos);
    CHECK(RenderRuleList({&entry, 1}, "text").find("  " + in_list + "  ") != std::string::npos);
    CHECK(RenderRuleList({&entry, 1}, "markdown").find("| " + in_list + " |") != std::string::npos);
  }
}
