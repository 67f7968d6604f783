#pragma once

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

}  // namespace vrlint
