#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "rule/rule.h"

namespace vrlint {

// One text to lint, and where it comes from.
struct Article {
  std::string path;             // of the file, as the user named it; "-" for standard input
  std::optional<uint64_t> row;  // line of the record in the file, from 1; none for a text file
  std::variant<std::monostate, int64_t, std::string> id;
  std::string field;  // of the record; empty for a text file
  std::string text;   // valid UTF-8 without a byte-order mark
  // Where the text has U+FFFD for what is no text in its source (a lone surrogate), in order.
  std::vector<Span> undecoded;
  Metadata metadata;
};

}  // namespace vrlint
