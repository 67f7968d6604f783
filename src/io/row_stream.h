#pragma once

#include <cstdint>
#include <exception>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "io/byte_stream.h"
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

  // False where the file is in UTF-16 or UTF-32: it is to be taken as a whole, as it lies on disk.
  bool can_be_cut() const { return can_be_cut_; }
  std::string TakeAll() { return bytes_.TakeAll(); }

  // What the file begins with, before the first piece is taken.
  std::string_view beginning() const { return left(); }

  // How many bytes were read, as they lie on disk.
  uint64_t stored() const { return bytes_.stored(); }

  // The next piece, of an empty file one without rows; nothing at the end. Throws IoError once the
  // whole rows before a damage were given.
  std::optional<RowPiece> Next();

 private:
  void ReadTo(size_t size);
  std::optional<RowPiece> Last();
  RowPiece Take(const RowsCut& cut);
  std::string_view left() const { return std::string_view(buffer_).substr(at_); }

  ByteStream bytes_;
  RowsCut (*cut_)(std::string_view);
  bool can_be_cut_ = false;
  bool is_at_end_ = false;
  bool is_first_ = true;
  std::exception_ptr failure_;  // what ended the reading early
  std::string buffer_;
  size_t at_ = 0;  // where that begins which was not given away
  std::string header_;
  uint64_t header_lines_ = 0;
  uint64_t lines_ = 0;  // given away
};

}  // namespace vrlint
