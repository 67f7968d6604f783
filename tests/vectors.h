#pragma once

#include <catch2/catch.hpp>

#include "text/avx2.h"

namespace vrlint::test {

// Whether the processor has vectors that can be compared with what does without them. Says so where
// it has none: by these words, ctest calls the test skipped.
inline bool HasVectors() {
  if (!kHasAvx2) WARN("skipped: this processor has no AVX2");
  return kHasAvx2;
}

}  // namespace vrlint::test
