#include "io/temporary_file.h"

#include <catch2/catch.hpp>
#include <deque>

#include "support.h"

using namespace vrlint;
namespace fs = std::filesystem;

TEST_CASE("temporary files are removed with one call, and what has its place stays", "[io]") {
  test::TempFolder folder;
  const fs::path target = folder / "a";
  {
    TemporaryFile placed(target);
    REQUIRE(placed.MoveTo(target));
    const TemporaryFile gone(target);
    const TemporaryFile kept(target);
    REQUIRE(fs::exists(kept.name()));
    RemoveTemporaryFiles();
    CHECK_FALSE(fs::exists(gone.name()));
    CHECK_FALSE(fs::exists(kept.name()));
    CHECK(fs::exists(target));
  }
  // A name that is taken again belongs to somebody else.
  std::string name;
  {
    const TemporaryFile gone(target);
    name = gone.name();
  }
  test::WriteAll(name, "of another program");
  RemoveTemporaryFiles();
  CHECK(fs::exists(name));
}

TEST_CASE("no number of temporary files is too much, one after another or at once", "[io]") {
  test::TempFolder folder;
  for (int i = 0; i < 20; ++i) const TemporaryFile file(folder / "a");
  std::deque<TemporaryFile> files;
  for (int i = 0; i < 20; ++i) files.emplace_back(folder / "a");
  RemoveTemporaryFiles();
  CHECK_FALSE(fs::exists(files.front().name()));
  files.clear();
  CHECK(fs::is_empty(folder.path()));
}
