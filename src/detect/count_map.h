#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace vrlint {

// Numbers by key, in open addressing: eight bytes a slot, between three eighths and three quarters
// of the slots in use.
class CountMap {
 public:
  // Keys have `key_bits` bits; what is left of 64 is for the numbers. There is room for so many
  // keys before the map grows.
  explicit CountMap(int key_bits, size_t keys = 0)
      : count_bits_(64 - key_bits),
        slots_(std::bit_ceil(std::max(kLeastSlots, keys / 3 * 4 + 4))) {}

  // Adds to the number of the key; it stops at most().
  void Add(uint64_t key, uint64_t count = 1);
  // The number of the key; 0 where it has none.
  uint64_t Of(uint64_t key) const { return slots_[IndexOf(key)] & most(); }

  uint64_t most() const { return (uint64_t{1} << count_bits_) - 1; }
  // How many keys have a number.
  size_t size() const { return size_; }

  // Calls see(key, number) for each of them, in no order.
  template <typename See>
  void ForEach(See see) const {
    for (const uint64_t slot : slots_) {
      if (slot != 0) see(slot >> count_bits_, slot & most());
    }
  }

 private:
  static constexpr size_t kLeastSlots = 1024;

  // Where the key stands, or would stand.
  size_t IndexOf(uint64_t key) const;
  void Grow();

  int count_bits_;
  std::vector<uint64_t> slots_;  // the key, then its number; 0 where none is
  size_t size_ = 0;
};

}  // namespace vrlint
