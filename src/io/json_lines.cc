#include <simdjson.h>

#include <algorithm>

#include "fix/edits.h"
#include "io/json_string.h"
#include "io/record.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

namespace od = simdjson::ondemand;

// A string as it is written, without its quotation marks, and what it says.
struct StringValue {
  std::string_view raw;
  JsonText said;
};

// Reads a value; nothing where it is no string.
std::optional<StringValue> ReadString(od::value& value) {
  od::json_type type{};
  if (value.type().get(type) != simdjson::SUCCESS || type != od::json_type::string)
    return std::nullopt;
  const std::string_view token = Trimmed(value.raw_json_token());
  if (token.size() < 2) return std::nullopt;
  const std::string_view raw = token.substr(1, token.size() - 2);
  auto said = ReadJsonString(raw);
  if (!said) return std::nullopt;
  return StringValue{raw, *std::move(said)};
}

class JsonLinesReader : public RecordReader {
 public:
  JsonLinesReader(std::string_view text, const std::string& path, const RecordFields& fields,
                  uint64_t lines_before)
      : text_(text), path_(path), fields_(fields), row_(lines_before) {}

  std::optional<Record> Next() override {
    while (at_ < text_.size()) {
      line_begin_ = at_;
      at_ = std::min(text_.find('\n', at_), text_.size() - 1) + 1;
      ++row_;
      const std::string_view line = text_.substr(line_begin_, at_ - line_begin_);
      if (line.find_first_not_of(" \t\r\n") != std::string_view::npos) return Read(line);
    }
    return std::nullopt;
  }

  std::vector<Edit> InFile(const FieldPlace& place, const std::vector<Edit>& edits) const override {
    const std::string_view raw = text_.substr(place.begin, place.end - place.begin);
    std::vector<Edit> in_file = JsonEdits(raw, place.ascii, edits);
    const auto base = static_cast<int64_t>(place.begin);
    for (Edit& edit : in_file) edit = Shifted(std::move(edit), base);
    return in_file;
  }

 private:
  Record Read(std::string_view line) {
    line_ = line;
    line_.reserve(line.size() + simdjson::SIMDJSON_PADDING);
    Record record;
    record.article.path = path_;
    record.article.row = row_;
    record.article.metadata.path = path_;
    record.article.field = fields_.text;
    record.missing_text = true;
    try {
      od::document document = parser_.iterate(line_.data(), line_.size(), line_.capacity());
      for (od::field field : document.get_object()) Take(field, record);
      const char* rest = nullptr;
      if (document.current_location().get(rest) == simdjson::SUCCESS)
        record.error = "something follows the record";
      record.close = line_begin_ + line.rfind('}');
    } catch (const simdjson::simdjson_error& error) {
      record.error = error.what();
    }
    record.missing_text &= record.error.empty();
    if (record.missing_text) record.error = "no field '" + fields_.text + "' with a string";
    return record;
  }

  // Later fields of the same name win, as most readers have it.
  void Take(od::field& field, Record& record) {
    const std::string_view unescaped = field.unescaped_key();
    const std::string key(unescaped);
    od::value value = field.value();
    if (key == fields_.added) {
      record.error = "has the field '" + key + "' already";
    }
    if (key == fields_.text) {
      TakeText(value, record);
    } else if (key == fields_.id) {
      TakeId(value, record.article);
    } else if (std::string* known = fields_.Find(key, record.article.metadata)) {
      const auto string = ReadString(value);
      *known = string ? string->said.text : "";
    }
  }

  void TakeText(od::value& value, Record& record) {
    auto string = ReadString(value);
    record.missing_text = !string;
    if (!string) return;
    const size_t begin = line_begin_ + static_cast<size_t>(string->raw.data() - line_.data());
    record.place = {begin, begin + string->raw.size(), true, IsAscii(line_)};
    record.article.text = std::move(string->said.text);
    record.article.undecoded = std::move(string->said.undecoded);
  }

  static void TakeId(od::value& value, Article& article) {
    od::json_type type{};
    int64_t number = 0;
    if (auto string = ReadString(value)) {
      article.id = std::move(string->said.text);
    } else if (value.type().get(type) == simdjson::SUCCESS && type == od::json_type::number &&
               value.get_int64().get(number) == simdjson::SUCCESS) {
      article.id = number;
    }
  }

  std::string_view text_;
  std::string path_;
  RecordFields fields_;
  od::parser parser_;
  size_t at_ = 0;          // where the next line begins
  size_t line_begin_ = 0;  // where that in `line_` does
  uint64_t row_;
  std::string line_;  // with simdjson's padding behind it
};

}  // namespace

std::unique_ptr<RecordReader> OpenJsonLines(std::string_view text, const std::string& path,
                                            const RecordFields& fields, uint64_t lines_before) {
  return std::make_unique<JsonLinesReader>(text, path, fields, lines_before);
}

RowsCut CutLines(std::string_view text) {
  RowsCut cut;
  cut.end = text.rfind('\n') + 1;
  for (size_t at = 0; at < cut.end; at = text.find('\n', at) + 1) ++cut.lines;
  return cut;
}

}  // namespace vrlint
