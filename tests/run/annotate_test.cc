#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "io/compression.h"
#include "support.h"

using namespace vrlint;
using nlohmann::json;
using test::ReadAll;
using test::RunProgram;
using test::WriteAll;

namespace {

const std::vector<std::string> kTypos = {"--isolated", "--select", "typo-words"};

// The program with one rule, and what else is given.
test::Outcome Annotate(const test::TempFolder& folder, std::vector<std::string> args) {
  args.insert(args.begin(), kTypos.begin(), kTypos.end());
  return RunProgram(args, folder.path());
}

std::vector<std::string> Names(const test::TempFolder& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

TEST_CASE("a row gets its findings as a field, and keeps all its other bytes", "[run]") {
  struct Case {
    const char* in;
    const char* out;
  };
  const auto& [in, out] = GENERATE(
      Case{"{\"text\":\"fine\"}\n", "{\"text\":\"fine\",\"q\":{}}\n"},
      Case{" { \"n\": 1e2 , \"text\" : \"Of the goverment\" } \t\r\n\n{\"text\":\"}\",\"b\":{}}",
           " { \"n\": 1e2 , \"text\" : \"Of the goverment\" ,\"q\":{\"vrlint__typo-words\":"
           "[[7,16,1.0]]}} \t\r\n\n{\"text\":\"}\",\"b\":{},\"q\":{}}"},
      Case{"{\"text\":\"Caf\\u00e9 \\ud83d\\ude00: the goverment of the city met.\"}\n",
           "{\"text\":\"Caf\\u00e9 \\ud83d\\ude00: the goverment of the city met.\",\"q\":"
           "{\"vrlint__typo-words\":[[12,21,1.0]]}}\n"});
  test::TempFolder folder;
  WriteAll(folder / "a.jsonl", in);
  const auto outcome =
      Annotate(folder, {"--annotate", "q", "--annotate-format", "dolma", "a.jsonl"});
  CHECK(outcome.out == out);
  CHECK(outcome.err.find(" in ") != std::string::npos);  // the report
}

TEST_CASE("an annotation tells a finding as the report does", "[run]") {
  test::TempFolder folder;
  WriteAll(folder / "a.jsonl", "{\"id\":7,\"text\":\"The goverment of the city met.\"}\n");
  const auto outcome = Annotate(folder, {"--output-format", "json:report", "--annotate", "q",
                                         "--annotate-format", "vrlint", "a.jsonl"});
  CHECK(outcome.status == 1);
  CHECK(outcome.err.empty());
  json told = json::parse(ReadAll(folder / "report"))["findings"];
  REQUIRE(told.size() == 1);
  for (const char* of_record : {"path", "row", "id", "field"}) CHECK(told[0].erase(of_record) == 1);
  CHECK(json::parse(outcome.out)["q"] == told);
}

TEST_CASE("only what is shown is annotated, in ASCII where the row is", "[run]") {
  test::TempFolder folder;
  WriteAll(folder / "a.jsonl", "{\"text\":\"The goverment of the city met.\"}\n");
  CHECK(Annotate(folder, {"--ignore", "typo-words", "--annotate", "\u00e9", "a.jsonl"}).out ==
        "{\"text\":\"The goverment of the city met.\",\"\\u00e9\":[]}\n");
  WriteAll(folder / "b.jsonl", "{\"text\":\"\u00c9t\u00e9\"}\n");
  CHECK(Annotate(folder, {"--annotate", "\u00e9", "b.jsonl"}).out ==
        "{\"text\":\"\u00c9t\u00e9\",\"\u00e9\":[]}\n");
}

TEST_CASE("rows go to a file that is there whole or not at all", "[run]") {
  test::TempFolder folder;
  WriteAll(folder / "a.jsonl", "{\"text\":\"one\"}");
  WriteAll(folder / "b.jsonl", "{\"text\":\"two\"}\n");
  const std::string whole = "{\"text\":\"one\",\"q\":[]}\n{\"text\":\"two\",\"q\":[]}\n";
  auto outcome = Annotate(folder, {"--annotate", "q", "--output", "rows", "a.jsonl", "b.jsonl"});
  CHECK(outcome.status == 0);
  CHECK(outcome.out.empty());
  CHECK(ReadAll(folder / "rows") == whole);
  for (const Codec& codec : Codecs()) {
    const std::string name = "rows.jsonl" + std::string(codec.extension);
    Annotate(folder, {"--annotate", "q", "--output", name, "a.jsonl", "b.jsonl"});
    CHECK(Unpack(codec, ReadAll(folder / name)).bytes == whole);
    CHECK(Annotate(folder, {"--annotate", "r", name}).out ==
          "{\"text\":\"one\",\"q\":[],\"r\":[]}\n{\"text\":\"two\",\"q\":[],\"r\":[]}\n");
    std::filesystem::remove(folder / name);
  }
  WriteAll(folder / "b.jsonl", "{broken\n");
  outcome = Annotate(folder, {"--annotate", "q", "--output", "rows", "a.jsonl", "b.jsonl"});
  CHECK(outcome.status == 2);
  CHECK(ReadAll(folder / "rows") == whole);  // that of the earlier run
  CHECK(Names(folder) == std::vector<std::string>{"a.jsonl", "b.jsonl", "rows"});
}

TEST_CASE("a row that is in error goes to standard output as it is", "[run]") {
  test::TempFolder folder;
  WriteAll(folder / "a.jsonl", "{broken\n{\"text\":\"x\",\"\\u0071\":1}\n{\"text\":\"y\"}\n");
  const auto outcome = Annotate(folder, {"--annotate", "q", "a.jsonl"});
  CHECK(outcome.status == 2);
  CHECK(outcome.out == "{broken\n{\"text\":\"x\",\"\\u0071\":1}\n{\"text\":\"y\",\"q\":[]}\n");
  CHECK(outcome.err.find("a.jsonl:1: ") != std::string::npos);
  CHECK(outcome.err.find("a.jsonl:2: has the field 'q' already") != std::string::npos);
}

TEST_CASE("what cannot be annotated is refused", "[run]") {
  struct Case {
    std::vector<std::string> args;
    const char* error;
  };
  const auto& [args, error] =
      GENERATE(Case{{"--annotate", "q", "--fix", "a.jsonl"}, "cannot go with --fix or --diff"},
               Case{{"--annotate", "q", "--diff", "a.jsonl"}, "cannot go with --fix or --diff"},
               Case{{"--annotate", "", "a.jsonl"}, "a field's name is expected"},
               Case{{"--output", "rows", "a.jsonl"},
                    "--output: goes with --annotate, or with --fix and '-'"},
               Case{{"--annotate", "q", "--annotate-format", "dolmo", "a.jsonl"}, "'dolmo' is not"},
               Case{{"--annotate", "q", "a.txt"}, "a.txt: only JSON Lines are annotated"},
               Case{{"--annotate", "q", "a.csv"}, "a.csv: only JSON Lines are annotated"},
               Case{{"--annotate", "q", "--output", "none/rows", "a.jsonl"}, "cannot be written"},
               Case{{"--annotate", "q", "--output", ".", "a.jsonl"}, "is no regular file"},
               Case{{"--annotate", "text", "a.jsonl"}, "has the field 'text' already"});
  test::TempFolder folder;
  WriteAll(folder / "a.jsonl", "{\"text\":\"fine\"}\n");
  WriteAll(folder / "a.txt", "fine\n");
  WriteAll(folder / "a.csv", "text\nfine\n");
  const auto outcome = Annotate(folder, args);
  CAPTURE(args);
  CHECK(outcome.status == 2);
  CHECK(outcome.err.find(error) != std::string::npos);
  CHECK(Names(folder) == std::vector<std::string>{"a.csv", "a.jsonl", "a.txt"});
}

TEST_CASE("a full disk leaves no file of rows", "[run]") {
  test::TempFolder folder;
  WriteAll(folder / "a.jsonl", "{\"text\":\"" + std::string(20'000, 'a') + "\"}\n");
  const test::FileSizeLimit limit(10'000);
  const auto outcome = Annotate(folder, {"--annotate", "q", "--output", "rows", "a.jsonl"});
  CHECK(outcome.status == 2);
  CHECK(outcome.err.find("rows: cannot be written") != std::string::npos);
  CHECK(Names(folder) == std::vector<std::string>{"a.jsonl"});
}

TEST_CASE("rows that many threads annotate keep their order", "[run]") {
  test::TempFolder folder;
  std::string rows;
  std::string annotated;
  for (int i = 0; i < 30'000; ++i) {
    const std::string row = "{\"id\":" + std::to_string(i) + ",\"text\":\"All is well today.\"";
    rows += row + "}\n";
    annotated += row + ",\"q\":[]}\n";
  }
  WriteAll(folder / "a.jsonl", rows);
  CHECK(Annotate(folder, {"--jobs", "4", "--annotate", "q", "a.jsonl"}).out == annotated);
}
