#include "io/hash.h"

#include <catch2/catch.hpp>

using namespace vrlint;

TEST_CASE("a hash is what sha256sum prints", "[io]") {
  // The example of FIPS 180-2, appendix B.1.
  const std::string hash = Sha256("abc");
  CHECK(hash == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(IsSha256(hash));
  CHECK_FALSE(IsSha256(hash + "0"));
  CHECK_FALSE(IsSha256("../" + hash.substr(3)));
}
