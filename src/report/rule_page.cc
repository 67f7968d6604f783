#include "report/rule_page.h"

#include <algorithm>
#include <iomanip>
#include <nlohmann/json.hpp>
#include <sstream>

namespace vrlint {
namespace {

using Json = nlohmann::ordered_json;

std::string RepairName(Safety safety) {
  return safety == Safety::kNone ? "no repair" : std::string(NameOf(safety));
}

std::string Languages(const Rule& rule) {
  std::string codes;
  for (const std::string& code : rule.language_codes) codes += (codes.empty() ? "" : ", ") + code;
  return codes.empty() ? "all" : codes;
}

std::string Share(double share) {
  std::ostringstream out;
  out << std::fixed << std::setprecision(2) << share;
  return std::move(out).str();
}

// "precision 0.97 (31 of 32<of_what>)", or that nothing is known.
std::string Precision(const Trust& trust, std::string_view of_what) {
  if (trust.measured() == 0) return "not measured";
  return "precision " + Share(trust.precision()) + " (" + std::to_string(trust.right) + " of " +
         std::to_string(trust.measured()) + std::string(of_what) + ")";
}

Json JsonOf(const RuleEntry& entry) {
  const Rule& rule = *entry.rule;
  const Trust& trust = rule.trust;
  Json examples = Json::array();
  for (const Example& e : rule.examples) {
    Json example;
    if (!e.before.empty()) example["before"] = e.before;
    if (!e.bad.empty()) example["bad"] = e.bad;
    if (e.good) example["good"] = *e.good;
    examples.push_back(std::move(example));
  }
  return {{"id", rule.id},
          {"class", rule.defect_class->name},
          {"kind", rule.kind->name},
          {"severity", NameOf(rule.severity)},
          {"repairs", NameOf(entry.repairs)},
          {"lang", rule.language_codes},
          {"preview", rule.preview},
          {"default", !rule.on_request()},
          {"precision", trust.measured() == 0 ? Json() : Json(trust.precision())},
          {"recall_of_class", trust.marks == 0 ? Json() : Json(trust.recall_of_class())},
          {"findings_measured", trust.measured()},
          {"message", rule.message},
          {"why", rule.why},
          {"url", rule.url},
          {"examples", std::move(examples)}};
}

// A message with dots for its placeholders.
std::string Outline(std::string message) {
  for (size_t open = message.find('{'); open != std::string::npos; open = message.find('{', open)) {
    message.replace(open, message.find('}', open) + 1 - open, "…");
  }
  return message;
}

// Indents every line of an example.
std::string Quoted(std::string_view text) {
  std::string out = "    ";
  for (const char c : text) {
    out += c;
    if (c == '\n') out += "    ";
  }
  return out + "\n";
}

std::string ExampleText(const Example& e, std::string_view heading) {
  std::string out;
  const auto part = [&](std::string_view name, std::string_view text) {
    out += std::string(heading) + std::string(name) + "\n\n" + Quoted(text) + "\n";
  };
  if (!e.bad.empty()) part("Found:", e.before + e.bad);
  if (e.good)
    part(e.bad.empty() ? "Left alone:" : "Becomes:",
         e.good->empty() && e.before.empty() ? "(nothing)" : e.before + *e.good);
  return out;
}

}  // namespace

std::string RenderRuleList(std::span<const RuleEntry> entries, std::string_view format) {
  if (format == "json") {
    Json list = Json::array();
    for (const RuleEntry& entry : entries) list.push_back(JsonOf(entry));
    return list.dump(2) + "\n";
  }
  const bool markdown = format == "markdown";
  size_t width = 4;
  for (const RuleEntry& entry : entries) width = std::max(width, entry.rule->id.size());
  std::string out = markdown ? "| rule | class | severity | repairs | trust | about |\n"
                               "| --- | --- | --- | --- | --- | --- |\n"
                             : "";
  const auto pad = [](std::string text, size_t to) {
    return text.append(to > text.size() ? to - text.size() : 0, ' ');
  };
  for (const RuleEntry& entry : entries) {
    const Rule& rule = *entry.rule;
    const std::string message = Outline(rule.message) + (rule.preview        ? " (preview)"
                                                         : rule.on_request() ? " (off)"
                                                                             : "");
    if (markdown) {
      out += "| " + rule.id + " | " + std::string(rule.defect_class->name) + " | " +
             std::string(NameOf(rule.severity)) + " | " + RepairName(entry.repairs) + " | " +
             Precision(rule.trust, "") + " | " + message + " |\n";
    } else {
      out += pad(rule.id, width) + "  " + pad(std::string(rule.defect_class->name), 9) + "  " +
             pad(std::string(NameOf(rule.severity)), 7) + "  " + pad(RepairName(entry.repairs), 9) +
             "  " + pad(Precision(rule.trust, ""), 24) + "  " + message + "\n";
    }
  }
  return out;
}

std::string RenderRule(const RuleEntry& entry, std::string_view format) {
  if (format == "json") return JsonOf(entry).dump(2) + "\n";
  const Rule& rule = *entry.rule;
  const bool markdown = format == "markdown";
  std::string out = (markdown ? "# " : "") + rule.id + "\n\n" + rule.why + "\n\n";
  const auto line = [&](std::string_view name, std::string_view value) {
    out += (markdown ? "- " : "") + std::string(name) + ": " + std::string(value) + "\n";
  };
  line("class",
       std::string(rule.defect_class->name) + " (" + std::string(rule.defect_class->summary) + ")");
  line("kind", std::string(rule.kind->name) + " (" + std::string(rule.kind->summary) + ")");
  line("severity", NameOf(rule.severity));
  line("repairs", RepairName(entry.repairs));
  line("trust", Precision(rule.trust, " findings on the marked articles"));
  line("languages", Languages(rule));
  line("message", rule.message);
  if (rule.preview) line("preview", "runs only when it is selected by name");
  if (!rule.defect_class->by_default)
    line("off", "runs only when it or its class is selected by name");
  if (!rule.url.empty()) line("see", rule.url);
  out += "\n";
  for (const Example& example : rule.examples) out += ExampleText(example, markdown ? "## " : "");
  return out;
}

}  // namespace vrlint
