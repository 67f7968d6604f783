#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "detect/match.h"
#include "lint/article.h"

namespace vrlint {

// A field of a record and what it tells rules of the document.
struct MetadataField {
  std::string name;
  std::string Metadata::*target;
};

// "source", "url", "title" and "lang", each from the field that is called so.
std::vector<MetadataField> DefaultMetadataFields();

// Reads such as "title" or "lang=language": what rules know by a name, and the record's field where
// that is called otherwise. Throws ConfigError where rules know nothing by that name.
MetadataField ParseMetadataField(const std::string& word);

// Which fields of a record are what.
struct RecordFields {
  std::string text = "text";
  std::string id = "id";
  std::vector<MetadataField> metadata = DefaultMetadataFields();
  std::optional<std::string> added;  // shall be added: a record that has it is in error

  // Where the value of a field called `name` belongs, or null.
  std::string* Find(std::string_view name, Metadata& metadata) const;
};

// Where the text of a record lies in that of its file.
struct FieldPlace {
  size_t begin = 0;  // inside its quotation marks
  size_t end = 0;
  bool quoted = false;
  bool ascii = false;  // the whole row is written in ASCII
};

// An article as it stands in a file, or what is wrong with it.
struct Record {
  Article article;
  FieldPlace place;
  std::string error;          // empty: there is an article
  bool missing_text = false;  // whole, but without the text field
  size_t close = 0;           // where further fields belong, if the format takes any
};

// Walks the records of a file's text, one after another.
class RecordReader {
 public:
  virtual ~RecordReader() = default;

  // The next record; nothing at the end. What is wrong with one does not keep the next from being
  // read.
  virtual std::optional<Record> Next() = 0;

  // Edits over the text of the record at `place` as edits over the file's text, written as the
  // record writes its own. They are in order, apart, lie between code points and touch nothing
  // undecoded. May be asked of any record that was read, by several threads.
  virtual std::vector<Edit> InFile(const FieldPlace& place,
                                   const std::vector<Edit>& edits) const = 0;
};

// The whole rows at the beginning of a text.
struct RowsCut {
  size_t end = 0;     // of the last one, 0 where none is whole
  size_t header = 0;  // the end of the first one, where it names the columns
  uint64_t lines = 0;
  uint64_t header_lines = 0;
};

// How the text of a file holds articles: a row of the table of formats.
struct Format {
  std::string_view name;
  std::vector<std::string_view> extensions;
  bool checks_utf8;  // row by row: one bad row does not spoil the file
  // `text`, in UTF-8, outlives the reader; `path` is what reports call the file. Rows are counted
  // from `lines_before` on: above 0, what is wrong with a header was told of an earlier piece.
  std::unique_ptr<RecordReader> (*open)(std::string_view text, const std::string& path,
                                        const RecordFields& fields, uint64_t lines_before);
  // Where a piece of a file can be cut off behind a row; null where a file is one article.
  RowsCut (*cut)(std::string_view text);
  bool takes_fields;  // a record can hold more fields than the others
};

const std::vector<Format>& Formats();

// The format of that name, or null.
const Format* FindFormat(std::string_view name);

// By the extension, the one under .gz or .zst where there is one; null where it says nothing.
const Format* FormatByName(const std::string& file_name);

// The one asked for, else that of the name, else plain text.
const Format& ChooseFormat(const Format* wanted, const std::string& file_name);

// The makers, named in the table.
std::unique_ptr<RecordReader> OpenText(std::string_view text, const std::string& path,
                                       const RecordFields& fields, uint64_t lines_before = 0);
std::unique_ptr<RecordReader> OpenJsonLines(std::string_view text, const std::string& path,
                                            const RecordFields& fields, uint64_t lines_before = 0);
std::unique_ptr<RecordReader> OpenCsv(std::string_view text, const std::string& path,
                                      const RecordFields& fields, uint64_t lines_before = 0);
std::unique_ptr<RecordReader> OpenTsv(std::string_view text, const std::string& path,
                                      const RecordFields& fields, uint64_t lines_before = 0);

// Cut a text behind its lines, and behind its rows between commas or tabs.
RowsCut CutLines(std::string_view text);
RowsCut CutCsv(std::string_view text);
RowsCut CutTsv(std::string_view text);

}  // namespace vrlint
