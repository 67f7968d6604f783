#include "text/raw_vector.h"

#include <catch2/catch.hpp>
#include <cstdint>

using namespace vrlint;

TEST_CASE("a raw vector's allocator makes one for values of another type", "[text]") {
  const RawAllocator<char> bytes;
  RawAllocator<uint64_t> numbers(bytes);
  uint64_t* const two = numbers.allocate(2);
  numbers.construct(two + 1, 7U);
  CHECK(two[1] == 7);
  numbers.deallocate(two, 2);
}

TEST_CASE("a raw vector keeps what it has as it grows", "[text]") {
  RawVector<uint32_t> numbers{1, 2};
  numbers.resize(1000);
  CHECK(numbers[1] == 2);
  CHECK(numbers.size() == 1000);
}
