#pragma once

#include <bit>
#include <cstdint>
#include <vector>

namespace vrlint {

// How often each of up to so many hashes was counted: open addressing in one array, as an article
// asks for thousands of them.
class HashCounts {
 public:
  explicit HashCounts(size_t most = 0) : slots_(std::bit_ceil(2 * most + 1)) {}

  void Count(uint64_t hash) {
    Slot& slot = slots_[SlotOf(hash)];
    slot.hash = hash;
    ++slot.count;
  }

  // 0 for what was never counted.
  uint32_t operator[](uint64_t hash) const { return slots_[SlotOf(hash)].count; }

 private:
  struct Slot {
    uint64_t hash = 0;
    uint32_t count = 0;  // 0: nothing stands here
  };

  size_t SlotOf(uint64_t hash) const {
    size_t slot = (hash ^ hash >> 32) & (slots_.size() - 1);
    while (slots_[slot].count != 0 && slots_[slot].hash != hash)
      slot = (slot + 1) & (slots_.size() - 1);
    return slot;
  }

  std::vector<Slot> slots_;
};

}  // namespace vrlint
