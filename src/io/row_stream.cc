#include "io/row_stream.h"

#include "io/file.h"
#include "text/decode.h"

namespace vrlint {
namespace {

constexpr size_t kPieceBytes = size_t{1} << 18;
constexpr size_t kBeginning = 8192;  // tells whether the file is a text

}  // namespace

RowStream::RowStream(const std::filesystem::path& path, const std::string& name,
                     RowsCut (*cut)(std::string_view))
    : bytes_(path, name), cut_(cut) {
  const Encoding encoding = EncodingOf(bytes_.Peek());
  can_be_cut_ = UnitSize(encoding) == 1;
  if (!can_be_cut_) return;
  ReadTo(kBeginning);
  at_ = MarkOf(encoding).size();
}

// Reads on until so many bytes are there or the file ends; a failure is an end, too.
void RowStream::ReadTo(size_t size) {
  if (is_at_end_ || left().size() >= size) return;
  buffer_.erase(0, at_);
  at_ = 0;
  size_t have = buffer_.size();
  buffer_.resize(size);
  try {
    while (!is_at_end_ && have < size) {
      const size_t count = bytes_.Read({buffer_.data() + have, size - have});
      is_at_end_ = count == 0;
      have += count;
    }
  } catch (const IoError&) {
    is_at_end_ = true;
    failure_ = std::current_exception();
  }
  buffer_.resize(have);
}

std::optional<RowPiece> RowStream::Next() {
  for (size_t size = kPieceBytes;; size *= 2) {
    ReadTo(size);
    if (is_at_end_ && left().size() <= size) return Last();
    if (const RowsCut cut = cut_(left().substr(0, size)); cut.end != 0) return Take(cut);
  }
}

// A row that a failure cuts off is none.
std::optional<RowPiece> RowStream::Last() {
  RowsCut cut;
  if (failure_) {
    cut = cut_(left());
    if (cut.end == 0) std::rethrow_exception(failure_);
  } else {
    if (left().empty() && !is_first_) return std::nullopt;
    cut.end = left().size();
  }
  return Take(cut);
}

RowPiece RowStream::Take(const RowsCut& cut) {
  RowPiece piece{header_, lines_ - header_lines_};
  piece.text += left().substr(0, cut.end);
  if (is_first_) {
    header_ = left().substr(0, cut.header);
    header_lines_ = cut.header_lines;
    is_first_ = false;
  }
  at_ += cut.end;
  lines_ += cut.lines;
  return piece;
}

}  // namespace vrlint
