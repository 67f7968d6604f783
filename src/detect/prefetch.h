#pragma once

namespace vrlint {

// Begins to load the line of memory at `at`.
inline void PrefetchLine(const void* at) {
  __builtin_prefetch(at);
  // GCC 12 takes a function that only prefetches for one without effect, and leaves its calls out.
  __asm__ volatile("");
}

}  // namespace vrlint
