#include "io/file.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;
namespace fs = std::filesystem;

TEST_CASE("a file is replaced whole, keeps its mode and leaves no litter", "[io]") {
  test::TempFolder folder;
  const fs::path file = folder / "a.txt";
  test::WriteAll(file, "old");
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
  ReplaceFile(file, "new");
  CHECK(test::ReadAll(file) == "new");
  CHECK(fs::status(file).permissions() ==
        (fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read));
  CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("a link stays a link and its target is replaced", "[io]") {
  test::TempFolder folder;
  test::WriteAll(folder / "target.txt", "old");
  fs::create_symlink("target.txt", folder / "link.txt");
  ReplaceFile(folder / "link.txt", "new");
  CHECK(fs::is_symlink(folder / "link.txt"));
  CHECK(test::ReadAll(folder / "target.txt") == "new");
}

TEST_CASE("what cannot be read or written is told with its path", "[io]") {
  test::TempFolder folder;
  CHECK_THROWS_WITH(ReadInput(folder / "none.txt"),
                    Catch::Contains("none.txt: cannot be opened: "));
  CHECK_THROWS_WITH(ReadInput(folder.path()), Catch::Contains("cannot be read: "));
  CHECK_THROWS_AS(ReplaceFile(folder / "none.txt", "x"), IoError);
}
