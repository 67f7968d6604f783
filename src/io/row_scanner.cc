#include "io/row_scanner.h"

namespace vrlint {

bool RowScanner::Next() {
  do {
    line_ += LinesInRow();
    begin_ = at_;
    if (at_ == text_.size()) return false;
    fields_.clear();
    error_.clear();
    for (ReadField(); at_ < text_.size() && text_[at_] == separator_; ReadField()) ++at_;
    at_ += LineEndAt(at_);
  } while (fields_.size() == 1 && !fields_[0].quoted && fields_[0].begin == fields_[0].end);
  return true;
}

std::string_view RowScanner::Raw(size_t column) const {
  return text_.substr(fields_[column].begin, fields_[column].end - fields_[column].begin);
}

std::string RowScanner::Value(size_t column) const {
  const std::string_view raw = Raw(column);
  if (!fields_[column].quoted) return std::string(raw);
  std::string value;
  for (size_t at = 0; at < raw.size(); at += raw[at] == '"' ? 2 : 1) value += raw[at];
  return value;
}

// The length of the line end at `at`: 0, 1 or 2.
size_t RowScanner::LineEndAt(size_t at) const {
  if (at == text_.size() || (text_[at] != '\n' && text_[at] != '\r')) return 0;
  return text_.substr(at, 2) == "\r\n" ? 2 : 1;
}

bool RowScanner::EndsField() const {
  return at_ == text_.size() || text_[at_] == separator_ || LineEndAt(at_) != 0;
}

// Moves from a field's opening quotation mark behind its closing one; false where there is none.
bool RowScanner::SkipQuoted() {
  for (++at_;; at_ += 2) {
    at_ = text_.find('"', at_);
    if (at_ == std::string_view::npos) break;
    if (text_.substr(at_ + 1, 1) != "\"") {
      ++at_;
      return true;
    }
  }
  at_ = text_.size();
  return false;
}

void RowScanner::ReadField() {
  Field field{at_, at_, false};
  if (at_ < text_.size() && text_[at_] == '"') {
    const bool closed = SkipQuoted();
    field = {field.begin + 1, closed ? at_ - 1 : at_, true};
    if (!closed) error_ = "a quotation mark is opened and never closed";
    if (!EndsField()) error_ = "something follows a closing quotation mark";
  }
  while (!EndsField()) ++at_;
  if (!field.quoted) field.end = at_;
  fields_.push_back(field);
}

uint64_t RowScanner::LinesInRow() const {
  uint64_t lines = 0;
  for (size_t at = begin_; at < at_;) {
    const size_t size = LineEndAt(at);
    lines += size != 0;
    at += size == 0 ? 1 : size;
  }
  return lines;
}

}  // namespace vrlint
