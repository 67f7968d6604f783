#include "io/file_replacement.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <functional>

#include "support.h"

using namespace vrlint;
namespace fs = std::filesystem;

namespace {

void Replace(const fs::path& path, std::string_view bytes) {
  const Input input = ReadInput(path);
  FileReplacement(path, input, bytes).Commit();
}

size_t CountNames(const fs::path& folder) {
  return static_cast<size_t>(std::distance(fs::directory_iterator(folder), {}));
}

}  // namespace

TEST_CASE("a file is replaced whole, keeps what it is, and no litter stays", "[io]") {
  test::TempFolder folder;
  const fs::path file = folder / "a.txt";
  test::WriteAll(file, "old");
  if (geteuid() == 0) REQUIRE(chown(file.c_str(), 1234, 5678) == 0);
  REQUIRE(chmod(file.c_str(), 0642) == 0);
  const bool has_attributes = setxattr(file.c_str(), "user.source", "wire", 4, 0) == 0;
  struct stat before {};
  struct stat after {};
  stat(file.c_str(), &before);
  Replace(file, "new");
  stat(file.c_str(), &after);
  CHECK(test::ReadAll(file) == "new");
  CHECK(after.st_mode == before.st_mode);
  CHECK(after.st_uid == before.st_uid);
  CHECK(after.st_gid == before.st_gid);
  char value[4] = {};
  if (has_attributes) CHECK(getxattr(file.c_str(), "user.source", value, 4) == 4);
  CHECK(CountNames(folder.path()) == 1);
}

TEST_CASE("rights that a folder gives to new files are not given to a replaced one", "[io]") {
  // Version 2, then tag, rights and user of each entry (acl(5), linux/posix_acl_xattr.h).
  constexpr std::string_view kDefault(
      "\2\0\0\0\x01\0\7\0\xff\xff\xff\xff\2\0\7\0\xeb\3\0\0\4\0\5\0\xff\xff\xff\xff"
      "\x10\0\7\0\xff\xff\xff\xff\x20\0\0\0\xff\xff\xff\xff",
      44);
  test::TempFolder folder;
  const fs::path file = folder / "a.txt";
  test::WriteAll(file, "old");
  if (setxattr(folder.path().c_str(), "system.posix_acl_default", kDefault.data(), kDefault.size(),
               0) != 0) {
    WARN("the file system has no access lists");
    return;
  }
  const Input input = ReadInput(file);
  FileReplacement(file, input, "new").Commit();
  CHECK(test::ReadAll(file) == "new");
  CHECK(getxattr(file.c_str(), "system.posix_acl_access", nullptr, 0) < 0);
}

TEST_CASE("a replacement that is not committed leaves the file and nothing else", "[io]") {
  test::TempFolder folder;
  test::WriteAll(folder / "a.txt", "old");
  const Input input = ReadInput(folder / "a.txt");
  { FileReplacement replacement(folder / "a.txt", input, "new"); }
  CHECK(test::ReadAll(folder / "a.txt") == "old");
  CHECK(CountNames(folder.path()) == 1);
}

TEST_CASE("a link stays a link and its target is replaced", "[io]") {
  test::TempFolder folder;
  test::WriteAll(folder / "target.txt", "old");
  fs::create_symlink("target.txt", folder / "link.txt");
  Replace(folder / "link.txt", "new");
  CHECK(fs::is_symlink(folder / "link.txt"));
  CHECK(test::ReadAll(folder / "target.txt") == "new");
}

TEST_CASE("other names of a file are counted and keep the old bytes", "[io]") {
  test::TempFolder folder;
  test::WriteAll(folder / "a.txt", "old");
  fs::create_hard_link(folder / "a.txt", folder / "b.txt");
  const Input input = ReadInput(folder / "a.txt");
  FileReplacement replacement(folder / "a.txt", input, "new");
  CHECK(replacement.other_names() == 1);
  replacement.Commit();
  CHECK(test::ReadAll(folder / "a.txt") == "new");
  CHECK(test::ReadAll(folder / "b.txt") == "old");
}

