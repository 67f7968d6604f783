#include "io/source_file.h"

#include "fix/edits.h"
#include "io/file.h"
#include "text/quoted_name.h"

namespace vrlint {
namespace {

// The code units that a text in UTF-8 has in UTF-16 or UTF-32.
uint32_t CountUnits(std::string_view text, uint32_t unit_size) {
  uint32_t units = 0;
  for (const char c : text) {
    const auto byte = static_cast<uint8_t>(c);
    units += (byte & 0xC0) != 0x80;
    units += unit_size == 2 && byte >= 0xF0;
  }
  return units;
}

}  // namespace

SourceFile::SourceFile(std::string_view packed, const std::string& name, bool checks_utf8)
    : packed_(packed) {
  try {
    codec_ = CodecOf(packed_, name);
    if (codec_ != nullptr) unpacked_ = Unpack(*codec_, packed_);
  } catch (const IoError& error) {
    throw IoError(QuotedName(name) + ": " + error.what());
  }
  encoding_ = EncodingOf(bytes());
  const size_t mark = MarkOf(encoding_).size();
  const std::string_view body = bytes().substr(mark);
  if (UnitSize(encoding_) > 1) {
    Decoded decoded = Decode(body, encoding_);
    if (!decoded.text) bad_byte_ = mark + decoded.bad_byte;
    decoded_ = std::move(decoded.text).value_or("");
  } else if (!checks_utf8) {
    if (const size_t bad = FindInvalidUtf8(body); bad != body.size()) bad_byte_ = mark + bad;
  }
}

std::string_view SourceFile::text() const {
  if (UnitSize(encoding_) > 1) return decoded_;
  return bytes().substr(MarkOf(encoding_).size());
}

std::vector<Edit> SourceFile::InBytes(const std::vector<Edit>& edits) const {
  const uint32_t unit = UnitSize(encoding_);
  uint32_t at = 0;
  auto place = static_cast<uint32_t>(MarkOf(encoding_).size());
  const auto move_to = [&](uint32_t to) {
    place += unit == 1 ? to - at : unit * CountUnits(text().substr(at, to - at), unit);
    at = to;
    return place;
  };
  std::vector<Edit> in_bytes;
  for (const Edit& edit : edits) {
    const uint32_t begin = move_to(edit.span.begin);
    in_bytes.push_back({{begin, move_to(edit.span.end)}, Encode(edit.text, encoding_)});
  }
  return in_bytes;
}

std::string SourceFile::Repaired(const std::vector<Edit>& edits) const {
  return codec_ == nullptr ? ApplyEdits(packed_, edits)
                           : Repack(*codec_, packed_, unpacked_, edits);
}

}  // namespace vrlint
