#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "io/descriptor.h"
#include "io/record.h"

namespace vrlint {

// Whole rows of a file, under its header where it has one.
struct RowPiece {
  std::string text;  // in UTF-8
  uint64_t lines_before = 0;
};

// Reads a file of rows piece by piece, each a few hundred kilobytes or one row that is larger.
class RowStream {
 public:
  // `path` is "-" for standard input, `name` what the user calls it. Throws IoError.
  RowStream(const std::filesystem::path& path, const std::string& name,
            RowsCut (*cut)(std::string_view));

  // False where the file is compressed or in UTF-16 or UTF-32: it is to be taken as a whole.
  bool can_be_cut() const { return can_be_cut_; }
  std::string TakeAll();

  // What the file begins with.
  std::string_view beginning() const { return buffer_; }

  // The next piece, of an empty file one without rows; nothing at the end. Throws IoError.
  std::optional<RowPiece> Next();

 private:
  void ReadTo(size_t size);
  RowPiece Take(const RowsCut& cut);

  std::filesystem::path path_;
  Descriptor file_;
  RowsCut (*cut_)(std::string_view);
  bool can_be_cut_ = false;
  bool is_at_end_ = false;
  bool is_first_ = true;
  std::string buffer_;  // what was read and not given away
  std::string header_;
  uint64_t header_lines_ = 0;
  uint64_t lines_ = 0;  // given away
};

}  // namespace vrlint
