// Members of gzip files (RFC 1952), by zlib.
#include <zlib.h>

#include <algorithm>
#include <new>

#include "io/compression.h"
#include "io/file.h"

namespace vrlint {
namespace {

constexpr int kGzipWindow = 15 + 16;            // zlib's largest, and its sign for gzip
constexpr size_t kMostInput = size_t{1} << 30;  // zlib counts in 32 bits

// Runs `step`, inflate or deflate, over all of `input` to the stream's end; false where the input
// ends first. The stream's status lands in `status`.
template <typename Step>
bool Run(z_stream& z, std::string_view input, std::string& out, int& status, Step step) {
  char buffer[1 << 16];
  size_t left = input.size();
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(input.data()));
  do {
    if (z.avail_in == 0) {
      z.avail_in = static_cast<uInt>(std::min(left, kMostInput));
      left -= z.avail_in;
    }
    z.next_out = reinterpret_cast<Bytef*>(buffer);
    z.avail_out = sizeof buffer;
    status = step(&z, left == 0 ? Z_FINISH : Z_NO_FLUSH);
    out.append(buffer, sizeof buffer - z.avail_out);
    if (status == Z_BUF_ERROR && z.avail_in == 0 && left == 0 && z.avail_out != 0) return false;
  } while (status == Z_OK || status == Z_BUF_ERROR);
  return status == Z_STREAM_END;
}

// What a member's header says that holds of other contents, too.
class Header {
 public:
  explicit Header(std::string_view member)
      : name_(std::min<size_t>(member.size(), 1 << 16) + 1, '\0'), comment_(name_) {
    fields_.name = reinterpret_cast<Bytef*>(name_.data());
    fields_.name_max = static_cast<uInt>(name_.size() - 1);
    fields_.comment = reinterpret_cast<Bytef*>(comment_.data());
    fields_.comm_max = static_cast<uInt>(comment_.size() - 1);
    z_stream z{};
    inflateInit2(&z, kGzipWindow);
    inflateGetHeader(&z, &fields_);
    z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(member.data()));
    z.avail_in = static_cast<uInt>(std::min(member.size(), kMostInput));
    Bytef nothing = 0;
    z.next_out = &nothing;  // must be somewhere
    inflate(&z, Z_BLOCK);   // stops behind the header
    inflateEnd(&z);
  }

  // As the compressor told: best, fastest or neither (RFC 1952, 2.3.1).
  int level() const {
    if (fields_.xflags == 2) return Z_BEST_COMPRESSION;
    return fields_.xflags == 4 ? Z_BEST_SPEED : Z_DEFAULT_COMPRESSION;
  }
  gz_header* fields() { return &fields_; }

 private:
  std::string name_;
  std::string comment_;
  gz_header fields_{};
};

}  // namespace

size_t ReadGzipMember(std::string_view packed, std::string& bytes) {
  z_stream z{};
  if (inflateInit2(&z, kGzipWindow) != Z_OK) throw IoError("cannot be read: zlib does not start");
  int status = Z_OK;
  const bool whole = Run(z, packed, bytes, status, inflate);
  const std::string reason = z.msg == nullptr ? "" : std::string(": ") + z.msg;
  const size_t size = z.total_in;
  inflateEnd(&z);
  if (status == Z_BUF_ERROR) throw IoError("is cut off: the gzip data ends too early");
  if (!whole) throw IoError("is damaged gzip data" + reason);
  return size;
}

std::string WriteGzipMember(std::string_view bytes, std::string_view like) {
  Header header(like);
  z_stream z{};
  std::string out;
  int status = Z_OK;
  const bool made = deflateInit2(&z, header.level(), Z_DEFLATED, kGzipWindow, MAX_MEM_LEVEL,
                                 Z_DEFAULT_STRATEGY) == Z_OK &&
                    deflateSetHeader(&z, header.fields()) == Z_OK &&
                    Run(z, bytes, out, status, deflate);
  deflateEnd(&z);
  if (!made) throw std::bad_alloc();  // nothing else can go wrong
  return out;
}

}  // namespace vrlint
