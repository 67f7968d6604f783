#include "detect/hash_counts.h"

#include <catch2/catch.hpp>

using namespace vrlint;

TEST_CASE("Hashes are counted each by itself, those of one slot too") {
  HashCounts counts(4);  // sixteen slots
  for (const uint64_t hash : {0, 16, 16, 32, 32, 32}) counts.Count(hash);
  CHECK(counts[0] == 1);
  CHECK(counts[16] == 2);
  CHECK(counts[32] == 3);
  CHECK(counts[48] == 0);
  CHECK(HashCounts()[7] == 0);
}
