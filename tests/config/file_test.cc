#include "config/file.h"

#include <catch2/catch.hpp>

#include "config/error.h"
#include "support.h"

using namespace vrlint;

TEST_CASE("a file may be empty, but not missing or a folder", "[config]") {
  test::TempFolder folder;
  test::WriteAll(folder / "empty.toml", "");
  test::WriteAll(folder / "words.txt", "one\r\ntwo");
  CHECK(ReadConfigFile(folder / "empty.toml").empty());
  CHECK(ReadConfigFile(folder / "words.txt") == "one\r\ntwo");
  CHECK_THROWS_WITH(ReadConfigFile(folder / "none.toml"), Catch::Contains("cannot be read"));
  CHECK_THROWS_WITH(ReadConfigFile(folder.path()), Catch::Contains("cannot be read"));
}
