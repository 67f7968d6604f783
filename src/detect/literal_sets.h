#pragma once

#include <limits>
#include <optional>
#include <vector>

#include "detect/literals.h"

namespace vrlint {

using Literals = std::vector<Literal>;

// What is known of a part of a pattern. A set that is missing may be anything.
struct LiteralSets {
  std::optional<Literals> exact;   // all that it matches, if that is a small set
  std::optional<Literals> prefix;  // what it matches begins with one of these; exact's stand for it
  std::optional<Literals> suffix;  // and ends in one of these
  std::optional<Literals> needs;   // and one of these stands in it
};

// A part that matches these strings and no others.
LiteralSets Exactly(Literals strings);

constexpr uint32_t kNoLimit = std::numeric_limits<uint32_t>::max();

// The part from `least` to `most` times, one after another; kNoLimit for any number.
LiteralSets Times(const LiteralSets& part, uint32_t least, uint32_t most);

// Any one of the parts.
LiteralSets Either(std::vector<LiteralSets> parts);

// The rarest set of which a string stands in what the part matches; nothing where none is known.
std::optional<Literals> RarestNeeded(const LiteralSets& part);

// The text with small letters of ASCII.
std::string AsciiLower(std::string text);

// About how often the strings stand in a byte of news, together.
double EstimatedFrequency(const Literals& strings);

// Parts, one after another.
class LiteralSequence {
 public:
  void Add(const LiteralSets& part);
  LiteralSets Finish();

 private:
  void AddExact(const Literals& exact);
  void AddOther(const LiteralSets& part);
  void Cut();

  Literals run_{{}};                // what was matched since the last cut
  std::optional<Literals> prefix_;  // what had been matched by the first one
  std::optional<Literals> needs_;   // the rarest so far
  bool cut_ = false;
};

}  // namespace vrlint
