// Frames of Zstandard files (RFC 8878), by libzstd.
#include <zstd.h>

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

}  // namespace

size_t ReadZstdFrame(std::string_view packed, std::string& bytes) {
  const std::unique_ptr<ZSTD_DCtx, size_t (*)(ZSTD_DCtx*)> context(ZSTD_createDCtx(),
                                                                   ZSTD_freeDCtx);
  Check(ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax,
                               ZSTD_dParam_getBounds(ZSTD_d_windowLogMax).upperBound));
  ZSTD_inBuffer in{packed.data(), packed.size(), 0};
  char buffer[1 << 16];
  for (;;) {
    ZSTD_outBuffer out{buffer, sizeof buffer, 0};
    const size_t left = ZSTD_decompressStream(context.get(), &out, &in);
    Check(left);
    bytes.append(buffer, out.pos);
    if (left == 0) return in.pos;
    if (in.pos == in.size && out.pos < out.size)
      throw IoError("is cut off: the zstd data ends too early");
  }
}

std::string WriteZstdFrame(std::string_view bytes, std::string_view like) {
  const std::unique_ptr<ZSTD_CCtx, size_t (*)(ZSTD_CCtx*)> context(ZSTD_createCCtx(),
                                                                   ZSTD_freeCCtx);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag,
                         (like[kDescriptor] & kHasChecksum) != 0 ? 1 : 0);
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  const size_t size =
      ZSTD_compress2(context.get(), out.data(), out.size(), bytes.data(), bytes.size());
  if (ZSTD_isError(size) != 0) throw std::bad_alloc();  // nothing else can go wrong
  out.resize(size);
  return out;
}

}  // namespace vrlint
