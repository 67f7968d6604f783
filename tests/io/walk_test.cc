#include "io/walk.h"

#include <catch2/catch.hpp>

#include "io/file.h"
#include "support.h"

using namespace vrlint;
namespace fs = std::filesystem;

namespace {
void Ignore(const std::string&) {}
}  // namespace

TEST_CASE("a walk takes texts and records in order, and enters nothing hidden", "[io]") {
  test::TempFolder folder;
  for (const char* name : {"b.txt", "a.jsonl", "sub/c.ndjson", "README.md", "x.cc", ".git/d.txt",
                           ".vrlint/undo/e.txt", "skip/f.txt"}) {
    test::WriteAll(folder / name, "x");
  }
  fs::create_symlink(folder / "b.txt", folder / "link.txt");
  std::string found;
  for (const InputFile& file : FindInputs(
           {folder.path().string()}, [](const fs::path& p) { return p.filename() == "skip"; },
           Ignore)) {
    found += file.path.lexically_relative(folder.path()).string() +
             (file.format == Format::kJsonLines ? ":jsonl " : " ");
    CHECK_FALSE(file.named);
  }
  CHECK(found == "a.jsonl:jsonl b.txt sub/c.ndjson:jsonl ");
}

TEST_CASE("a named file is taken whatever its name, unless it is excluded", "[io]") {
  test::TempFolder folder;
  test::WriteAll(folder / "notes.md", "x");
  const std::string path = (folder / "notes.md").string();
  REQUIRE(FindInputs(
              {path}, [](const fs::path&) { return false; }, Ignore)
              .size() == 1);
  CHECK(FindInputs(
            {path}, [](const fs::path&) { return false; }, Ignore)
            .front()
            .named);
  CHECK(FindInputs(
            {path}, [](const fs::path&) { return true; }, Ignore)
            .empty());
  CHECK_THROWS_AS(FindInputs(
                      {path + "x"}, [](const fs::path&) { return false; }, Ignore),
                  IoError);
}

TEST_CASE("bytes with a NUL are binary unless a byte-order mark explains it", "[io]") {
  CHECK(LooksBinary(std::string_view("ab\0c", 4)));
  CHECK_FALSE(LooksBinary("văn bản"));
  CHECK_FALSE(
      LooksBinary(std::string_view("\xFF\xFE"
                                   "a\0",
                                   4)));
}
