#pragma once

#include <cstdint>
#include <span>

#include "detect/context_tables.h"
#include "detect/context_text.h"

namespace vrlint {

// Of pairs that stand one after another in a text, the first in the lowest bit: which are not known
// to be safe, and of which of these ContextTables::QuickSafety() does not tell.
struct UnsafeBits {
  uint64_t unsafe;
  uint64_t unknown;
};

// What QuickSafety() says of each of `tokens` and the token behind it, which the last one has too;
// 64 pairs at most.
UnsafeBits QuickSafetyOf(const ContextTables& tables, std::span<const ContextToken> tokens);

}  // namespace vrlint
