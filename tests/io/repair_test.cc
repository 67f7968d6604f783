#include "io/repair.h"

#include <catch2/catch.hpp>

#include "fix/edits.h"
#include "support.h"

using namespace vrlint;
namespace fs = std::filesystem;

namespace {

const std::vector<Edit> kEdits = {{{0, 1}, "o"}, {{3, 3}, "er"}};

uint64_t Repair(const fs::path& path, const Input& input, Journal* journal) {
  return RepairFile(path, input, ApplyEdits(input.bytes, kEdits), kEdits, journal);
}

}  // namespace

TEST_CASE("a repair is in the journal and then in the file", "[io]") {
  test::TempFolder folder;
  test::WriteAll(folder / "a.txt", "Old text of some length");
  Journal journal({fs::canonical(folder.path()), folder / "undo"}, UndoLimits());
  CHECK(Repair(folder / "a.txt", ReadInput(folder / "a.txt"), &journal) == 0);
  CHECK(test::ReadAll(folder / "a.txt") == "older text of some length");
  const auto entries = ReadJournal(folder / "undo" / RunsIn(folder / "undo").back()).entries;
  REQUIRE(entries.size() == 1);
  CHECK(entries[0].edits == std::vector<JournalEdit>{{0, "O", "o"}, {3, "", "er"}});
}

TEST_CASE("of a file that is written anew, the journal keeps the whole original", "[io]") {
  test::TempFolder folder;
  test::WriteAll(folder / "a.gz", "Old bytes");
  Journal journal({fs::canonical(folder.path()), folder / "undo"}, UndoLimits());
  RepairFile(folder / "a.gz", ReadInput(folder / "a.gz"), "New bytes", {}, &journal);
  CHECK(test::ReadAll(folder / "a.gz") == "New bytes");
  const fs::path run = folder / "undo" / RunsIn(folder / "undo").back();
  const auto entries = ReadJournal(run).entries;
  REQUIRE(entries.size() == 1);
  CHECK(entries[0].edits.empty());
  CHECK(test::ReadAll(run / entries[0].before) == "Old bytes");
}

TEST_CASE("without a journal the file is replaced all the same", "[io]") {
  test::TempFolder folder;
  test::WriteAll(folder / "a.txt", "Old");
  Repair(folder / "a.txt", ReadInput(folder / "a.txt"), nullptr);
  CHECK(test::ReadAll(folder / "a.txt") == "older");
}

TEST_CASE("a file whose repair cannot be noted is not repaired", "[io]") {
  test::TempFolder folder;
  test::WriteAll(folder / "a.txt", "Old");
  Journal journal({fs::canonical(folder.path()), folder / "a.txt/undo"}, UndoLimits());
  CHECK_THROWS_AS(Repair(folder / "a.txt", ReadInput(folder / "a.txt"), &journal), IoError);
  CHECK(test::ReadAll(folder / "a.txt") == "Old");
}

TEST_CASE("a repair that was noted and not made is withdrawn", "[io]") {
  test::TempFolder folder;
  test::WriteAll(folder / "a.txt", "Old");
  Journal journal({fs::canonical(folder.path()), folder / "undo"}, UndoLimits());
  const Input input = ReadInput(folder / "a.txt");
  test::WriteAll(folder / "a.txt", "Changed meanwhile");
  CHECK_THROWS_WITH(Repair(folder / "a.txt", input, &journal),
                    Catch::Contains("changed since it was read"));
  CHECK(ReadJournal(folder / "undo" / RunsIn(folder / "undo").back()).withdrawn == 1);
}
