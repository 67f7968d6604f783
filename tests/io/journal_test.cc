#include "io/journal.h"

#include <catch2/catch.hpp>

#include "io/file.h"
#include "io/hash.h"
#include "support.h"

using namespace vrlint;
namespace fs = std::filesystem;

namespace {

const std::string kBefore = "The goverment met.";
const std::string kAfter = "The government met.";
const std::vector<Edit> kEdits = {{{9, 9}, "n"}};

// A tree with a journal; the tests look at its one run.
struct Tree {
  test::TempFolder folder;
  UndoFolder place{fs::canonical(folder.path()), folder / ".vrlint/undo"};
  Journal journal{place, UndoLimits()};

  void Add(const std::string& name) { journal.Add(place.tree / name, kBefore, kAfter, kEdits); }
  fs::path run() const { return place.folder / RunsIn(place.folder).back(); }
  fs::path file() const { return run() / kJournalName; }
};

std::string NamesOf(const JournalContent& content) {
  std::string names;
  for (const JournalEntry& entry : content.entries) names += entry.path + " ";
  return names;
}

}  // namespace

TEST_CASE("a journal makes nothing before the first file, then a folder that git ignores", "[io]") {
  Tree tree;
  CHECK_FALSE(fs::exists(tree.folder / ".vrlint"));
  tree.Add("a.txt");
  CHECK(test::ReadAll(tree.place.folder / ".gitignore") == "*\n");
  CHECK(fs::status(tree.run()).permissions() == fs::perms::owner_all);
}

TEST_CASE("an entry says what was, what is and how to get back", "[io]") {
  Tree tree;
  tree.Add("news/a.txt");
  tree.journal.Add("/elsewhere/b.txt", kBefore, kAfter, kEdits);
  const JournalContent content = ReadJournal(tree.run());
  REQUIRE(NamesOf(content) == "news/a.txt /elsewhere/b.txt ");
  CHECK(content.entries[0] ==
        JournalEntry{"news/a.txt", Sha256(kBefore), Sha256(kAfter), {{9, "", "n"}}});
  CHECK(OriginalOf(content.entries[0], kAfter, tree.run()) == kBefore);
}

TEST_CASE("the original is kept whole where that is smaller", "[io]") {
  Tree tree;
  tree.journal.Add(tree.place.tree / "a.gz", "old", "entirely new", {{{0, 3}, "entirely new"}});
  const JournalContent content = ReadJournal(tree.run());
  REQUIRE(content.entries.size() == 1);
  CHECK(content.entries[0].edits.empty());
  CHECK(test::ReadAll(tree.run() / Sha256("old")) == "old");
  CHECK(OriginalOf(content.entries[0], "entirely new", tree.run()) == "old");
  test::WriteAll(tree.run() / Sha256("old"), "odd");
  CHECK_THROWS_WITH(OriginalOf(content.entries[0], "entirely new", tree.run()),
                    Catch::Contains("damaged: what it gives for a.gz is not the original"));
}

TEST_CASE("what is withdrawn counts no more, and only once", "[io]") {
  Tree tree;
  tree.Add("a.txt");
  tree.Add("b.txt");
  tree.Add("a.txt");
  tree.journal.Withdraw(tree.place.tree / "a.txt");
  const JournalContent content = ReadJournal(tree.run());
  CHECK(NamesOf(content) == "a.txt b.txt ");
  CHECK(content.withdrawn == 1);
}

TEST_CASE("a journal cut anywhere gives its whole lines, and can be written on", "[io]") {
  Tree tree;
  tree.Add("a.txt");
  tree.Add("b.txt");
  const std::string whole = test::ReadAll(tree.file());
  const std::string version = ToText(JournalVersion());
  const size_t second = whole.rfind('\n', whole.size() - 2) + 1;
  const fs::path run = tree.folder / "cut";
  for (size_t size = second; size <= whole.size(); ++size) {
    CAPTURE(size);
    test::WriteAll(run / kJournalName, whole.substr(0, size));
    const bool torn = size != second && size < whole.size() - 1;
    const JournalContent content = ReadJournal(run);
    CHECK(content.unreadable == (torn ? std::vector<size_t>{3} : std::vector<size_t>{}));
    CHECK(NamesOf(content) == (size < whole.size() - 1 ? "a.txt " : "a.txt b.txt "));
  }
  test::WriteAll(run / kJournalName, whole.substr(0, second + 10));
  JournalFile(run).Append(Withdrawal{"a.txt"});
  CHECK(ReadJournal(run).withdrawn == 1);
  CHECK(ReadJournal(run).unreadable.empty());
}

TEST_CASE("a line that does not go onto the disk leaves the journal as it was", "[io]") {
  Tree tree;
  tree.Add("a.txt");
  {
    const test::FileSizeLimit limit(fs::file_size(tree.file()) + 20);
    CHECK_THROWS_WITH(tree.Add("b.txt"),
                      Catch::Contains("b.txt: left alone, since it could not be taken back: ") &&
                          Catch::Contains("journal: cannot be written: File too large"));
  }
  tree.Add("c.txt");
  const JournalContent content = ReadJournal(tree.run());
  CHECK(NamesOf(content) == "a.txt c.txt ");
  CHECK(content.unreadable.empty());
}

TEST_CASE("a journal is written by one at a time", "[io]") {
  Tree tree;
  tree.Add("a.txt");
  CHECK(IsBeingWritten(tree.run()));
  CHECK_THROWS_WITH(JournalFile(tree.run()), Catch::Contains("another vrlint is writing to it"));
}

TEST_CASE("a journal of a later version is not guessed at", "[io]") {
  test::TempFolder folder;
  test::WriteAll(folder / kJournalName, ToText(JournalVersion{2}));
  CHECK_THROWS_WITH(ReadJournal(folder.path()), Catch::Contains("journal:1: written by a later"));
  CHECK_THROWS_AS(ReadJournal(folder / "none"), IoError);
}

TEST_CASE("a folder for the journal that cannot be made is told with the way out", "[io]") {
  test::TempFolder folder;
  test::WriteAll(folder / "file", "x");
  Journal journal({fs::canonical(folder.path()), folder / "file/undo"}, UndoLimits());
  CHECK_THROWS_WITH(journal.Add(folder / "a.txt", kBefore, kAfter, kEdits),
                    Catch::Contains("file/undo: cannot be created: ") &&
                        Catch::Contains("--undo-dir FOLDER keeps the journal elsewhere"));
}
