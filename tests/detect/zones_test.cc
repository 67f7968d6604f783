#include "detect/zones.h"

#include <catch2/catch.hpp>

using namespace vrlint;

TEST_CASE("head, tail and neighbours are counted over live blocks", "[detect]") {
  const Document document("a\nb\nc\nd\ne");
  const Zones zones(document, {{{0, 1}, true}, {{6, 7}, false}});  // a goes safely, d unsafely
  CHECK_FALSE(zones.IsLive(0));
  CHECK(zones.live() == 3);
  CHECK(zones.InHead(1, 1) == Safety::kSafe);
  CHECK(zones.InHead(0, 1) == Safety::kNone);
  CHECK(zones.InHead(2, 1) == Safety::kNone);
  CHECK(zones.InTail(4, 1) == Safety::kSafe);
  CHECK(zones.InTail(2, 2) == Safety::kUnsafe);  // only because d may go
  CHECK(zones.InTail(2, 3) == Safety::kSafe);
  CHECK(zones.Previous(4)->block == 2);
  CHECK(zones.Previous(4)->safety == Safety::kUnsafe);
  CHECK(zones.Next(1)->safety == Safety::kSafe);
  CHECK_FALSE(zones.Previous(1).has_value());
  CHECK_FALSE(zones.Next(4).has_value());
}

TEST_CASE("a block is gone only when every word of it is covered", "[detect]") {
  const Document document("one two\nthree");
  CHECK(Zones(document, {{{0, 3}, true}}).IsLive(0));
  CHECK_FALSE(Zones(document, {{{0, 3}, true}, {{4, 7}, true}}).IsLive(0));
  CHECK(Zones(document, {}) == Zones(document));
}
