#include "io/byte_stream.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "io/file.h"
#include "text/quoted_name.h"

namespace vrlint {
namespace {

constexpr size_t kChunk = size_t{1} << 16;
constexpr size_t kMostMark = 4;  // bytes of a byte-order mark

}  // namespace

ByteStream::ByteStream(const std::filesystem::path& path, const std::string& name)
    : path_(path),
      name_(name),
      file_(path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
  if (file_.get() < 0) ThrowSystemError(path_, "opened");
  while (!is_at_end_ && packed_.size() < kChunk) ReadPacked();
  try {
    codec_ = CodecOf(packed_, name_);
  } catch (const IoError& error) {
    throw IoError(QuotedName(name_) + ": " + error.what());
  }
  if (codec_ != nullptr) unpacker_.emplace(*codec_);
}

// Reads some more from disk.
void ByteStream::ReadPacked() {
  packed_.erase(0, at_);
  at_ = 0;
  const size_t had = packed_.size();
  packed_.resize(had + kChunk);
  size_t count = 0;
  try {
    count = ReadSome(file_, {packed_.data() + had, kChunk}, path_);
  } catch (const IoError&) {
    packed_.resize(had);
    throw;
  }
  packed_.resize(had + count);
  stored_ += count;
  is_at_end_ = count == 0;
}

std::string ByteStream::Peek() {
  if (codec_ == nullptr) return packed_.substr(0, kChunk);
  std::array<char, 4096> buffer;
  const std::span<char> out = buffer;
  size_t have = 0;
  Unpacker unpacker(*codec_);
  try {
    for (size_t at = 0; have < kMostMark;) {
      const UnpackStep step = unpacker.Step(packed().substr(at), is_at_end_, out.subspan(have));
      at += step.read;
      have += step.written;
      if (step.read != 0 || step.written != 0 || step.ends) continue;
      if (is_at_end_) break;
      ReadPacked();
    }
  } catch (const IoError&) {
    // Told by who reads on.
  }
  return {buffer.data(), have};
}

size_t ByteStream::Read(std::span<char> buffer) {
  for (;;) {
    if (codec_ == nullptr && !packed().empty()) {
      const size_t size = packed().copy(buffer.data(), buffer.size());
      at_ += size;
      return size;
    }
    if (codec_ == nullptr) {
      const size_t count = is_at_end_ ? 0 : ReadSome(file_, buffer, path_);
      stored_ += count;
      return count;
    }
    UnpackStep step;
    try {
      step = unpacker_->Step(packed(), is_at_end_, buffer);
    } catch (const IoError& error) {
      throw IoError(QuotedName(name_) + ": " + error.what());
    }
    at_ += step.read;
    if (step.written != 0) return step.written;
    if (step.read != 0 || step.ends) continue;
    if (is_at_end_) return 0;
    ReadPacked();
  }
}

std::string ByteStream::TakeAll() {
  while (!is_at_end_) ReadPacked();
  return std::move(packed_);
}

}  // namespace vrlint