TEST_CASE("a file that changed since it was read is left alone", "[io]") {
  struct Case {
    const char* name;
    std::function<void(const fs::path&)> change;
  };
  const auto set_time = [](const fs::path& file, fs::file_time_type time) {
    fs::last_write_time(file, time);
  };
  const Case cases[] = {
      {"longer", [](const fs::path& file) { test::WriteAll(file, "older"); }},
      {"touched",
       [&](const fs::path& file) {
         set_time(file, fs::last_write_time(file) + std::chrono::nanoseconds(1));
       }},
      {"another of the same bytes",
       [&](const fs::path& file) {
         fs::copy_file(file, file.string() + "2");
         set_time(file.string() + "2", fs::last_write_time(file));
         fs::rename(file.string() + "2", file);
       }},
      {"other bytes at the same time",
       [&](const fs::path& file) {
         const auto time = fs::last_write_time(file);
         test::WriteAll(file, "odd");
         set_time(file, time);
       }},
      {"gone", [](const fs::path& file) { fs::remove(file); }},
      {"a link now",
       [](const fs::path& file) {
         fs::rename(file, file.string() + "2");
         fs::create_symlink("a.txt2", file);
       }},
  };
  for (const auto& [name, change] : cases) {
    CAPTURE(name);
    test::TempFolder folder;
    const fs::path file = folder / "a.txt";
    test::WriteAll(file, "old");
    const Input input = ReadInput(file);
    FileReplacement replacement(file, input, "new");
    change(file);
    CHECK_THROWS_WITH(replacement.Commit(),
                      Catch::EndsWith("a.txt: changed since it was read; left alone"));
    CHECK((!fs::exists(file) || test::ReadAll(file) != "new"));
  }
}

TEST_CASE("a file is replaced by one at a time", "[io]") {
  test::TempFolder folder;
  test::WriteAll(folder / "a.txt", "old");
  const Input input = ReadInput(folder / "a.txt");
  {
    FileReplacement first(folder / "a.txt", input, "new");
    CHECK_THROWS_WITH(FileReplacement(folder / "a.txt", input, "newer"),
                      Catch::Contains("a.txt: another program has locked it"));
  }
  FileReplacement(folder / "a.txt", input, "newer").Commit();
  CHECK(test::ReadAll(folder / "a.txt") == "newer");
}

TEST_CASE("what may not be written stays as it is, and why is told", "[io]") {
  struct Case {
    const char* name;
    std::function<void(const fs::path&)> forbid;
    const char* error;
  };
  const Case cases[] = {
      {"the file is not to be written to", [](const fs::path& file) { chmod(file.c_str(), 0444); },
       "a.txt: cannot be written: "},
      {"the folder is read-only",
       [](const fs::path& file) { chmod(file.parent_path().c_str(), 0555); },
       "a.txt: cannot be written (no temporary file beside it): "},
      {"it belongs to another",
       [](const fs::path& file) {
         chmod(file.c_str(), 0666);
         if (geteuid() != 0 || chown(file.c_str(), 1234, 5678) != 0) fs::remove(file);
       },
       geteuid() == 0 ? "a.txt: cannot be replaced (its owner would change): " : "cannot be found"},
  };
  for (const auto& [name, forbid, error] : cases) {
    CAPTURE(name);
    test::TempFolder folder;
    const fs::path file = folder / "a.txt";
    test::WriteAll(file, "old");
    const Input input = ReadInput(file);
    chmod(folder.path().c_str(), 0777);
    chmod(file.c_str(), 0666);
    forbid(file);
    const size_t names = CountNames(folder.path());
    {
      const test::OrdinaryUser user;
      CHECK_THROWS_WITH(FileReplacement(file, input, "new"), Catch::Contains(error));
    }
    CHECK(CountNames(folder.path()) == names);
    CHECK((!fs::exists(file) || test::ReadAll(file) == "old"));
    chmod(folder.path().c_str(), 0777);
  }
}

TEST_CASE("what is no regular file is not replaced", "[io]") {
  test::TempFolder folder;
  const Input input;
  REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK_THROWS_WITH(FileReplacement(folder / "pipe", input, "x"),
                    Catch::Contains("pipe: is no regular file"));
  CHECK_THROWS_WITH(FileReplacement(folder.path(), input, "x"),
                    Catch::Contains("is no regular file"));
  CHECK_THROWS_WITH(FileReplacement(folder / "none.txt", input, "x"),
                    Catch::Contains("none.txt: cannot be found: No such file"));
}

TEST_CASE("a disk that is full leaves the old file and nothing else", "[io]") {
  test::TempFolder folder;
  test::WriteAll(folder / "a.txt", "old");
  const Input input = ReadInput(folder / "a.txt");
  {
    const test::FileSizeLimit limit(100);
    CHECK_THROWS_WITH(FileReplacement(folder / "a.txt", input, std::string(101, 'x')),
                      Catch::Contains("a.txt: cannot be written: File too large"));
  }
  CHECK(test::ReadAll(folder / "a.txt") == "old");
  CHECK(CountNames(folder.path()) == 1);
}
