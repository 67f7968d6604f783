#include <catch2/catch.hpp>

#include "io/compression.h"
#include "support.h"

using namespace vrlint;
using namespace std::string_literals;
using test::RunProgram;

namespace {

// Rows of more than a megabyte in all, of which every hundredth has a finding; row 9,000 is broken.
std::string ManyRows() {
  std::string rows;
  for (int i = 1; i <= 10000; ++i) {
    const std::string word = i % 100 == 0 ? "goverment" : "government";
    rows += i == 9000 ? "{broken\n"
                      : "{\"id\":" + std::to_string(i) + ",\"text\":\"The " + word +
                            " of the city met the press, and all of the papers wrote of it.\"}\n";
  }
  return rows;
}

}  // namespace

TEST_CASE("a run says and writes the same with one thread and with many", "[run]") {
  test::TempFolder folder;
  const std::string rows = ManyRows();
  for (const char* option : {"--exit-zero", "--diff", "--fix"}) {
    std::vector<test::Outcome> outcomes;
    std::vector<std::string> files;
    for (const char* jobs : {"1", "5"}) {
      test::WriteAll(folder / "news/rows.jsonl", rows);
      for (int i = 0; i < 50; ++i)
        test::WriteAll(folder / ("news/" + std::to_string(i) + ".txt"), "The goverment met.\n");
      outcomes.push_back(RunProgram({"--jobs", jobs, option, "news"}, folder.path()));
      files.push_back(test::ReadAll(folder / "news/rows.jsonl"));
    }
    INFO(option);
    CHECK(outcomes[0].status == outcomes[1].status);
    CHECK(outcomes[0].out == outcomes[1].out);
    CHECK(outcomes[0].err == outcomes[1].err);
    CHECK(outcomes[0].err.find("rows.jsonl:9000: ") != std::string::npos);
    CHECK(files[0] == files[1]);
    CHECK((files[0] != rows) == (std::string(option) == "--fix"));
  }
}

TEST_CASE("rows are counted on from piece to piece", "[run]") {
  test::TempFolder folder;
  const std::string wide(300000, 'x');
  const std::string table = "id,text\r\n1,\"a\r\n" + wide + "\"\r\n2,b\r\n\r\n3\r\n4," + wide +
                            "\r\n5,The goverment met the press.\r\n";
  test::WriteAll(folder / "n.csv", table);
  const auto outcome = RunProgram({"--select", "typo-words", "n.csv"}, folder.path());
  CHECK(outcome.err == "vrlint: error: n.csv:6: 1 fields, where the header has 2\n");
  CHECK(outcome.out.find("n.csv:8:1:5: error: 'goverment'") != std::string::npos);
  CHECK(outcome.out.find("1 finding in 4 documents") != std::string::npos);
}

TEST_CASE("a file that is named twice is repaired once and found repaired then", "[run]") {
  test::TempFolder folder;
  test::WriteAll(folder / "a.txt", "The goverment met the press.\n");
  const auto outcome = RunProgram({"--jobs", "4", "--fix", "a.txt", "./a.txt"}, folder.path());
  CHECK(outcome.status == 0);
  CHECK(outcome.err == "repaired 1 finding in 1 file: typo-words 1\n");
  CHECK(test::ReadAll(folder / "a.txt") == "The government met the press.\n");
}

TEST_CASE("rows before damaged compression are linted, and the damage is told", "[run]") {
  const std::string row = "{\"text\":\"The goverment met the press.\"}\n";
  for (const Codec& codec : Codecs()) {
    test::TempFolder folder;
    const std::string name = "n.jsonl" + std::string(codec.extension);
    const std::string frame = codec.write(row, "\x1F\x8B\x08\0\0\0\0\0\0\x03"s);
    test::WriteAll(folder / name, frame + frame + frame.substr(0, frame.size() / 2));
    const auto outcome = RunProgram({"--select", "typo-words", name}, folder.path());
    INFO(name);
    CHECK(outcome.status == 2);
    CHECK_THAT(outcome.out, Catch::Contains("2 findings in 2 documents"));
    CHECK_THAT(outcome.err, Catch::Contains("error: " + name + ": is cut off"));
  }
}
