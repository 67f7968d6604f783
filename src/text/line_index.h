#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace vrlint {

// A place as people count: both from 1, the column in code points.
struct LineColumn {
  uint32_t line = 1;
  uint32_t column = 1;
};

// Lines and columns of a text; only reports need it. The text outlives the index.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);

  LineColumn At(uint32_t offset) const;
  // The line that holds `offset`, without its line end.
  Span LineOf(uint32_t offset) const;

 private:
  size_t CodePointsBefore(uint32_t offset) const;

  std::string_view text_;
  std::vector<uint32_t> starts_;     // of lines
  std::vector<size_t> code_points_;  // before each chunk, so that a long line is not counted again
};

}  // namespace vrlint
