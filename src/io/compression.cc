#include "io/compression.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "fix/edits.h"
#include "io/file.h"

namespace vrlint {
namespace {

constexpr size_t kSignature = 4;  // bytes that tell how a frame begins

bool BeginsGzip(std::string_view packed) { return packed.starts_with("\x1F\x8B"); }

// A frame of data, or one to be skipped (RFC 8878, 3.1).
bool BeginsZstd(std::string_view packed) {
  return packed.starts_with("\x28\xB5\x2F\xFD") ||
         (packed.size() >= 4 && (packed[0] & 0xF0) == 0x50 &&
          packed.substr(1, 3) == "\x2A\x4D\x18");
}

constexpr std::array<Codec, 2> kCodecs = {{{"gzip", ".gz", BeginsGzip, OpenGzip, WriteGzipMember},
                                           {"zstd", ".zst", BeginsZstd, OpenZstd, WriteZstdFrame}}};

}  // namespace

std::span<const Codec> Codecs() { return kCodecs; }

const Codec* FindCodec(std::string_view extension) {
  const auto codec = std::find_if(kCodecs.begin(), kCodecs.end(),
                                  [&](const Codec& c) { return c.extension == extension; });
  return codec == kCodecs.end() ? nullptr : &*codec;
}

const Codec* CodecOf(std::string_view packed, const std::string& name) {
  const Codec* promised = FindCodec(std::filesystem::path(name).extension().string());
  if (promised != nullptr && !promised->begins(packed))
    throw IoError("is no " + std::string(promised->name) + " data, in spite of its name");
  for (const Codec& codec : kCodecs) {
    if (codec.begins(packed)) return &codec;
  }
  return nullptr;
}

UnpackStep Unpacker::Step(std::string_view packed, bool is_rest, std::span<char> out) {
  if (!is_in_frame_) {
    if (packed.empty() || (packed.size() < kSignature && !is_rest)) return {};
    if (!codec_.begins(packed)) {
      throw IoError("something that is no " + std::string(codec_.name) + " data begins at byte " +
                    std::to_string(at_));
    }
  }
  const UnpackStep step = frames_->Step(packed, out);
  is_in_frame_ = !step.ends;
  at_ += step.read;
  if (is_rest && step.read == 0 && step.written == 0 && !step.ends)
    throw IoError("is cut off: the " + std::string(codec_.name) + " data ends too early");
  return step;
}

Unpacked Unpack(const Codec& codec, std::string_view packed) {
  Unpacked unpacked;
  Unpacker unpacker(codec);
  std::array<char, 1 << 16> buffer;
  Frame frame;
  for (size_t at = 0; at < packed.size() || unpacker.is_in_frame();) {
    const UnpackStep step = unpacker.Step(packed.substr(at), true, buffer);
    at += step.read;
    unpacked.bytes.append(buffer.data(), step.written);
    if (!step.ends) continue;
    frame.packed_end = at;
    frame.end = unpacked.bytes.size();
    unpacked.frames.push_back(frame);
    frame = {at, at, frame.end, frame.end};
  }
  return unpacked;
}

std::string Repack(const Codec& codec, std::string_view packed, const Unpacked& unpacked,
                   const std::vector<Edit>& edits) {
  const auto& frames = unpacked.frames;
  std::string out;
  auto edit = edits.begin();
  for (size_t i = 0; i < frames.size(); ++i) {
    Frame frame = frames[i];
    std::vector<Edit> here;
    for (; frame.begin != frame.end && edit != edits.end() && edit->span.begin <= frame.end;
         ++edit) {
      // The frames that an edit reaches into become one.
      while (frame.end < edit->span.end) frame.end = frames[++i].end;
      here.push_back(Shifted(*edit, -static_cast<int64_t>(frame.begin)));
    }
    const std::string_view as_it_is =
        packed.substr(frame.packed_begin, frames[i].packed_end - frame.packed_begin);
    const std::string_view bytes =
        std::string_view(unpacked.bytes).substr(frame.begin, frame.end - frame.begin);
    out += here.empty() ? std::string(as_it_is) : codec.write(ApplyEdits(bytes, here), as_it_is);
  }
  return out;
}

}  // namespace vrlint
