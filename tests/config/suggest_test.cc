#include "config/suggest.h"

#include <catch2/catch.hpp>

using namespace vrlint;

TEST_CASE("the nearest name is suggested, and none where all are far", "[config]") {
  const std::vector<std::string> names = {"severity", "message", "params"};
  CHECK(Nearest("severty", names) == "severity");
  CHECK(Nearest("massage", names) == "message");
  CHECK(Nearest("example", names) == "");
  CHECK(DidYouMean("param", names) == "; did you mean 'params'?");
  CHECK(DidYouMean("", names) == "");
}
