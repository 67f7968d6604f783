#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "report/reporter.h"
#include "support.h"

using namespace vrlint;

namespace {

std::string Print(std::string_view format, const std::string& text, bool record = false) {
  std::ostringstream out;
  const auto reporter = FindReportFormat(format)->make(out, {});
  Article article;
  article.path = record ? "news.jsonl" : "a,b.txt";
  article.text = text;
  if (record) {
    article.row = 12;
    article.id = std::string("a-17");
    article.field = "text";
  }
  const auto findings = test::ShippedLinter().Lint(text, {}).findings;
  Summary summary;
  summary.documents = 1;
  for (const Finding& f : findings) summary.Count(f);
  reporter->Begin();
  reporter->Report(article, findings);
  reporter->End(summary);
  return out.str();
}

const std::string kText = "Ảnh hưởng đến cả tỉnh.\n\nThe minister of the goverment met the press.";

}  // namespace

TEST_CASE("the table of formats is sorted and found by name", "[report]") {
  const auto formats = ReportFormats();
  CHECK(std::is_sorted(formats.begin(), formats.end(),
                       [](const auto& a, const auto& b) { return a.name < b.name; }));
  CHECK(FindReportFormat("concise") == &formats.front());
  CHECK(FindReportFormat("xml") == nullptr);
}

TEST_CASE("concise is one line a finding and a closing line", "[report]") {
  CHECK(Print("concise", kText) ==
        "a,b.txt:3:21: error: 'goverment' is spelt 'government' [typo-words] [*]\n1 finding in 1 "
        "document, 1 repairable with --fix\n");
  CHECK(Print("concise", kText, true).starts_with("news.jsonl:12:3:21: error: "));
  CHECK(Print("concise", "Fine.") == "0 findings in 1 document\n");
}

TEST_CASE("full shows the line, a mark under the words, the reason and the repair", "[report]") {
  const std::string out = Print("full", kText);
  CHECK(out.find("3 | The minister of the goverment met the press.\n  |                     "
                 "^^^^^^^^^\n") != std::string::npos);
  CHECK(out.find("  = why: The word does not exist") != std::string::npos);
  CHECK(out.find("  = fix: 'goverment' becomes 'government'\n") != std::string::npos);
}

TEST_CASE("full shows a long line around the span, within the width", "[report]") {
  const std::string words = "some words that make a long line of it and ";
  std::string text = "The words before it are ";
  for (int i = 0; i < 9; ++i) text += std::to_string(i) + words;
  text += "the goverment of the land ";
  for (int i = 0; i < 9; ++i) text += std::to_string(i) + words;
  const std::string out = Print("full", text);
  std::istringstream lines(out);
  std::string line;
  std::getline(lines, line);
  std::getline(lines, line);
  CHECK(line.find("goverment") != std::string::npos);
  CHECK(line.starts_with("1 | …"));
  CHECK(line.ends_with("…"));
  CHECK(line.size() <= 110);
}

TEST_CASE("github escapes what its commands would swallow", "[report]") {
  const std::string out = Print("github", kText);
  CHECK(out.starts_with(
      "::error file=a%2Cb.txt,line=3,endLine=3,col=21,endColumn=30,title=typo-words::'goverment' "
      "is spelt"));
  CHECK(Print("github", kText, true)
            .starts_with("::error file=news.jsonl,line=12,title=typo-words::"));
}

TEST_CASE("jsonl has a header, findings in the agreed form, and a summary", "[report]") {
  const std::string out = Print("jsonl", kText, true);
  CHECK(out.starts_with(
      "{\"type\":\"header\",\"version\":1,\"tool\":\"vrlint\",\"tool_version\":\""));
  CHECK(out.find("{\"type\":\"finding\",\"path\":\"news.jsonl\",\"row\":12,\"id\":\"a-17\","
                 "\"field\":\"text\",\"rule\":\"typo-words\",\"class\":\"typo\","
                 "\"severity\":\"error\",\"message\":\"'goverment' is spelt "
                 "'government'\",\"lang\":\"en\",\"byte_start\":56,\"byte_end\":65,\"line\":3,"
                 "\"column\":21,\"end_line\":3,\"end_column\":30,\"excerpt\":\"goverment\","
                 "\"confidence\":1.0,\"fingerprint\":\"") != std::string::npos);
  CHECK(out.find("\"fix\":{\"safety\":\"safe\",\"edits\":[{\"byte_start\":56,\"byte_end\":65,"
                 "\"text\":\"government\"}]}}") != std::string::npos);
  CHECK(out.find("\n{\"type\":\"summary\",\"files\":0,\"documents\":1,") != std::string::npos);
  CHECK(std::count(out.begin(), out.end(), '\n') == 3);
}
