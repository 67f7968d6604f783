#include "lint/linter.h"

#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;
using Strings = std::vector<std::string>;

namespace {

const std::string kRest = "severity = \"warning\"\nmessage = \"m\"\nwhy = \"w\"\n";

std::string Pattern(const std::string& params, const std::string& more = "") {
  return "kind = \"pattern\"\n" + more + kRest + "[params]\n" + params +
         "\n[[example]]\nbad = \"x\"\n";
}

Strings FindingsOf(const Linter& linter, const std::string& text, const Metadata& metadata = {}) {
  return test::Describe(linter.Lint(text, metadata).findings, text);
}

}  // namespace

TEST_CASE("a signature above a block that goes is still the last line", "[lint]") {
  const Linter linter(
      test::Rules({{"related/r.toml", Pattern("pattern = '^R.*'\nreplace = ''")},
                   {"credit/s.toml", Pattern("pattern = '^S$'\nreplace = ''\ntail = 1")}}));
  CHECK(FindingsOf(linter, "a\nS\nR one\nR two") ==
        Strings{"credit-s 'S'", "related-r 'R one'", "related-r 'R two'"});
}

TEST_CASE("a finding that rests on an unsafe removal is unsafe", "[lint]") {
  const Linter linter(test::Rules(
      {{"related/r.toml", Pattern("pattern = '^R.*'\nreplace = ''", "safety = \"unsafe\"\n")},
       {"credit/s.toml", Pattern("pattern = '^S$'\nreplace = ''\ntail = 1")}}));
  const auto findings = linter.Lint("a\nS\nR one", {}).findings;
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].rule->id == "credit-s");
  CHECK(findings[0].fix.safety == Safety::kUnsafe);
}

TEST_CASE("selection filters and does not change what is true", "[lint]") {
  const auto files = std::vector<std::pair<std::string, std::string>>{
      {"related/r.toml", Pattern("pattern = '^R.*'\nreplace = ''")},
      {"caption/c.toml", Pattern("pattern = '^R c$'\nreplace = ''")}};
  CHECK(FindingsOf(Linter(test::Rules(files)), "a\nR c") == Strings{"related-r 'R c'"});
  CHECK(FindingsOf(Linter(test::Rules(files), Choice{{"caption"}, {}}), "a\nR c").empty());
}

TEST_CASE("a rule looks only at blocks of its languages and documents of its kind", "[lint]") {
  const Linter linter(
      test::Rules({{"ui/v.toml", Pattern("pattern = 'x'", "lang = [\"vi\"]\n")},
                   {"ui/w.toml", Pattern("pattern = 'y'", "where = {source = \"a.vn\"}\n")}}));
  CHECK(FindingsOf(
            linter,
            "Thành phố đã mở tuyến x tại trung tâm.\n\nThe city has opened a line x in the centre.")
            .size() == 1);
  Metadata metadata;
  CHECK(FindingsOf(linter, "y", metadata).empty());
  metadata.source = "a.vn";
  CHECK(FindingsOf(linter, "y", metadata).size() == 1);
}

TEST_CASE("decomposed text gives the findings of composed text, at its own bytes", "[lint]") {
  const Linter& linter = test::ShippedLinter();
  const std::string nfc = "Buổi lễ do Đại trướng Minh chủ trì.";
  const std::string nfd = "Buo\u0302\u0309i le\u0302\u0303 do Đa\u0323i trươ\u0301ng Minh chủ trì.";
  CHECK(FindingsOf(linter, nfc) == Strings{"typo-titles 'Đại trướng'"});
  const auto findings = linter.Lint(nfd, {}).findings;
  const Strings found = test::Describe(findings, nfd);
  CHECK(std::count(found.begin(), found.end(), "typo-titles 'Đa\u0323i trươ\u0301ng'") == 1);
  for (const Finding& f : findings) {
    if (f.rule->id == "typo-titles") CHECK(f.fix.edits.front().text == "Đại tướng");
  }
}

TEST_CASE("articles linted together give what each gives alone", "[lint]") {
  const Linter& linter = test::ShippedLinter();
  const std::vector<std::string> texts = {"He met the goverment.\n\nMinh Anh |",
                                          "",
                                          "Buổi lễ do Đại trướng Minh chủ trì.\nTIN LIÊN QUAN",
                                          "Nothing is wrong here.",
                                          "The the museum\nTranslated by Le Minh",
                                          "He met the goverment.\n\nMinh Anh |"};
  const Metadata metadata;
  std::vector<LintTask> tasks;
  for (const std::string& text : texts) tasks.push_back({text, metadata});
  const std::vector<LintResult> results = linter.Lint(tasks);
  REQUIRE(results.size() == texts.size());
  for (size_t i = 0; i < texts.size(); ++i) {
    CAPTURE(texts[i]);
    CHECK(test::Describe(results[i].findings, texts[i]) == FindingsOf(linter, texts[i]));
  }
  CHECK(linter.Lint(std::span<const LintTask>()).empty());
}

TEST_CASE("fingerprints stay when lines move, and tell equal findings apart", "[lint]") {
  const Linter& linter = test::ShippedLinter();
  const auto before = linter.Lint("He met the goverment and the goverment left.", {}).findings;
  const auto moved =
      linter.Lint("A title\n\nMore of it.\n\nHe met the goverment and the goverment left.", {})
          .findings;
  REQUIRE(before.size() == 2);
  REQUIRE(moved.size() == 2);
  CHECK(before[0].fingerprint == moved[0].fingerprint);
  CHECK(before[1].fingerprint == moved[1].fingerprint);
  CHECK(before[0].fingerprint != before[1].fingerprint);
}

TEST_CASE("parameters that are wrong are refused when the linter is made", "[lint]") {
  CHECK_THROWS_WITH(Linter(test::Rules({{"ui/x.toml", Pattern("patern = 'x'")}})),
                    Catch::Contains("'pattern' is missing"));
  CHECK_THROWS_WITH(Linter(test::Rules({{"ui/x.toml", Pattern("pattern = 'x'\nhaed = 3")}})),
                    Catch::Contains("ui/x.toml:7:1: unknown key 'haed'; did you mean 'head'?"));
}
