#include "io/row_stream.h"

#include <fcntl.h>
#include <unistd.h>

#include "io/compression.h"
#include "io/file.h"
#include "text/decode.h"

namespace vrlint {
namespace {

constexpr size_t kPieceBytes = size_t{1} << 18;
constexpr size_t kBeginning = 8192;  // tells how the file is written

}  // namespace

RowStream::RowStream(const std::filesystem::path& path, const std::string& name,
                     RowsCut (*cut)(std::string_view))
    : path_(path),
      file_(path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC)),
      cut_(cut) {
  if (file_.get() < 0) ThrowSystemError(path_, "opened");
  ReadTo(kBeginning);
  const Encoding encoding = EncodingOf(buffer_);
  can_be_cut_ = CodecOf(buffer_, "") == nullptr && UnitSize(encoding) == 1 &&
                FindCodec(std::filesystem::path(name).extension().string()) == nullptr;
  if (can_be_cut_) buffer_.erase(0, MarkOf(encoding).size());
}

// Reads on until so many bytes are there or the file ends.
void RowStream::ReadTo(size_t size) {
  const size_t had = buffer_.size();
  if (is_at_end_ || had >= size) return;
  buffer_.resize(size);
  size_t have = had;
  while (have < size) {
    const size_t count = ReadSome(file_, {buffer_.data() + have, size - have}, path_);
    is_at_end_ = count == 0;
    if (is_at_end_) break;
    have += count;
  }
  buffer_.resize(have);
}

std::string RowStream::TakeAll() {
  while (!is_at_end_) ReadTo(2 * buffer_.size() + kPieceBytes);
  return std::move(buffer_);
}

std::optional<RowPiece> RowStream::Next() {
  RowsCut cut;
  for (size_t size = kPieceBytes; cut.end == 0; size = 2 * buffer_.size()) {
    ReadTo(size);
    if (is_at_end_) break;
    cut = cut_(buffer_);
  }
  if (cut.end != 0) return Take(cut);
  if (buffer_.empty() && !is_first_) return std::nullopt;
  cut.end = buffer_.size();
  return Take(cut);
}

RowPiece RowStream::Take(const RowsCut& cut) {
  RowPiece piece{header_, lines_ - header_lines_};
  piece.text.append(buffer_, 0, cut.end);
  if (is_first_) {
    header_.assign(buffer_, 0, cut.header);
    header_lines_ = cut.header_lines;
    is_first_ = false;
  }
  buffer_.erase(0, cut.end);
  lines_ += cut.lines;
  return piece;
}

}  // namespace vrlint
