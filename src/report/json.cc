// JSON and JSON Lines. The fields and their order are a contract with other programs.
#include <nlohmann/json.hpp>
#include <ostream>

#include "report/reporter.h"
#include "report/summary_json.h"
#include "text/line_index.h"
#include "version.h"

namespace vrlint {
namespace {

using Json = nlohmann::ordered_json;

std::string Dump(const Json& json, int indent = -1) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

Json Nullable(std::string_view text) { return text.empty() ? Json() : Json(text); }

std::string Hex(uint64_t value) {
  std::string digits(16, '0');
  for (size_t i = digits.size(); i-- > 0; value >>= 4) digits[i] = "0123456789abcdef"[value & 15];
  return digits;
}

Json HeaderOf() {
  return {{"type", "header"}, {"version", 1}, {"tool", "vrlint"}, {"tool_version", kVersion}};
}

Json FixOf(const Fix& fix) {
  if (fix.safety == Safety::kNone || fix.edits.empty()) return nullptr;
  Json edits = Json::array();
  for (const Edit& e : fix.edits)
    edits.push_back({{"byte_start", e.span.begin}, {"byte_end", e.span.end}, {"text", e.text}});
  return {{"safety", NameOf(fix.safety)}, {"edits", std::move(edits)}};
}

Json IdOf(const Article& article) {
  if (const auto* number = std::get_if<int64_t>(&article.id)) return *number;
  if (const auto* text = std::get_if<std::string>(&article.id)) return *text;
  return nullptr;
}

constexpr size_t kFindingFields = 21;

Json FindingOf(const Article& article, const LineIndex& index, const Finding& f) {
  const LineColumn begin = index.At(f.span.begin);
  const LineColumn end = index.At(f.span.end);
  Json::object_t fields;  // without the copies that a list in braces makes
  fields.reserve(kFindingFields);
  const auto add = [&](const char* name, Json value) {
    fields.emplace_back(name, std::move(value));
  };
  add("type", "finding");
  add("path", article.path);
  add("row", article.row ? Json(*article.row) : Json());
  add("id", IdOf(article));
  add("field", Nullable(article.field));
  add("rule", f.rule->id);
  add("class", f.rule->defect_class->name);
  add("severity", NameOf(f.rule->severity));
  add("message", f.message);
  add("lang", Nullable(CodeOf(f.language)));
  add("byte_start", f.span.begin);
  add("byte_end", f.span.end);
  add("line", begin.line);
  add("column", begin.column);
  add("end_line", end.line);
  add("end_column", end.column);
  add("excerpt", f.span.In(article.text));
  add("confidence", std::round(f.confidence * 1000) / 1000);
  add("fingerprint", Hex(f.fingerprint));
  add("fix", FixOf(f.fix));
  if (f.related) {
    const LineColumn at = index.At(f.related->begin);
    add("related", {{{"byte_start", f.related->begin},
                     {"byte_end", f.related->end},
                     {"line", at.line},
                     {"column", at.column}}});
  }
  return fields;
}

class JsonLinesReporter : public Reporter {
 public:
  explicit JsonLinesReporter(std::ostream& out) : out_(out) {}

  void Begin() override { out_ << Dump(HeaderOf()) << "\n"; }
  void Report(const Article& article, const std::vector<Finding>& findings) override {
    if (findings.empty()) return;
    const LineIndex index(article.text);
    for (const Finding& f : findings) out_ << Dump(FindingOf(article, index, f)) << "\n";
  }
  void End(const Summary& summary) override { out_ << SummaryLine(summary) << "\n"; }

 private:
  std::ostream& out_;
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
      Json finding = FindingOf(article, index, f);
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
