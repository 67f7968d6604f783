#include "io/json_string.h"

#include <algorithm>
#include <map>

#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr std::string_view kNames = "\"\\/bfnrt";
constexpr std::string_view kValues = "\"\\/\b\f\n\r\t";

// An escape with its backslash; `size` is 0 for an illegal one.
struct Escape {
  char32_t value = 0;
  size_t size = 0;
  bool lone = false;  // a surrogate without its other half
};

int HexValue(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  c = static_cast<char>(c | 0x20);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// The code unit of the \u escape that `raw` begins with, or nothing.
std::optional<char32_t> ReadUnit(std::string_view raw) {
  if (raw.size() < 6 || !raw.starts_with("\\u")) return std::nullopt;
  char32_t unit = 0;
  for (const char c : raw.substr(2, 4)) {
    if (HexValue(c) < 0) return std::nullopt;
    unit = unit * 16 + static_cast<char32_t>(HexValue(c));
  }
  return unit;
}

bool IsHigh(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool IsLow(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

// The escape that `raw` begins with.
Escape ReadEscape(std::string_view raw) {
  if (raw.size() < 2) return {};
  if (const size_t name = kNames.find(raw[1]); name != std::string_view::npos)
    return {static_cast<char32_t>(kValues[name]), 2};
  const std::optional<char32_t> unit = ReadUnit(raw);
  if (!unit) return {};
  if (IsHigh(*unit)) {
    if (const auto low = ReadUnit(raw.substr(6)); low && IsLow(*low))
      return {0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00), 12};
  }
  if (IsHigh(*unit) || IsLow(*unit)) return {U'\uFFFD', 6, true};
  return {*unit, 6};
}

// How a string writes its characters, and therefore new ones.
class Style {
 public:
  Style(std::string_view raw, bool ascii) {
    const auto is_wide = [](char c) { return (c & 0x80) != 0; };
    for (size_t at = raw.find('\\'); at != std::string_view::npos;) {
      const Escape escape = ReadEscape(raw.substr(at));
      if (!escape.lone) escapes_.emplace(escape.value, raw.substr(at, escape.size));
      at = raw.find('\\', at + escape.size);
    }
    const bool escapes_wide = !escapes_.empty() && escapes_.rbegin()->first >= 0x80;
    wide_ = std::none_of(raw.begin(), raw.end(), is_wide) && (escapes_wide || ascii);
    for (const auto& [c, escape] : escapes_) {
      if (escape[1] == 'u' && escape.find_first_of("ABCDEF") != std::string_view::npos)
        digits_ = "0123456789ABCDEF";
    }
  }

  std::string Write(std::string_view text) const {
    std::string out;
    for (size_t at = 0; at < text.size();) {
      const CodePoint c = CodePointAt(text, at);
      const auto known = escapes_.find(c.value);
      const size_t value = c.value < 0x80 && c.value != '/'
                               ? kValues.find(static_cast<char>(c.value))
                               : std::string_view::npos;
      if (known != escapes_.end()) {
        out += known->second;
      } else if (value != std::string_view::npos) {
        out += {'\\', kNames[value]};
      } else if (c.value < 0x20 || (c.value >= 0x80 && wide_)) {
        WriteUnits(c.value, out);
      } else {
        out += text.substr(at, c.length);
      }
      at += c.length;
    }
    return out;
  }

 private:
  void WriteUnits(char32_t c, std::string& out) const {
    if (c >= 0x10000) {
      WriteUnits(0xD800 + ((c - 0x10000) >> 10), out);
      c = 0xDC00 + (c & 0x3FF);
    }
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) out += digits_[c >> shift & 15];
  }

  std::map<char32_t, std::string_view> escapes_;  // those that stand in the string
  bool wide_ = false;                             // escapes characters of more than one byte
  std::string_view digits_ = "0123456789abcdef";
};

// Goes through a string and what it says in step.
class Cursor {
 public:
  explicit Cursor(std::string_view raw) : raw_(raw) {}

  // Where that which stands at `text` in what the string says begins in the string.
  uint32_t MoveTo(uint32_t text) {
    while (text_ < text) {
      if (raw_[at_] == '\\') {
        const Escape escape = ReadEscape(raw_.substr(at_));
        std::string character;
        AppendUtf8(escape.value, character);
        text_ += character.size();
        at_ += escape.size;
      } else {
        const size_t plain =
            std::min<size_t>(text - text_, std::min(raw_.find('\\', at_), raw_.size()) - at_);
        text_ += plain;
        at_ += plain;
      }
    }
    return static_cast<uint32_t>(at_);
  }

 private:
  std::string_view raw_;
  size_t at_ = 0;
  size_t text_ = 0;
};

}  // namespace

std::optional<JsonText> ReadJsonString(std::string_view raw) {
  JsonText read;
  read.text.reserve(raw.size());
  for (size_t at = 0; at < raw.size();) {
    const size_t slash = std::min(raw.find('\\', at), raw.size());
    read.text.append(raw, at, slash - at);
    if (slash == raw.size()) break;
    const Escape escape = ReadEscape(raw.substr(slash));
    if (escape.size == 0) return std::nullopt;
    const auto begin = static_cast<uint32_t>(read.text.size());
    AppendUtf8(escape.value, read.text);
    if (escape.lone) read.undecoded.push_back({begin, static_cast<uint32_t>(read.text.size())});
    at = slash + escape.size;
  }
  return read;
}

std::vector<Edit> JsonEdits(std::string_view raw, bool ascii, const std::vector<Edit>& edits) {
  const Style style(raw, ascii);
  Cursor cursor(raw);
  std::vector<Edit> in_raw;
  for (const Edit& edit : edits) {
    const uint32_t begin = cursor.MoveTo(edit.span.begin);
    in_raw.push_back({{begin, cursor.MoveTo(edit.span.end)}, style.Write(edit.text)});
  }
  return in_raw;
}

}  // namespace vrlint
