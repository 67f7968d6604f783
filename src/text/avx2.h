#pragma once

// Vectors of 32 bytes, as newer x86 processors have. What uses them has a twin that does without.
#if defined(__x86_64__)
#include <immintrin.h>

// Before a function that is made part of others which are for such processors alone.
#define VRLINT_AVX2 __attribute__((target("avx2"), always_inline)) inline
#endif

namespace vrlint {

// Whether this processor has them.
#if defined(__x86_64__)
inline const bool kHasAvx2 = __builtin_cpu_supports("avx2") != 0;
#else
inline constexpr bool kHasAvx2 = false;
#endif

}  // namespace vrlint
