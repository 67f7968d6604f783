#include "io/undo_folder.h"

#include <catch2/catch.hpp>

#include "io/journal_file.h"
#include "support.h"

using namespace vrlint;
namespace fs = std::filesystem;

namespace {

const std::string kOld = "2001-01-01T00-00-00.000Z";
const std::string kFuture = "2999-01-01T00-00-00.000Z";

}  // namespace

TEST_CASE("runs that begin at the same time have names of their own, in order", "[io]") {
  test::TempFolder folder;
  std::vector<std::string> begun;
  for (int i = 0; i < 5; ++i)
    begun.push_back(BeginRun(folder / "undo", UndoLimits()).filename().string());
  CHECK(RunsIn(folder / "undo") == begun);
  CHECK(RunsIn(folder / "none").empty());
  test::WriteAll(folder / "file", "x");
  CHECK_THROWS_WITH(RunsIn(folder / "file"), Catch::Contains("file: cannot be listed: "));
}

TEST_CASE("old runs go by age and by size, the oldest first", "[io]") {
  struct Case {
    const char* name;
    UndoLimits limits;
    std::vector<std::string> left;
  };
  const std::string second = "2001-01-02T00-00-00.000Z";
  const Case cases[] = {
      {"by age", {30, 1000}, {kFuture}},
      {"young enough", {36500, 1000}, {kOld, second, kFuture}},
      {"by size", {36500, 2}, {second, kFuture}},
      {"nothing may stay", {0, 0}, {}},
  };
  for (const auto& [name, limits, left] : cases) {
    CAPTURE(name);
    test::TempFolder folder;
    for (const std::string& run : {kOld, second, kFuture})
      test::WriteAll(folder / run / kJournalName, std::string(900'000, 'x'));
    const std::string begun = BeginRun(folder.path(), limits).filename().string();
    std::vector<std::string> runs = RunsIn(folder.path());
    std::erase(runs, begun);
    CHECK(runs == left);
  }
}

TEST_CASE("what is no run, or is being written, is never removed", "[io]") {
  test::TempFolder folder;
  test::WriteAll(folder / "notes/a.txt", "mine");
  test::WriteAll(folder / "2001-01-01/a.txt", "mine");
  test::WriteAll(folder / kOld / "mine/a.txt", "mine");
  const std::string running = "2001-01-03T00-00-00.000Z";
  fs::create_directory(folder / running);
  const JournalFile journal(folder / running);
  BeginRun(folder.path(), {0, 0});
  for (const std::string& path : {std::string("notes/a.txt"), std::string("2001-01-01/a.txt"),
                                  kOld + "/mine/a.txt", running + "/" + kJournalName}) {
    CAPTURE(path);
    CHECK(fs::exists(folder / path));
  }
  CHECK_FALSE(fs::exists(folder / ".gitignore"));  // the folder was there: it is not ours
}

TEST_CASE("a path lies within a folder by its names, not its letters", "[io]") {
  CHECK(IsWithin("/a/b/c", "/a/b"));
  CHECK(IsWithin("/a/b", "/a/b"));
  CHECK_FALSE(IsWithin("/a/bc", "/a/b"));
  CHECK_FALSE(IsWithin("/a", "/a/b"));
  CHECK(IsWithin("/a/..b", "/a"));
}
