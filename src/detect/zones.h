#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "detect/match.h"
#include "text/document.h"

namespace vrlint {

// What is left of a block once the findings so far are removed.
enum class BlockState : uint8_t {
  kLive,        // a word of it is covered by no removable finding
  kUnsafeGone,  // covered, but not by safe findings alone
  kGone,        // covered by safe findings
};

// Head, tail and neighbours of an article, counted over live blocks. Answers that rest on the
// removal of an unsafe finding are worth kUnsafe, others kSafe; kNone means no.
class Zones {
 public:
  // All blocks live.
  explicit Zones(const Document& document);
  // `covered`: the removable findings, by how safely they go.
  struct Cover {
    Span span;
    bool safe;
  };
  Zones(const Document& document, const std::vector<Cover>& covered);

  bool IsLive(uint32_t block) const { return states_[block] == BlockState::kLive; }
  // Whether the block is among the first or last `count` live ones.
  Safety InHead(uint32_t block, uint32_t count) const;
  Safety InTail(uint32_t block, uint32_t count) const;
  // The live block before or after this one, if any, and how safely it can be called a neighbour.
  struct Neighbour {
    uint32_t block;
    Safety safety;
  };
  std::optional<Neighbour> Previous(uint32_t block) const;
  std::optional<Neighbour> Next(uint32_t block) const;
  uint32_t live() const { return live_; }

  friend bool operator==(const Zones& a, const Zones& b) { return a.states_ == b.states_; }

 private:
  void Count();

  std::vector<BlockState> states_;
  // For each block: how many live blocks stand before it, counted with unsafe findings removed
  // and with safe ones alone.
  std::vector<uint32_t> before_;
  std::vector<uint32_t> before_safe_;
  uint32_t live_ = 0;
  uint32_t live_safe_ = 0;
};

}  // namespace vrlint
