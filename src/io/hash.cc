#include "io/hash.h"

#include <openssl/sha.h>

#include <array>

namespace vrlint {
namespace {

constexpr std::string_view kDigits = "0123456789abcdef";

}  // namespace

std::string Sha256(std::string_view bytes) {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest;
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data());
  std::string text;
  for (const unsigned char byte : digest) {
    text += kDigits[byte >> 4];
    text += kDigits[byte & 15];
  }
  return text;
}

bool IsSha256(std::string_view text) {
  return text.size() == size_t{2} * SHA256_DIGEST_LENGTH &&
         text.find_first_not_of(kDigits) == std::string_view::npos;
}

}  // namespace vrlint
