#include "detect/count_map.h"

#include <catch2/catch.hpp>
#include <map>

using namespace vrlint;

TEST_CASE("numbers are kept by key while the map grows", "[detect]") {
  CountMap map(42);
  std::map<uint64_t, uint64_t> expected;
  for (uint64_t i = 0; i < 5000; ++i) {
    const uint64_t key = i * i % 3001 << 20 | i % 7;
    map.Add(key, i);
    if (i != 0) expected[key] += i;
  }
  std::map<uint64_t, uint64_t> found;
  map.ForEach([&](uint64_t key, uint64_t count) { found[key] = count; });
  CHECK(found == expected);
  CHECK(map.size() == expected.size());
  CHECK(map.Of(1) == 0);
}

TEST_CASE("a number stops at the most that its bits hold", "[detect]") {
  CountMap map(42);
  CHECK(map.most() == (1U << 22) - 1);
  map.Add(7, map.most() - 1);
  map.Add(7, UINT64_MAX);
  CHECK(map.Of(7) == map.most());
  CHECK(map.Of(6) == 0);
}
