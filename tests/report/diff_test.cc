#include "report/diff.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <random>

#include "support.h"

using namespace vrlint;

TEST_CASE("a diff is empty for equal texts and names the file", "[report]") {
  CHECK(UnifiedDiff("a.txt", "x\n", "x\n") == "");
  CHECK(UnifiedDiff("./n/a.txt", "x\n", "y\n") ==
        "--- a/n/a.txt\n+++ b/n/a.txt\n@@ -1 +1 @@\n-x\n+y\n");
  CHECK(UnifiedDiff("/a.txt", "x", "") ==
        "--- a/a.txt\n+++ b/a.txt\n@@ -1 +0,0 @@\n-x\n\\ No newline at end of file\n");
  CHECK(UnifiedDiff("a", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\n6\n7\n8\n9\n") ==
        "--- a/a\n+++ b/a\n@@ -2,7 +2,6 @@\n 2\n 3\n 4\n-5\n 6\n 7\n 8\n");
}

TEST_CASE("patch takes every diff", "[report]") {
  std::mt19937 random(5);
  const auto text = [&] {
    std::string lines;
    for (int i = static_cast<int>(random() % 30); i > 0; --i)
      lines += std::string(1, static_cast<char>('a' + random() % 4)) + "\n";
    if (random() % 3 == 0 && !lines.empty()) lines.pop_back();
    return lines;
  };
  test::TempFolder folder;
  for (int round = 0; round < 60; ++round) {
    const std::string before = text();
    const std::string after = text();
    const std::string diff = UnifiedDiff("t.txt", before, after);
    if (diff.empty() || after.empty()) continue;
    test::WriteAll(folder / "t.txt", before);
    test::WriteAll(folder / "t.diff", diff);
    const std::string command =
        "cd '" + folder.path().string() + "' && patch -s -p1 < t.diff > patch.log 2>&1";
    CAPTURE(before, after, diff);
    REQUIRE(std::system(command.c_str()) == 0);
    REQUIRE(test::ReadAll(folder / "t.txt") == after);
  }
}
