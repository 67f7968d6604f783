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

// Never more of `bytes` than zlib can count.
uInt InputSize(std::string_view bytes) {
  return static_cast<uInt>(std::min(bytes.size(), kMostInput));
}

Bytef* Pointer(const char* bytes) { return reinterpret_cast<Bytef*>(const_cast<char*>(bytes)); }

class GzipReader : public FrameReader {
 public:
  GzipReader() {
    if (inflateInit2(&z_, kGzipWindow) != Z_OK) throw std::bad_alloc();
  }
  GzipReader(const GzipReader&) = delete;
  GzipReader& operator=(const GzipReader&) = delete;
  ~GzipReader() override { inflateEnd(&z_); }

  UnpackStep Step(std::string_view packed, std::span<char> out) override {
    const uInt size = InputSize(packed);
    z_.next_in = Pointer(packed.data());
    z_.avail_in = size;
    z_.next_out = Pointer(out.data());
    z_.avail_out = static_cast<uInt>(out.size());
    const int status = inflate(&z_, Z_NO_FLUSH);
    const UnpackStep step{size - z_.avail_in, out.size() - z_.avail_out, status == Z_STREAM_END};
    if (step.ends) inflateReset(&z_);
    // zlib says again what is wrong when it is asked again.
    if (step.ends || status == Z_OK || status == Z_BUF_ERROR || step.written != 0) return step;
    throw IoError("is damaged gzip data" + (z_.msg == nullptr ? "" : std::string(": ") + z_.msg));
  }

 private:
  z_stream z_{};
};

// Compresses all of `bytes`; false where that fails.
bool Deflate(z_stream& z, std::string_view bytes, std::string& out) {
  char buffer[1 << 16];
  int status = Z_OK;
  while (status == Z_OK || status == Z_BUF_ERROR) {
    const uInt size = InputSize(bytes);
    z.next_in = Pointer(bytes.data());
    z.avail_in = size;
    z.next_out = Pointer(buffer);
    z.avail_out = sizeof buffer;
    status = deflate(&z, size == bytes.size() ? Z_FINISH : Z_NO_FLUSH);
    bytes.remove_prefix(size - z.avail_in);
    out.append(buffer, sizeof buffer - z.avail_out);
  }
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
    z.next_in = Pointer(member.data());
    z.avail_in = InputSize(member);
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

std::unique_ptr<FrameReader> OpenGzip() { return std::make_unique<GzipReader>(); }

std::string WriteGzipMember(std::string_view bytes, std::string_view like) {
  Header header(like);
  z_stream z{};
  std::string out;
  const bool made = deflateInit2(&z, header.level(), Z_DEFLATED, kGzipWindow, MAX_MEM_LEVEL,
                                 Z_DEFAULT_STRATEGY) == Z_OK &&
                    (like.empty() || deflateSetHeader(&z, header.fields()) == Z_OK) &&
                    Deflate(z, bytes, out);
  deflateEnd(&z);
  if (!made) throw std::bad_alloc();  // nothing else can go wrong
  return out;
}

}  // namespace vrlint
