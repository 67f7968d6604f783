#include "io/walk.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "io/file.h"
#include "io/record.h"
#include "support.h"

using namespace vrlint;
namespace fs = std::filesystem;

namespace {

void Ignore(const std::string&) {}

// Leaves out what is called `excluded` and takes what is called `included`.
PathChoice Choosing(const std::string& excluded, const std::string& included = "") {
  return {[=](const fs::path& path) { return path.filename() == excluded; },
          [=](const fs::path& path) { return path.filename() == included; }};
}

}  // namespace

TEST_CASE("a walk takes texts and records in order, and enters nothing hidden", "[io]") {
  test::TempFolder folder;
  for (const char* name :
       {"b.txt", "a.jsonl", "sub/c.ndjson", "README.md", "x.cc", ".git/d.txt", ".vrlint/undo/e.txt",
        "skip/f.txt", "g.csv", "h.tsv.zst", "i.txt.gz", "j.cc.gz", "k.zst", "notes.md"}) {
    test::WriteAll(folder / name, "x");
  }
  fs::create_symlink(folder / "b.txt", folder / "link.txt");
  std::string found;
  for (const InputFile& file :
       FindInputs({folder.path().string()}, Choosing("skip", "notes.md"), Ignore)) {
    found += file.path.lexically_relative(folder.path()).string() + " ";
    CHECK_FALSE(file.named);
  }
  CHECK(found == "a.jsonl b.txt g.csv h.tsv.zst i.txt.gz notes.md sub/c.ndjson ");
}

TEST_CASE("a FIFO met on a walk is not to be read, one that is named is", "[io]") {
  test::TempFolder folder;
  const std::string fifo = (folder / "a.txt").string();
  REQUIRE(mkfifo(fifo.c_str(), 0600) == 0);
  for (const auto& [path, special] :
       {std::pair{folder.path().string(), true}, std::pair{fifo, false}}) {
    const auto found = FindInputs({path}, Choosing(""), Ignore);
    REQUIRE(found.size() == 1);
    CHECK(found.front().special == special);
  }
  CHECK(test::RunProgram({"."}, folder.path()).out == "0 findings in 0 documents; 1 skipped\n");
}

TEST_CASE("a name tells the format, with and without compression", "[io]") {
  struct Case {
    std::string name;
    std::string_view format;
  };
  for (const auto& [name, format] :
       {Case{"a.txt", "text"}, Case{"a.jsonl", "jsonl"}, Case{"x/a.ndjson.gz", "jsonl"},
        Case{"a.csv.zst", "csv"}, Case{"a.tsv", "tsv"}, Case{"a.gz", ""}, Case{"a.md", ""},
        Case{"-", ""}, Case{"a.txt.gz.gz", ""}}) {
    INFO(name);
    const Format* found = FormatByName(name);
    CHECK((found == nullptr ? "" : found->name) == format);
  }
}

TEST_CASE("vrlint's own folder is not entered, though it is named", "[io]") {
  test::TempFolder folder;
  test::WriteAll(folder / ".vrlint/undo/a.txt", "x");
  for (const char* name : {".vrlint", ".vrlint/", ".vrlint/undo"}) {
    const std::string path = (folder / name).string();
    CHECK(FindInputs({path}, Choosing(""), Ignore).empty());
  }
}

TEST_CASE("a named file is taken whatever its name, unless it is excluded", "[io]") {
  test::TempFolder folder;
  test::WriteAll(folder / "notes.md", "x");
  const std::string path = (folder / "notes.md").string();
  const auto found = FindInputs({path}, Choosing(""), Ignore);
  REQUIRE(found.size() == 1);
  CHECK(found.front().named);
  CHECK(FindInputs({path}, Choosing("notes.md"), Ignore).empty());
  CHECK_THROWS_AS(FindInputs({path + "x"}, Choosing(""), Ignore), IoError);
}

TEST_CASE("bytes with a NUL are binary unless a byte-order mark explains it", "[io]") {
  CHECK(LooksBinary(std::string_view("ab\0c", 4)));
  CHECK_FALSE(LooksBinary("văn bản"));
  CHECK_FALSE(
      LooksBinary(std::string_view("\xFF\xFE"
                                   "a\0",
                                   4)));
}
