#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <memory>
#include <string_view>
#include <vector>

#include "text/hash.h"

namespace vrlint {

// Where the words of a text stand, found 64 bytes at a time by the vectors of newer processors:
// those of ASCII's letters and digits and of Vietnamese ones. What else there is, the map calls
// hard and leaves to who reads character by character.
class WordMap {
 public:
  // Whether this processor can make one.
  static bool IsAvailable();

  explicit WordMap(std::string_view text);

  static constexpr uint32_t kNone = std::numeric_limits<uint32_t>::max();
  static constexpr size_t kBlock = 64;  // bytes

  size_t blocks() const { return size_ / kBlock + 1; }
  // The bytes of a block where words begin, as bits; those before `from` are left out.
  uint64_t BeginsIn(size_t block, uint32_t from = 0) const {
    const uint64_t before = block == 0 ? 0 : words_[block - 1] >> (kBlock - 1);
    const uint64_t begins = words_[block] & ~(words_[block] << 1 | before);
    if (from <= block * kBlock) return begins;
    const size_t left_out = from - block * kBlock;
    return left_out >= kBlock ? 0 : begins >> left_out << left_out;
  }
  // How many words begin.
  size_t begins() const { return begins_; }
  // The first hard byte from there on, or kNone. A word is as the map has it if none stands between
  // the end of the one before it and its own end, the byte there included.
  uint32_t HardFrom(uint32_t at) const;

  // What is asked of each word, of copies of the map's places that stay in registers.
  struct Bytes {
    const char* text;  // in small letters
    const char* words;
    const uint8_t* shapes;

    // Where the word ends that begins there; kNone where that is far away.
    uint32_t EndOf(uint32_t begin) const {
      constexpr int kSeen = kBlock - 7;  // bits, at whichever the word begins within a byte
      const int length = std::countr_one(Load(words + begin / 8) >> (begin % 8));
      return length < kSeen ? begin + static_cast<uint32_t>(length) : kNone;
    }
    // Word::folded and Word::shape of a word.
    uint64_t FoldedOf(uint32_t begin, uint32_t end) const {
      const uint32_t length = end - begin;
      if (length > WordHasher::kStep) return FoldedOfLong(text + begin, length);
      return LastStep(text + begin, length, 0);
    }
    uint8_t ShapeAt(uint32_t end) const { return shapes[end]; }
    bool IsBlank(uint32_t at) const { return text[at] == ' '; }
  };
  Bytes bytes() const {
    return {bytes_.get() + kBlock, reinterpret_cast<const char*>(words_.data()), shapes_.get()};
  }

 private:
  static uint64_t Load(const char* bytes) {
    uint64_t value = 0;
    std::memcpy(&value, bytes, sizeof value);
    return value;
  }
  static uint64_t LastStep(const char* bytes, size_t length, uint64_t state) {
    const uint64_t* const masks = kMasks[length].data();
    return WordHasher::Step(Load(bytes) & masks[0], Load(bytes + 8) & masks[1], state);
  }
  static uint64_t FoldedOfLong(const char* bytes, size_t length);

  // For each number of bytes, these bytes of both halves of a step.
  static constexpr auto kMasks = [] {
    std::array<std::array<uint64_t, 2>, WordHasher::kStep + 1> masks{};
    for (size_t bytes = 1; bytes < masks.size(); ++bytes) {
      masks[bytes] = masks[bytes - 1];
      masks[bytes][(bytes - 1) / 8] |= uint64_t{0xFF} << ((bytes - 1) % 8 * 8);
    }
    return masks;
  }();

  size_t size_;
  size_t begins_ = 0;
  std::vector<uint64_t> words_;  // which bytes are of words, as bits
  std::vector<uint64_t> hard_;
  std::unique_ptr<char[]> bytes_;  // the text in small letters, from kBlock on, between zeros
  std::unique_ptr<uint8_t[]> shapes_;
};

}  // namespace vrlint
