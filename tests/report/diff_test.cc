#include "report/diff.h"

#include <algorithm>
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
  const auto text = [&](size_t most_lines) {
    std::string lines;
    for (size_t i = random() % most_lines; i > 0; --i)
      lines += std::string(1, static_cast<char>('a' + random() % 4)) + "\n";
    if (random() % 3 == 0 && !lines.empty()) lines.pop_back();
    return lines;
  };
  test::TempFolder folder;
  for (int round = 0; round < 60; ++round) {
    const size_t most_lines = round % 6 == 0 ? 8000 : 30;
    const std::string before = text(most_lines);
    const std::string after = text(most_lines);
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

TEST_CASE("a text of which every line is another has a diff, too, whatever its length",
          "[report]") {
  std::string before;
  std::string after;
  for (int i = 0; i < 20000; ++i) before += "a &amp; b\n", after += "a & b\n";
  const std::string diff = UnifiedDiff("t.txt", before, after);
  CHECK(std::count(diff.begin(), diff.end(), '\n') == 40003);
  CHECK(diff.find("@@ -1,20000 +1,20000 @@") != std::string::npos);
}
