#include "io/git_ignore.h"

#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;
namespace fs = std::filesystem;

namespace {

// What 'git init' makes, as far as it is looked for.
void MakeRepository(const fs::path& folder) {
  for (const char* name : {".git/objects", ".git/refs"}) fs::create_directories(folder / name);
  test::WriteAll(folder / ".git/HEAD", "ref: refs/heads/main\n");
}

}  // namespace

TEST_CASE("what git's ignore files name is ignored in a repository, and nothing outside", "[io]") {
  test::TempFolder folder;
  test::WriteAll(folder / ".gitignore", "*.log.txt\n/raw/\n!kept.log.txt\n");
  test::WriteAll(folder / "news/.gitignore", "draft*\n");
  for (const char* name : {"raw/a.txt", "news/raw/a.txt"}) test::WriteAll(folder / name, "x");
  struct Case {
    const char* folder;  // that is walked
    const char* path;    // below it
    bool ignored;
  };
  const std::vector<Case> cases = {
      {".", "a.txt", false},         {".", "a.log.txt", true},
      {".", "kept.log.txt", false},  {".", "raw", true},
      {".", "news/raw", false},      {".", "draft.txt", false},
      {".", "news/draft.txt", true}, {".", "private.txt", true},
      {"news", "draft.txt", true},   {"news/", "a.txt", false},
      {"news", "a.log.txt", true},   {"news/raw", "a.txt", false},
      {"raw", "a.txt", false},       {"raw", "a.log.txt", false},
  };
  for (const bool in_repository : {false, true}) {
    if (in_repository) {
      MakeRepository(folder.path());
      test::WriteAll(folder / ".git/info/exclude", "private.txt\n");
    }
    for (const auto& [walked, path, ignored] : cases) {
      INFO(walked << " " << path << " " << in_repository);
      const fs::path root = folder / walked;
      CHECK(GitIgnore(root).Ignores(root / path) == (ignored && in_repository));
    }
  }
}

TEST_CASE("a repository below the folder that is walked has ignore files of its own", "[io]") {
  test::TempFolder folder;
  MakeRepository(folder / "clone");
  for (const char* name : {"a.txt", "clone/a.txt", "clone/raw/b.txt"})
    test::WriteAll(folder / name, "The goverment met the press.\n");
  test::WriteAll(folder / "clone/.git/info/exclude", "raw/\n");
  CHECK(test::RunProgram({"."}, folder.path()).out.find("in 2 documents") != std::string::npos);
  CHECK(test::RunProgram({"clone/raw"}, folder.path()).out.find("in 1 document") !=
        std::string::npos);
  CHECK(test::RunProgram({"clone/raw/b.txt"}, folder.path()).out.find("in 1 document") !=
        std::string::npos);
}
