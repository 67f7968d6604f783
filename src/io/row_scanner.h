#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vrlint {

// Walks rows of fields between separators, quoted as RFC 4180 has it, and keeps where each field
// lies: a scanner of our own, since no library does. Line ends are \n, \r\n and \r; blank rows are
// passed over. A quotation mark inside an unquoted field is one.
class RowScanner {
 public:
  // `text` outlives the scanner.
  RowScanner(std::string_view text, char separator) : text_(text), separator_(separator) {}

  // A field's place in the text; of a quoted one inside its quotation marks.
  struct Field {
    size_t begin = 0;
    size_t end = 0;
    bool quoted = false;
  };

  // Reads the next row; false at the end.
  bool Next();

  // The row read last: its first line, from 1; the whole of it with its line end; its fields; and
  // what is wrong with their quotation marks, or nothing.
  uint64_t line() const { return line_; }
  std::string_view row() const { return text_.substr(begin_, at_ - begin_); }
  const std::vector<Field>& fields() const { return fields_; }
  const std::string& error() const { return error_; }
  // The line ends in it.
  uint64_t LinesInRow() const;

  // A field as it is written, without its quotation marks, and what it says.
  std::string_view Raw(size_t column) const;
  std::string Value(size_t column) const;

 private:
  size_t LineEndAt(size_t at) const;
  bool EndsField() const;
  bool SkipQuoted();
  void ReadField();

  std::string_view text_;
  char separator_;
  size_t begin_ = 0;  // of the row
  size_t at_ = 0;
  uint64_t line_ = 1;
  std::vector<Field> fields_;
  std::string error_;
};

}  // namespace vrlint
