#include "report/summary.h"

#include <catch2/catch.hpp>

#include "report/summary_json.h"
#include "support.h"

using namespace vrlint;

namespace {

Summary SummaryOf(const std::vector<std::pair<std::string, std::string>>& texts_by_source) {
  Summary summary;
  summary.statistics.emplace();
  for (const auto& [source, text] : texts_by_source) {
    Article article;
    article.text = text;
    article.metadata.source = source;
    const auto findings = test::ShippedLinter().Lint(text, article.metadata).findings;
    ++summary.documents;
    for (const Finding& f : findings) summary.Count(f);
    summary.statistics->Count(article, findings, {}, {});
  }
  return summary;
}

const std::string kTypos = "The goverment met the goverment of the city.";
const std::string kClean = "All is well in the city.";

}  // namespace

TEST_CASE("statistics count findings and documents by rule, class and source", "[report]") {
  const Summary summary =
      SummaryOf({{"a.vn", kTypos}, {"b.vn", "Our goverment met the press."}, {"a.vn", kClean}});
  const Statistics& statistics = *summary.statistics;
  CHECK(statistics.documents_touched == 2);
  CHECK(statistics.words_removed == 0);
  CHECK(statistics.by_rule == Tallies{{"typo-words", {3, 2}}});
  CHECK(statistics.by_class == Tallies{{"typo", {3, 2}}});
  CHECK(statistics.by_source == Tallies{{"a.vn", {2, 1}}, {"b.vn", {1, 1}}});
}

TEST_CASE("words removed are those of the repairs made and of the safe ones offered", "[report]") {
  Statistics statistics;
  Article article;
  article.text = "one four";
  statistics.Count(article, {}, "one two three four", {{Span{4, 14}, ""}});
  CHECK(statistics.words_removed == 2);
  CHECK(statistics.documents_touched == 1);
  statistics.Count(article, {}, article.text, {{Span{0, 3}, "two"}});
  CHECK(statistics.words_removed == 2);
}

TEST_CASE("tables have the most frequent first, and say what is without a source", "[report]") {
  Summary summary;
  summary.documents = 9;
  summary.findings = 12;
  summary.statistics.emplace();
  CHECK(StatisticsTables(Summary()).empty());
  summary.statistics->documents_touched = 3;
  summary.statistics->words_removed = 1;
  summary.statistics->by_rule = {{"loop-phrase", {2, 1}}, {"typo-words", {10, 3}}};
  summary.statistics->by_source = {{"", {12, 3}}};
  const std::string tables = StatisticsTables(summary);
  CHECK(
      tables.starts_with("findings  documents  rule\n"
                         "      10          3  typo-words\n"
                         "       2          1  loop-phrase\n\n"));
  CHECK(tables.find("      12          3  (none)\n") != std::string::npos);
  CHECK(tables.ends_with("3 documents touched of 9, 1 word removed by safe repairs\n"));
}

TEST_CASE("what is written of the whole is what the parts add up to", "[report]") {
  const std::pair<std::string, std::string> first{"a.vn", kTypos};
  const std::pair<std::string, std::string> second{"", kClean + " Our goverment met."};
  Summary sum = ReadSummary(SummaryLine(SummaryOf({first})));
  sum.Add(ReadSummary(SummaryLine(SummaryOf({second}))));
  CHECK(SummaryLine(sum) == SummaryLine(SummaryOf({first, second})));
  sum.Add(Summary());
  CHECK_FALSE(sum.statistics);
}

TEST_CASE("a report without a whole summary, or of another version, is refused", "[report]") {
  const std::string header = R"({"type":"header","version":1})";
  const std::string summary = SummaryLine(Summary());
  CHECK(ReadSummary(header + "\n" + summary + "\n").documents == 0);
  struct Case {
    std::string report;
    const char* error;
  };
  for (const auto& [report, error] :
       {Case{"", "no summary"}, Case{header + "\n", "no summary"},
        Case{header + "\n" + summary.substr(0, 40), "no summary"},
        Case{"{\n \"version\": 1,\n \"findings\": [", "no summary"},
        Case{"{\"version\": 2,\n \"summary\": {}}", "of version 2"},
        Case{"{\"type\":\"header\",\"version\":2}\n" + summary, "of version 2"},
        Case{R"({"type":"summary","files":1})", "lacks a field"}}) {
    INFO(report);
    CHECK_THROWS_WITH(ReadSummary(report), Catch::Contains(error));
  }
}
