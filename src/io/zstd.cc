// Frames of Zstandard files (RFC 8878), by libzstd.
#include <zstd.h>

#include <algorithm>
#include <memory>
#include <new>

#include "io/compression.h"
#include "io/file.h"

namespace vrlint {
namespace {

constexpr size_t kDescriptor = 4;       // the byte of a frame's header that describes it,
constexpr uint8_t kHasChecksum = 0x04;  // and the bit that says whether a checksum follows

void Check(size_t result) {
  if (ZSTD_isError(result) != 0)
    throw IoError(std::string("is damaged zstd data: ") + ZSTD_getErrorName(result));
}

// What an error leaves unsaid of a step is lost. Hence a step takes no more than one block, and
// none while an earlier one is still to be written.
class ZstdReader : public FrameReader {
 public:
  ZstdReader() : context_(ZSTD_createDCtx(), ZSTD_freeDCtx) {
    Check(ZSTD_DCtx_setParameter(context_.get(), ZSTD_d_windowLogMax,
                                 ZSTD_dParam_getBounds(ZSTD_d_windowLogMax).upperBound));
  }

  UnpackStep Step(std::string_view packed, std::span<char> out) override {
    ZSTD_inBuffer in{packed.data(), std::min(packed.size(), wanted_), 0};
    ZSTD_outBuffer unpacked{out.data(), out.size(), 0};
    const size_t hint = ZSTD_decompressStream(context_.get(), &unpacked, &in);
    Check(hint);
    const bool is_full = unpacked.pos == unpacked.size;
    wanted_ = is_full || hint <= kBlockHeader ? 1 : hint - kBlockHeader;
    return {in.pos, unpacked.pos, hint == 0};
  }

 private:
  // What libzstd asks for is a block and the header of the next.
  static constexpr size_t kBlockHeader = 3;

  std::unique_ptr<ZSTD_DCtx, size_t (*)(ZSTD_DCtx*)> context_;
  size_t wanted_ = 1;
};

}  // namespace

std::unique_ptr<FrameReader> OpenZstd() { return std::make_unique<ZstdReader>(); }

std::string WriteZstdFrame(std::string_view bytes, std::string_view like) {
  const std::unique_ptr<ZSTD_CCtx, size_t (*)(ZSTD_CCtx*)> context(ZSTD_createCCtx(),
                                                                   ZSTD_freeCCtx);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag,
                         like.empty() || (like[kDescriptor] & kHasChecksum) != 0 ? 1 : 0);
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  const size_t size =
      ZSTD_compress2(context.get(), out.data(), out.size(), bytes.data(), bytes.size());
  if (ZSTD_isError(size) != 0) throw std::bad_alloc();  // nothing else can go wrong
  out.resize(size);
  return out;
}

}  // namespace vrlint
