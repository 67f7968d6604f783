#include "report/summary_json.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace vrlint {
namespace {

using Json = nlohmann::ordered_json;

struct Counter {
  const char* name;
  uint64_t Summary::*value;
};

// In the order in which they are written.
constexpr Counter kCounters[] = {
    {"files", &Summary::files},
    {"documents", &Summary::documents},
    {"bytes", &Summary::bytes},
    {"findings", &Summary::findings},
    {"fixable_safe", &Summary::fixable_safe},
    {"fixable_unsafe", &Summary::fixable_unsafe},
    {"skipped", &Summary::skipped},
    {"errors", &Summary::errors},
};

Json TalliesOf(const Tallies& tallies) {
  Json json = Json::object();
  for (const auto& [name, tally] : tallies)
    json[name] = {{"findings", tally.findings}, {"documents", tally.documents}};
  return json;
}

Tallies ReadTallies(const Json& json) {
  Tallies tallies;
  for (const auto& [name, tally] : json.items())
    tallies[name] = {tally.at("findings").get<uint64_t>(), tally.at("documents").get<uint64_t>()};
  return tallies;
}

Json StatisticsOf(const Statistics& s) {
  return {{"documents_touched", s.documents_touched},
          {"words_removed", s.words_removed},
          {"by_rule", TalliesOf(s.by_rule)},
          {"by_class", TalliesOf(s.by_class)},
          {"by_source", TalliesOf(s.by_source)}};
}

Statistics ReadStatistics(const Json& json) {
  return {json.at("documents_touched").get<uint64_t>(), json.at("words_removed").get<uint64_t>(),
          ReadTallies(json.at("by_rule")), ReadTallies(json.at("by_class")),
          ReadTallies(json.at("by_source"))};
}

Summary SummaryOf(const Json& json) {
  Summary summary;
  for (const Counter& counter : kCounters)
    summary.*counter.value = json.at(counter.name).get<uint64_t>();
  summary.seconds = json.at("seconds").get<double>();
  summary.by_rule = json.at("by_rule").get<std::map<std::string, uint64_t>>();
  if (json.contains("statistics")) summary.statistics = ReadStatistics(json["statistics"]);
  return summary;
}

void CheckVersion(const Json& header) {
  if (header.is_object() && header.contains("version") && header["version"] != 1)
    throw SummaryError("is a report of version " + header["version"].dump() + ", not 1");
}

bool IsSummary(const Json& json) {
  return json.is_object() && json.contains("type") && json["type"] == "summary";
}

Json Parsed(std::string_view text) { return Json::parse(text, nullptr, false); }

// What holds the summary's fields; null where there is none.
Json FindSummary(std::string_view report) {
  const size_t last = report.rfind('\n');
  const Json first_line = Parsed(report.substr(0, report.find('\n')));
  CheckVersion(first_line);
  Json last_line = last == std::string_view::npos ? first_line : Parsed(report.substr(last + 1));
  if (IsSummary(last_line)) return last_line;
  if (first_line.is_object()) return nullptr;  // JSON Lines
  const Json document = Parsed(report);
  CheckVersion(document);
  return document.is_object() && document.contains("summary") ? document["summary"] : Json();
}

}  // namespace

std::string SummaryLine(const Summary& summary) {
  Json json = {{"type", "summary"}};
  for (const Counter& counter : kCounters) json[counter.name] = summary.*counter.value;
  json["seconds"] = std::round(summary.seconds * 1000) / 1000;
  json["by_rule"] = Json(summary.by_rule);
  if (summary.statistics) json["statistics"] = StatisticsOf(*summary.statistics);
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Summary ReadSummary(std::string_view report) {
  while (!report.empty() && (report.back() == '\n' || report.back() == '\r'))
    report.remove_suffix(1);
  try {
    const Json json = FindSummary(report);
    if (json.is_null()) throw SummaryError("has no summary: it is no report, or was cut short");
    return SummaryOf(json);
  } catch (const Json::exception&) {
    throw SummaryError("has a summary that lacks a field");
  }
}

}  // namespace vrlint
