#include "io/hash.h"

#include <nettle/sha2.h>

#include <array>

namespace vrlint {
namespace {

constexpr std::string_view kDigits = "0123456789abcdef";

}  // namespace

std::string Sha256(std::string_view bytes) {
  sha256_ctx hash;
  sha256_init(&hash);
  sha256_update(&hash, bytes.size(), reinterpret_cast<const uint8_t*>(bytes.data()));
  std::array<uint8_t, SHA256_DIGEST_SIZE> digest;
  sha256_digest(&hash, digest.size(), digest.data());
  std::string text;
  for (const uint8_t byte : digest) {
    text += kDigits[byte >> 4];
    text += kDigits[byte & 15];
  }
  return text;
}

bool IsSha256(std::string_view text) {
  return text.size() == size_t{2} * SHA256_DIGEST_SIZE &&
         text.find_first_not_of(kDigits) == std::string_view::npos;
}

}  // namespace vrlint
