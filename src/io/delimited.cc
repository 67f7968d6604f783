// CSV, and its like with tabs: a header, then an article a row.
#include <algorithm>
#include <limits>

#include "fix/edits.h"
#include "io/record.h"
#include "io/row_scanner.h"
#include "lint/message.h"
#include "text/decode.h"

namespace vrlint {
namespace {

constexpr size_t kNone = std::numeric_limits<size_t>::max();
constexpr size_t kHeaderShown = 200;  // code points

std::string WithDoubledQuotes(std::string_view text) {
  std::string raw;
  for (const char c : text) raw.append(c == '"' ? 2 : 1, c);
  return raw;
}

// Edits over what a quoted field says as edits over the field, without its quotation marks.
std::vector<Edit> QuotedEdits(std::string_view raw, const std::vector<Edit>& edits) {
  uint32_t at = 0;
  uint32_t said = 0;
  const auto move_to = [&](uint32_t to) {
    for (; said < to; ++said) at += raw[at] == '"' ? 2 : 1;
    return at;
  };
  std::vector<Edit> in_raw;
  for (const Edit& edit : edits) {
    const uint32_t begin = move_to(edit.span.begin);
    in_raw.push_back({{begin, move_to(edit.span.end)}, WithDoubledQuotes(edit.text)});
  }
  return in_raw;
}

class DelimitedReader : public RecordReader {
 public:
  DelimitedReader(std::string_view text, const std::string& path, const RecordFields& fields,
                  char separator, uint64_t lines_before)
      : text_(text),
        rows_(text, separator),
        path_(path),
        fields_(fields),
        separator_(separator),
        lines_before_(lines_before) {
    if (rows_.Next()) TakeHeader();
  }

  std::optional<Record> Next() override {
    if (bad_header_) return std::exchange(bad_header_, std::nullopt);
    if (text_column_ == kNone || !rows_.Next()) return std::nullopt;
    Record record = EmptyRecord();
    if (record.error.empty() && rows_.fields().size() != columns_.size()) {
      record.error = std::to_string(rows_.fields().size()) + " fields, where the header has " +
                     std::to_string(columns_.size());
    }
    if (record.error.empty()) TakeFields(record);
    return record;
  }

  std::vector<Edit> InFile(const FieldPlace& field, const std::vector<Edit>& edits) const override {
    const std::string_view raw = text_.substr(field.begin, field.end - field.begin);
    std::vector<Edit> in_file = field.quoted ? QuotedEdits(raw, edits) : edits;
    if (const std::string fixed = ApplyEdits(raw, in_file);
        !field.quoted && NeedsQuotes(raw, fixed)) {
      const auto size = static_cast<uint32_t>(raw.size());
      in_file = {{{0, size}, '"' + WithDoubledQuotes(fixed) + '"'}};
    }
    for (Edit& edit : in_file) edit = Shifted(std::move(edit), static_cast<int64_t>(field.begin));
    return in_file;
  }

 private:
  // Whether a field that has no quotation marks around it needs them once it is `fixed`.
  bool NeedsQuotes(std::string_view raw, std::string_view fixed) const {
    const char breaks[] = {separator_, '\r', '\n'};
    const auto has = [](std::string_view text, std::string_view any) {
      return text.find_first_of(any) != std::string_view::npos;
    };
    return fixed.empty() || fixed.front() == '"' || has(fixed, {breaks, sizeof breaks}) ||
           (has(fixed, "\"") && !has(raw, "\""));
  }

  // The row read last, without what its fields say.
  Record EmptyRecord() const {
    Record record;
    record.article.path = path_;
    record.article.metadata.path = path_;
    record.article.row = lines_before_ + rows_.line();
    record.article.field = fields_.text;
    record.error = rows_.error();
    if (FindInvalidUtf8(rows_.row()) != rows_.row().size()) record.error = "the row is no UTF-8";
    return record;
  }

  // Later columns of the same name win, as with JSON.
  void TakeHeader() {
    Record header = EmptyRecord();
    std::string all;
    for (size_t i = 0; i < rows_.fields().size(); ++i) {
      columns_.push_back(rows_.Value(i));
      if (columns_.back() == fields_.text) text_column_ = i;
      all += (all.empty() ? "" : ", ") + columns_.back();
    }
    if (header.error.empty() && text_column_ == kNone) {
      header.missing_text = true;
      header.error =
          "no column '" + fields_.text + "' in the header (" + Shortened(all, kHeaderShown) + ")";
    }
    if (header.error.empty()) return;
    text_column_ = kNone;
    if (lines_before_ == 0) bad_header_ = std::move(header);
  }

  void TakeFields(Record& record) const {
    Article& article = record.article;
    for (size_t i = 0; i < columns_.size(); ++i) {
      if (columns_[i] == fields_.id) {
        article.id = rows_.Value(i);
      } else if (std::string* known = fields_.Find(columns_[i], article.metadata)) {
        *known = rows_.Value(i);
      }
    }
    const RowScanner::Field& field = rows_.fields()[text_column_];
    record.place = {field.begin, field.end, field.quoted};
    article.text = rows_.Value(text_column_);
  }

  std::string_view text_;
  RowScanner rows_;
  std::string path_;
  RecordFields fields_;
  char separator_;
  uint64_t lines_before_;
  std::optional<Record> bad_header_;  // not told yet
  std::vector<std::string> columns_;
  size_t text_column_ = kNone;  // none: nothing can be read
};

// A row that reaches the text's end may go on behind it.
RowsCut CutRows(std::string_view text, char separator) {
  RowScanner rows(text, separator);
  RowsCut cut;
  size_t row_end = 0;
  while (rows.Next()) {
    row_end = static_cast<size_t>(rows.row().data() + rows.row().size() - text.data());
    if (row_end == text.size()) break;
    cut.end = row_end;
    cut.lines = rows.line() - 1 + rows.LinesInRow();
    if (cut.header == 0) {
      cut.header = cut.end;
      cut.header_lines = cut.lines;
    }
  }
  return cut;
}

}  // namespace

RowsCut CutCsv(std::string_view text) { return CutRows(text, ','); }

RowsCut CutTsv(std::string_view text) { return CutRows(text, '\t'); }

std::unique_ptr<RecordReader> OpenCsv(std::string_view text, const std::string& path,
                                      const RecordFields& fields, uint64_t lines_before) {
  return std::make_unique<DelimitedReader>(text, path, fields, ',', lines_before);
}

std::unique_ptr<RecordReader> OpenTsv(std::string_view text, const std::string& path,
                                      const RecordFields& fields, uint64_t lines_before) {
  return std::make_unique<DelimitedReader>(text, path, fields, '\t', lines_before);
}

}  // namespace vrlint
