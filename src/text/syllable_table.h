#pragma once

#include <array>
#include <cstdint>

namespace vrlint {

// The words that stand in Vietnamese news (src/text/syllables.tsv), as words/syllables.cc lays them
// out: a perfect hash. The first bits of a word's hash choose how far it is displaced from its
// slot, so that every word has a slot of its own and one look tells.
struct SyllableTable {
  static constexpr uint32_t kSlots = 1U << 13;
  static constexpr uint32_t kBuckets = 1U << 11;
  static constexpr uint32_t kCommonest = 4096;
  static constexpr uint32_t kInUse = 20;  // times; from there on, a word is nobody's mistake

  static constexpr uint32_t BucketOf(uint64_t folded) {
    return static_cast<uint32_t>(folded >> 53);
  }
  static constexpr uint32_t SlotOf(uint64_t folded, uint32_t displacement) {
    const auto step = static_cast<uint32_t>(folded >> 13) | 1;
    return (static_cast<uint32_t>(folded) + displacement * step) % kSlots;
  }
  // Bits of the hash that no slot shares, and the last one set where the word is in use.
  static constexpr uint32_t MarkOf(uint64_t folded, bool in_use) {
    return (static_cast<uint32_t>(folded >> 26 | 2) & ~1U) | static_cast<uint32_t>(in_use);
  }

  uint32_t SlotOf(uint64_t folded) const { return SlotOf(folded, displacements[BucketOf(folded)]); }
  bool Has(uint64_t folded) const { return (marks[SlotOf(folded)] | 1) == MarkOf(folded, true); }
  bool HasInUse(uint64_t folded) const { return marks[SlotOf(folded)] == MarkOf(folded, true); }
  uint32_t CountOf(uint64_t folded) const {
    const uint32_t slot = SlotOf(folded);
    return (marks[slot] | 1) == MarkOf(folded, true) ? counts[slot] : 0;
  }

  std::array<uint8_t, kBuckets> displacements;
  std::array<uint32_t, kSlots> marks;  // 0: an empty slot
  std::array<uint32_t, kSlots> counts;
  std::array<uint64_t, kCommonest> commonest;  // Word::folded of the commonest words, in order
};

extern "C" const SyllableTable vrlint_syllables;

}  // namespace vrlint
