// JSON and JSON Lines. The fields and their order are a contract with other programs.
#include <nlohmann/json.hpp>
#include <ostream>

#include "report/finding_json.h"
#include "report/reporter.h"
#include "report/summary_json.h"
#include "version.h"

namespace vrlint {
namespace {

using Json = nlohmann::ordered_json;

std::string Dump(const Json& json, int indent = -1) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

Json HeaderOf() {
  return {{"type", "header"}, {"version", 1}, {"tool", "vrlint"}, {"tool_version", kVersion}};
}

class JsonLinesReporter : public Reporter {
 public:
  explicit JsonLinesReporter(std::ostream& out) : out_(out) {}

  void Begin() override { out_ << Dump(HeaderOf()) << "\n"; }
  void Report(const Article& article, const std::vector<Finding>& findings) override {
    if (findings.empty()) return;
    const LineIndex index(article.text);
    for (const Finding& finding : findings) {
      json_.Clear();
      WriteFinding(article, index, finding, FindingParts::kAll, json_);
      out_ << json_.text() << '\n';
    }
  }
  void End(const Summary& summary) override { out_ << SummaryLine(summary) << "\n"; }

 private:
  std::ostream& out_;
  JsonWriter json_;
};

class JsonReporter : public Reporter {
 public:
  explicit JsonReporter(std::ostream& out) : out_(out), report_(HeaderOf()) {
    report_.erase("type");
    report_["findings"] = Json::array();
  }

  void Report(const Article& article, const std::vector<Finding>& findings) override {
    const LineIndex index(article.text);
    for (const Finding& f : findings) {
      JsonWriter json;
      WriteFinding(article, index, f, FindingParts::kAll, json);
      Json finding = Json::parse(json.text());
      finding.erase("type");
      report_["findings"].push_back(std::move(finding));
    }
  }
  void End(const Summary& summary) override {
    report_["summary"] = Json::parse(SummaryLine(summary));
    report_["summary"].erase("type");
    out_ << Dump(report_, 2) << "\n";
  }

 private:
  std::ostream& out_;
  Json report_;
};

}  // namespace

std::unique_ptr<Reporter> MakeJsonLinesReporter(std::ostream& out, const ReportOptions&) {
  return std::make_unique<JsonLinesReporter>(out);
}

std::unique_ptr<Reporter> MakeJsonReporter(std::ostream& out, const ReportOptions&) {
  return std::make_unique<JsonReporter>(out);
}

}  // namespace vrlint
