#include "report/finding_json.h"

#include <cmath>

namespace vrlint {
namespace {

std::string Hex(uint64_t value) {
  std::string digits(16, '0');
  for (size_t i = digits.size(); i-- > 0; value >>= 4) digits[i] = "0123456789abcdef"[value & 15];
  return digits;
}

void WriteSpan(Span span, JsonWriter& json) {
  json.Key("byte_start");
  json.Number(span.begin);
  json.Key("byte_end");
  json.Number(span.end);
}

void WriteFix(const Fix& fix, JsonWriter& json) {
  if (fix.safety == Safety::kNone || fix.edits.empty()) return json.Null();
  json.Open('{');
  json.Key("safety");
  json.String(NameOf(fix.safety));
  json.Key("edits");
  json.Open('[');
  for (const Edit& edit : fix.edits) {
    json.Open('{');
    WriteSpan(edit.span, json);
    json.Key("text");
    json.String(edit.text);
    json.Close('}');
  }
  json.Close(']');
  json.Close('}');
}

void WriteId(const Article& article, JsonWriter& json) {
  if (const auto* number = std::get_if<int64_t>(&article.id)) return json.Number(*number);
  if (const auto* text = std::get_if<std::string>(&article.id)) return json.String(*text);
  json.Null();
}

void WriteRecord(const Article& article, JsonWriter& json) {
  json.Key("type");
  json.String("finding");
  json.Key("path");
  json.String(article.path);
  json.Key("row");
  article.row ? json.Number(*article.row) : json.Null();
  json.Key("id");
  WriteId(article, json);
  json.Key("field");
  json.StringOrNull(article.field);
}

void WriteRelated(Span related, const LineIndex& index, JsonWriter& json) {
  const LineColumn at = index.At(related.begin);
  json.Key("related");
  json.Open('[');
  json.Open('{');
  WriteSpan(related, json);
  json.Key("line");
  json.Number(at.line);
  json.Key("column");
  json.Number(at.column);
  json.Close('}');
  json.Close(']');
}

}  // namespace

void WriteFinding(const Article& article, const LineIndex& index, const Finding& f,
                  FindingParts parts, JsonWriter& json) {
  const LineColumn begin = index.At(f.span.begin);
  const LineColumn end = index.At(f.span.end);
  const auto text = [&](std::string_view name, std::string_view value) {
    json.Key(name);
    json.String(value);
  };
  const auto number = [&](std::string_view name, auto value) {
    json.Key(name);
    json.Number(value);
  };
  json.Open('{');
  if (parts == FindingParts::kAll) WriteRecord(article, json);
  text("rule", f.rule->id);
  text("class", f.rule->defect_class->name);
  text("severity", NameOf(f.rule->severity));
  text("message", f.message);
  json.Key("lang");
  json.StringOrNull(CodeOf(f.language));
  WriteSpan(f.span, json);
  number("line", begin.line);
  number("column", begin.column);
  number("end_line", end.line);
  number("end_column", end.column);
  text("excerpt", f.span.In(article.text));
  number("confidence", double{std::round(f.confidence * 1000) / 1000});
  text("fingerprint", Hex(f.fingerprint));
  json.Key("fix");
  WriteFix(f.fix, json);
  if (f.related) WriteRelated(*f.related, index, json);
  json.Close('}');
}

}  // namespace vrlint
