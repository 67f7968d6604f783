#pragma once

#include <charconv>
#include <concepts>
#include <string>
#include <string_view>
#include <utility>

namespace vrlint {

// Writes one JSON value after another into a string, without a tree of them: a report of many
// findings would spend most of its time on that.
class JsonWriter {
 public:
  // With `ascii`, all other characters are escaped.
  explicit JsonWriter(bool ascii = false) : ascii_(ascii) {}

  // An object or a list begins with Open('{') or Open('[') and ends with Close('}') or Close(']').
  void Open(char bracket);
  void Close(char bracket);
  // The name of the member whose value comes next: characters that need no escape.
  void Key(std::string_view name);

  // Bytes that are no UTF-8 become U+FFFD.
  void String(std::string_view text);
  // The same, or null for an empty text.
  void StringOrNull(std::string_view text);
  void Null() { Append("null"); }
  // Finite, and of some size: without an exponent.
  void Number(double value);
  void Number(std::integral auto value) {
    char digits[24];
    Append({digits, std::to_chars(digits, digits + sizeof digits, value).ptr});
  }

  std::string_view text() const { return {room_.data(), size_}; }
  // Begins anew, in the memory that the text has already.
  void Clear() {
    size_ = 0;
    first_ = true;
  }

 private:
  // Where the text ends; so many bytes may be written there.
  char* Room(size_t bytes) {
    if (room_.size() - size_ < bytes) room_.resize(2 * room_.size() + bytes);
    return room_.data() + size_;
  }
  void Put(std::string_view bytes);
  void Append(std::string_view value);
  void AppendEscaped(char32_t c);
  bool AppendPlain(std::string_view text);
  void PutEscaped(std::string_view text);

  std::string room_;  // the text, and bytes that nobody has written yet
  size_t size_ = 0;   // of the text
  bool ascii_;
  bool first_ = true;  // of the list or the object, or after a key
};

}  // namespace vrlint
