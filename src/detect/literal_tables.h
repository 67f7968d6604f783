#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "detect/literal_scanner.h"

namespace vrlint {

// What the tables of a LiteralScanner are made of: for the one who packs them and for the scanner.

constexpr size_t kKeyBytes = LiteralFilters::kMostBytes;
constexpr uint32_t kBucketBits = 14;
constexpr size_t kMoreBytes = 4;  // beside a key's that are compared with it, at most

// Where the bytes of a key are looked for.
enum class At : uint8_t { kAnywhere, kLineBegins, kLineEnds, kTextBegins, kTextEnds };

// Letters in either case look alike.
constexpr uint64_t Folded(uint64_t bytes, size_t size) {
  return (bytes | 0x2020202020202020) & ((uint64_t{1} << (8 * size)) - 1);
}

// The first bytes of the text, as many as a key has at most, and perhaps more.
inline uint64_t FirstBytes(std::string_view text) {
  uint64_t bytes = 0;
  if (text.size() >= sizeof bytes) {
    std::memcpy(&bytes, text.data(), sizeof bytes);
  } else {
    std::memcpy(&bytes, text.data(), std::min(kKeyBytes, text.size()));
  }
  return bytes;
}

constexpr uint64_t MakeKey(uint64_t folded, size_t size, At at) {
  return folded | uint64_t{size} << 48 | uint64_t{static_cast<uint8_t>(at)} << 56;
}

// How many bytes a key may have: as many as a filter asks about, or fewer than those.
inline constexpr size_t kKeySizes[] = {6, 4, 3, 2, 1, 0};

// How many the key of a text of this size has.
constexpr size_t KeySize(size_t size) {
  return *std::find_if(std::begin(kKeySizes), std::end(kKeySizes),
                       [size](size_t bytes) { return bytes <= size; });
}
inline uint64_t KeyOf(std::string_view bytes, At at) {
  const size_t size = KeySize(bytes.size());
  return MakeKey(Folded(FirstBytes(bytes), size), size, at);
}

// The method of Fibonacci hashing (Knuth, The Art of Computer Programming, 6.4).
inline uint64_t Mixed(uint64_t key) { return key * 0x9E3779B97F4A7C15U; }
inline uint32_t BucketOf(uint64_t mixed) {
  return static_cast<uint32_t>(mixed >> (64 - kBucketBits));
}
inline uint32_t TagOf(uint64_t mixed) { return static_cast<uint32_t>(mixed >> 8); }

// What is asked first of a literal: few are where their keys are.
struct LiteralScanner::Sign {
  uint32_t tag;   // of the key
  uint32_t more;  // the bytes behind the key's, or before them, in either case
  uint32_t more_mask;
  int32_t more_at;  // from the key's bytes
};

// A distinct literal; they stand as their signs do, bucket after bucket.
struct LiteralScanner::Wanted {
  uint32_t offset;  // of the key's bytes in the literal
  uint32_t text;    // in the pool
  uint32_t size;
  uint32_t numbers;  // the first one; the next one's is the end
  bool any_case;
  bool begins;
  bool ends;
  bool in_line;
};

struct LiteralScanner::Header {
  uint32_t wanted;
  uint32_t numbers;
};

}  // namespace vrlint
