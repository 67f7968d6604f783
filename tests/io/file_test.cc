#include "io/file.h"

#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;
namespace fs = std::filesystem;

TEST_CASE("a file is read with what it is known by again", "[io]") {
  test::TempFolder folder;
  test::WriteAll(folder / "a.txt", "abc");
  test::WriteAll(folder / "b.txt", "abc");
  const Input input = ReadInput(folder / "a.txt");
  CHECK(input.bytes == "abc");
  CHECK(input.stamp == ReadInput(folder / "a.txt").stamp);
  CHECK(input.stamp.size == 3);
  CHECK_FALSE(input.stamp == ReadInput(folder / "b.txt").stamp);
}

TEST_CASE("what cannot be read or written is told with its path", "[io]") {
  test::TempFolder folder;
  CHECK_THROWS_WITH(ReadInput(folder / "none.txt"),
                    Catch::Contains("none.txt: cannot be opened: "));
  CHECK_THROWS_WITH(ReadInput(folder.path()), Catch::Contains("cannot be read: "));
  CHECK_THROWS_WITH(WriteFlushed(folder / "none/a", "x"),
                    Catch::Contains("none/a: cannot be created: "));
  CHECK_THROWS_WITH(WriteFlushed("/dev/full", "x"),
                    Catch::Contains("/dev/full: cannot be written: "));
}
