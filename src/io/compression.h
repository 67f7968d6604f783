#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "detect/match.h"

namespace vrlint {

// A way to compress: a row of the table of codecs. A file is a row of frames (gzip calls them
// members), each of which can be read alone.
struct Codec {
  std::string_view name;
  std::string_view extension;
  bool (*begins)(std::string_view packed);
  // Appends what the frame at the beginning of `packed` holds, and returns the frame's size.
  // Throws IoError, without a path, where the frame is damaged or cut off.
  size_t (*read)(std::string_view packed, std::string& bytes);
  // A frame that holds `bytes`, made as `like` is made as far as that can be seen.
  std::string (*write)(std::string_view bytes, std::string_view like);
};

std::span<const Codec> Codecs();

// The codec with that extension, or null.
const Codec* FindCodec(std::string_view extension);

// The codec that `packed` was made with; null for what is not compressed. Told by the bytes, which
// no text begins with, so that standard input needs no name. Throws IoError where `name` promises a
// compression that is not there.
const Codec* CodecOf(std::string_view packed, const std::string& name);

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
size_t ReadGzipMember(std::string_view packed, std::string& bytes);
std::string WriteGzipMember(std::string_view bytes, std::string_view like);
size_t ReadZstdFrame(std::string_view packed, std::string& bytes);
std::string WriteZstdFrame(std::string_view bytes, std::string_view like);

}  // namespace vrlint
