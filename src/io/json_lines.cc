#include "io/json_lines.h"

#include <simdjson.h>

#include <algorithm>

#include "text/decode.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

namespace od = simdjson::ondemand;

int HexValue(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  c = static_cast<char>(c | 0x20);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// The four hex digits of a \u escape at `at`, or -1.
int32_t ReadUnit(std::string_view raw, size_t at) {
  if (at + 4 > raw.size()) return -1;
  int32_t unit = 0;
  for (size_t i = at; i < at + 4; ++i) {
    if (HexValue(raw[i]) < 0) return -1;
    unit = unit * 16 + HexValue(raw[i]);
  }
  return unit;
}

// Appends what the escape at `at` (behind the backslash) says and returns where it ends, or npos
// for an illegal one. A lone surrogate becomes U+FFFD.
size_t AppendEscape(std::string_view raw, size_t at, std::string& out) {
  constexpr std::string_view kNames = "\"\\/bfnrt";
  constexpr std::string_view kValues = "\"\\/\b\f\n\r\t";
  if (at >= raw.size()) return std::string_view::npos;
  if (const size_t name = kNames.find(raw[at]); name != std::string_view::npos) {
    out += kValues[name];
    return at + 1;
  }
  const int32_t unit = raw[at] == 'u' ? ReadUnit(raw, at + 1) : -1;
  if (unit < 0) return std::string_view::npos;
  at += 5;
  char32_t c = static_cast<char32_t>(unit);
  if (c >= 0xD800 && c < 0xDC00 && raw.substr(at, 2) == "\\u") {
    const int32_t low = ReadUnit(raw, at + 2);
    if (low >= 0xDC00 && low < 0xE000) {
      c = 0x10000 + ((c - 0xD800) << 10) + (static_cast<char32_t>(low) - 0xDC00);
      at += 6;
    }
  }
  AppendUtf8(c >= 0xD800 && c < 0xE000 ? U'\uFFFD' : c, out);
  return at;
}

// The text of a JSON string given without its quotation marks; false where an escape is illegal.
bool Unescape(std::string_view raw, std::string& out) {
  out.clear();
  out.reserve(raw.size());
  for (size_t at = 0; at < raw.size();) {
    const size_t slash = std::min(raw.find('\\', at), raw.size());
    out.append(raw, at, slash - at);
    if (slash == raw.size()) break;
    at = AppendEscape(raw, slash + 1, out);
    if (at == std::string_view::npos) return false;
  }
  return true;
}

// Reads a string value; its text, or nothing where it is none.
std::optional<std::string> StringOf(od::value value) {
  od::json_type type{};
  if (value.type().get(type) != simdjson::SUCCESS || type != od::json_type::string)
    return std::nullopt;
  const std::string_view token = Trimmed(value.raw_json_token());
  std::string text;
  if (token.size() < 2 || !Unescape(token.substr(1, token.size() - 2), text)) return std::nullopt;
  return text;
}

class LineReader {
 public:
  LineReader(const std::string& path, const RecordFields& fields) : path_(path), fields_(fields) {}

  // Reads one line into `article`; empty where it went well, else what is wrong.
  std::string Read(std::string_view line, Article& article, bool& missing_text) {
    line_.assign(line);
    line_.reserve(line.size() + simdjson::SIMDJSON_PADDING);
    article.path = path_;
    article.metadata.path = path_;
    article.field = fields_.text;
    has_text_ = false;
    try {
      od::document document = parser_.iterate(line_.data(), line.size(), line_.capacity());
      for (od::field field : document.get_object()) Take(field, article);
      const char* rest = nullptr;
      if (document.current_location().get(rest) == simdjson::SUCCESS)
        return "something follows the record";
    } catch (const simdjson::simdjson_error& error) {
      return error.what();
    }
    missing_text = !has_text_;
    return has_text_ ? "" : "no field '" + fields_.text + "' with a string";
  }

 private:
  // Later fields of the same name win, as most readers have it.
  void Take(od::field& field, Article& article) {
    const std::string_view unescaped = field.unescaped_key();
    const std::string key(unescaped);
    od::value value = field.value();
    if (key == fields_.text) {
      if (auto text = StringOf(value)) {
        article.text = *std::move(text);
        has_text_ = true;
      }
    } else if (key == fields_.id) {
      TakeId(value, article);
    } else if (std::string* known = Known(key, article.metadata)) {
      *known = StringOf(value).value_or("");
    }
  }

  static void TakeId(od::value& value, Article& article) {
    od::json_type type{};
    int64_t number = 0;
    if (auto text = StringOf(value)) {
      article.id = *std::move(text);
    } else if (value.type().get(type) == simdjson::SUCCESS && type == od::json_type::number &&
               value.get_int64().get(number) == simdjson::SUCCESS) {
      article.id = number;
    }
  }

  static std::string* Known(std::string_view key, Metadata& metadata) {
    if (key == "source") return &metadata.source;
    if (key == "url") return &metadata.url;
    if (key == "title") return &metadata.title;
    return key == "lang" ? &metadata.language : nullptr;
  }

  std::string path_;
  RecordFields fields_;
  od::parser parser_;
  std::string line_;
  bool has_text_ = false;
};

}  // namespace

void ReadJsonLines(const std::string& path, std::string_view bytes, const RecordFields& fields,
                   const std::function<void(Article)>& on_article,
                   const std::function<void(const RecordError&)>& on_error) {
  LineReader reader(path, fields);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  uint64_t row = 0;
  for (size_t begin = 0; begin < bytes.size();) {
    const size_t end = std::min(bytes.find('\n', begin), bytes.size());
    const std::string_view line = bytes.substr(begin, end - begin);
    begin = end + 1;
    ++row;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    Article article;
    article.row = row;
    bool missing_text = false;
    const std::string reason = reader.Read(line, article, missing_text);
    if (reason.empty()) {
      on_article(std::move(article));
    } else {
      on_error({row, reason, missing_text});
    }
  }
}

}  // namespace vrlint
