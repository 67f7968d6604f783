#include "report/finding_json.h"

#include <cmath>

namespace vrlint {
namespace {

using Json = nlohmann::ordered_json;

Json Nullable(std::string_view text) { return text.empty() ? Json() : Json(text); }

std::string Hex(uint64_t value) {
  std::string digits(16, '0');
  for (size_t i = digits.size(); i-- > 0; value >>= 4) digits[i] = "0123456789abcdef"[value & 15];
  return digits;
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

}  // namespace

nlohmann::ordered_json FindingOf(const Article& article, const LineIndex& index, const Finding& f) {
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

}  // namespace vrlint
