#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace vrlint {

// A 64-bit hash built value by value: FNV-1a's fold with the finish of MurmurHash3 (both public
// domain).
class Hasher {
 public:
  void Add(uint64_t value) { state_ = (state_ ^ value) * 0x100000001B3ULL; }
  void Add(std::string_view bytes) {
    for (const char c : bytes) Add(static_cast<unsigned char>(c));
  }
  uint64_t Finish() const {
    uint64_t h = state_;
    h = (h ^ (h >> 33)) * 0xFF51AFD7ED558CCDULL;
    h = (h ^ (h >> 33)) * 0xC4CEB9FE1A85EC53ULL;
    return h ^ (h >> 33);
  }

 private:
  uint64_t state_ = 0xCBF29CE484222325ULL;
};

// Both halves of a product of 128 bits put together: the step of wyhash (public domain).
inline uint64_t Mix(uint64_t a, uint64_t b) {
  __extension__ using Wide = unsigned __int128;
  const Wide product = static_cast<Wide>(a) * b;
  return static_cast<uint64_t>(product) ^ static_cast<uint64_t>(product >> 64);
}

// The hash that Word::folded is: of a word's UTF-8 in small letters, with ' for ’, sixteen bytes at
// a time.
class WordHasher {
 public:
  static constexpr size_t kStep = 16;  // bytes

  // The hash of the last bytes, at most kStep, of a word whose bytes before them have this `state`:
  // 0 where there are none. The first byte stands lowest, behind the last stand zeros.
  static uint64_t Step(uint64_t low, uint64_t high, uint64_t state = 0) {
    return Mix(low ^ state ^ 0xA0761D6478BD642FULL, high ^ 0xE7037ED1A0B428DBULL);
  }

  void Add(char byte) {
    if (count_ == kStep) {
      state_ = Finish();
      low_ = high_ = count_ = 0;
    }
    uint64_t& half = count_ < 8 ? low_ : high_;
    half |= uint64_t{static_cast<unsigned char>(byte)} << (8 * (count_ % 8));
    ++count_;
  }
  void Add(std::string_view bytes) {
    for (const char c : bytes) Add(c);
  }
  // Adds a character's UTF-8.
  void AddCharacter(char32_t c);
  uint64_t Finish() const { return Step(low_, high_, state_); }

 private:
  uint64_t state_ = 0;
  uint64_t low_ = 0;
  uint64_t high_ = 0;
  uint64_t count_ = 0;  // bytes in the two
};

inline void WordHasher::AddCharacter(char32_t c) {
  const auto trail = [c](int shift) { return static_cast<char>(0x80 | (c >> shift & 0x3F)); };
  if (c < 0x80) return Add(static_cast<char>(c));
  if (c < 0x800) {
    Add(static_cast<char>(0xC0 | c >> 6));
  } else {
    if (c < 0x10000) {
      Add(static_cast<char>(0xE0 | c >> 12));
    } else {
      Add(static_cast<char>(0xF0 | c >> 18));
      Add(trail(12));
    }
    Add(trail(6));
  }
  Add(trail(0));
}

}  // namespace vrlint
