#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/article.h"

namespace vrlint {

// Which fields of a record are what.
struct RecordFields {
  std::string text = "text";
  std::string id = "id";
};

// A record that could not be read.
struct RecordError {
  uint64_t row;
  std::string reason;
  bool missing_text = false;  // a whole record, without the text field
};

// Reads the lines of a JSON Lines file in order, an article each; blank lines are passed over.
// `bytes` has simdjson's padding behind it, or is copied. What is wrong with a line goes to
// `on_error`, and the next one is read.
void ReadJsonLines(const std::string& path, std::string_view bytes, const RecordFields& fields,
                   const std::function<void(Article)>& on_article,
                   const std::function<void(const RecordError&)>& on_error);

}  // namespace vrlint
