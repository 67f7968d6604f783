#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "detect/match.h"

namespace vrlint {

// What a step of unpacking did; nothing where it needs more to go on.
struct UnpackStep {
  size_t read = 0;
  size_t written = 0;
  bool ends = false;  // the frame
};

// Unpacks frames step by step, one after another.
class FrameReader {
 public:
  virtual ~FrameReader() = default;

  // Unpacks `packed`, which goes on where the last step ended, into `out`. Throws IoError, without
  // a path, where the frame is damaged, once all that lies before the damage was written.
  virtual UnpackStep Step(std::string_view packed, std::span<char> out) = 0;
};

// A way to compress: a row of the table of codecs. A file is a row of frames (gzip calls them
// members), each of which can be read alone.
struct Codec {
  std::string_view name;
  std::string_view extension;
  bool (*begins)(std::string_view packed);
  std::unique_ptr<FrameReader> (*open)();
  // A frame that holds `bytes`, made as `like` is made as far as that can be seen; where `like` is
  // empty, as is usual.
  std::string (*write)(std::string_view bytes, std::string_view like);
};

std::span<const Codec> Codecs();

// The codec with that extension, or null.
const Codec* FindCodec(std::string_view extension);

// The codec that `packed` was made with; null for what is not compressed. Told by the bytes, which
// no text begins with, so that standard input needs no name. Throws IoError where `name` promises a
// compression that is not there.
const Codec* CodecOf(std::string_view packed, const std::string& name);

// Unpacks a file step by step.
class Unpacker {
 public:
  explicit Unpacker(const Codec& codec) : codec_(codec), frames_(codec.open()) {}

  // As a FrameReader; `is_rest` says that nothing follows `packed`. Throws IoError, without a path,
  // for a frame that is damaged or cut off and for what is none.
  UnpackStep Step(std::string_view packed, bool is_rest, std::span<char> out);

  // False between two frames.
  bool is_in_frame() const { return is_in_frame_; }

 private:
  const Codec& codec_;
  std::unique_ptr<FrameReader> frames_;
  uint64_t at_ = 0;
  bool is_in_frame_ = false;
};

// Where a frame lies in the file, and where that which it holds lies in what the file holds.
struct Frame {
  size_t packed_begin = 0;
  size_t packed_end = 0;
  size_t begin = 0;
  size_t end = 0;
};

// What a compressed file holds.
struct Unpacked {
  std::string bytes;
  std::vector<Frame> frames;
};

// Throws IoError, without a path, where anything in the file is no whole frame.
Unpacked Unpack(const Codec& codec, std::string_view packed);

// The file with edits over what it holds: a frame that none touches stays as it is.
std::string Repack(const Codec& codec, std::string_view packed, const Unpacked& unpacked,
                   const std::vector<Edit>& edits);

// The rows of the table.
std::unique_ptr<FrameReader> OpenGzip();
std::string WriteGzipMember(std::string_view bytes, std::string_view like);
std::unique_ptr<FrameReader> OpenZstd();
std::string WriteZstdFrame(std::string_view bytes, std::string_view like);

}  // namespace vrlint
