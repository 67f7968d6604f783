#include "report/annotation.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "report/finding_json.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

using Json = nlohmann::ordered_json;

std::string Dump(const Json& json, bool ascii) {
  return json.dump(-1, ' ', ascii, Json::error_handler_t::replace);
}

// The findings as the report in JSON has them, without what the record itself tells.
std::string WriteFindings(const Article& article, const std::vector<Finding>& findings,
                          bool ascii) {
  JsonWriter json(ascii);
  json.Open('[');
  const LineIndex index(article.text);
  for (const Finding& finding : findings)
    WriteFinding(article, index, finding, FindingParts::kWithoutRecord, json);
  json.Close(']');
  return std::string(json.text());
}

// Counts code points up to offsets that mostly rise.
class CodePointOffsets {
 public:
  explicit CodePointOffsets(std::string_view text) : text_(text) {}

  size_t At(size_t byte) {
    if (byte < byte_) byte_ = count_ = 0;
    count_ += CountCodePoints(text_.substr(byte_, byte - byte_));
    byte_ = byte;
    return count_;
  }

 private:
  std::string_view text_;
  size_t byte_ = 0;
  size_t count_ = 0;
};

// As the taggers of Dolma (https://github.com/allenai/dolma) write attributes: a list of
// [start, end, score] by name, the offsets in code points.
std::string WriteDolma(const Article& article, const std::vector<Finding>& findings, bool ascii) {
  Json by_rule = Json::object();
  CodePointOffsets offsets(article.text);
  for (const Finding& f : findings) {
    const size_t begin = offsets.At(f.span.begin);
    by_rule["vrlint__" + f.rule->id].push_back(
        {begin, offsets.At(f.span.end), std::round(f.confidence * 1000) / 1000});
  }
  return Dump(by_rule, ascii);
}

constexpr AnnotationFormat kFormats[] = {
    {"vrlint", WriteFindings},
    {"dolma", WriteDolma},
};

}  // namespace

std::span<const AnnotationFormat> AnnotationFormats() { return kFormats; }

std::string QuotedJson(std::string_view name, bool ascii) { return Dump(name, ascii); }

}  // namespace vrlint
