#include "run/merge.h"

#include <catch2/catch.hpp>
#include <regex>

#include "support.h"

using namespace vrlint;
using test::RunProgram;

namespace {

const std::string kFirst =
    "{\"source\":\"a.vn\",\"text\":\"The goverment of the city met the press.\"}\n";
const std::string kSecond = "{\"text\":\"The goverment met the goverment of the city.\"}\n";

std::string WithoutSeconds(const std::string& line) {
  return std::regex_replace(line, std::regex("\"seconds\":[0-9.]+"), "\"seconds\":0");
}

// The last line.
std::string SummaryIn(const std::string& report) {
  return WithoutSeconds(report.substr(report.rfind('\n', report.size() - 2) + 1));
}

}  // namespace

TEST_CASE("the parts' summaries add up to that of the whole, but for files", "[run]") {
  test::TempFolder folder;
  test::WriteAll(folder / "1.jsonl", kFirst);
  test::WriteAll(folder / "2.jsonl", kSecond);
  const std::vector<std::string> options = {"--isolated", "--statistics", "--output-format"};
  const auto lint = [&](std::vector<std::string> more) {
    more.insert(more.begin(), options.begin(), options.end());
    return RunProgram(more, folder.path());
  };
  lint({"jsonl:1.report", "1.jsonl"});
  lint({"json:2.report", "2.jsonl"});
  const auto whole = lint({"jsonl", "1.jsonl", "2.jsonl"});
  const auto merged =
      RunProgram({"merge", "--output-format", "jsonl", "1.report", "2.report"}, folder.path());
  CHECK(merged.status == 0);
  CHECK(WithoutSeconds(merged.out) == SummaryIn(whole.out));
  CHECK(merged.out.find("\"by_source\":{\"\":{") != std::string::npos);
  const auto text = RunProgram({"merge", "1.report", "2.report"}, folder.path()).out;
  CHECK(text.find("       3          2  typo-words\n") != std::string::npos);
  CHECK(text.ends_with("3 findings in 2 documents, 3 repairable with --fix\n"));
  for (const auto& [rate, status] : {std::pair{"typo=3/2", 0}, std::pair{"typo=2/2", 1}}) {
    INFO(rate);
    CHECK(RunProgram({"merge", "--max-rate", rate, "1.report", "2.report"}, folder.path()).status ==
          status);
    CHECK(RunProgram({"--isolated", "--max-rate", rate, "."}, folder.path()).status == status);
  }
}

TEST_CASE("rates of a project's own rules are known where its configuration is", "[run]") {
  test::TempFolder folder;
  test::WriteAll(folder / "1.jsonl", kFirst);
  test::WriteAll(folder / "my/ui/press.toml",
                 "kind = \"pattern\"\nseverity = \"info\"\nmessage = \"m\"\nwhy = \"w\"\n"
                 "[params]\npattern = 'press'\n[[example]]\nbad = \"press\"\n");
  test::WriteAll(folder / "vrlint.toml", "rules = [\"my\"]\n");
  RunProgram({"--output-format", "jsonl:1.report", "1.jsonl"}, folder.path());
  const auto merge = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"merge", "--max-rate", "ui-press=0/1", "--files-from", "list"});
    test::WriteAll(folder / "list", "1.report\n");
    return RunProgram(more, folder.path());
  };
  CHECK(merge({}).status == 1);
  CHECK(merge({"--config", "vrlint.toml"}).status == 1);
  CHECK(merge({"--isolated", "--rules", "my"}).status == 1);
  const auto unknown = merge({"--isolated"});
  CHECK(unknown.status == 2);
  CHECK_THAT(unknown.err, Catch::Contains("'ui-press'"));
}

TEST_CASE("a part that is cut short is named, and nothing is printed", "[run]") {
  test::TempFolder folder;
  test::WriteAll(folder / "1.jsonl", kFirst);
  RunProgram({"--isolated", "--output-format", "jsonl:whole", "1.jsonl"}, folder.path());
  const std::string report = test::ReadAll(folder / "whole");
  test::WriteAll(folder / "cut", report.substr(0, report.size() - 9));
  const auto outcome = RunProgram({"merge", "whole", "cut"}, folder.path());
  CHECK(outcome.status == 2);
  CHECK(outcome.out.empty());
  CHECK(outcome.err.find("cut: has no summary") != std::string::npos);
  CHECK(RunProgram({"merge", "nowhere"}, folder.path()).status == 2);
}
