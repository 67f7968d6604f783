// Repairing files of every kind, from outside.
#include <catch2/catch.hpp>
#include <map>
#include <random>

#include "io/compression.h"
#include "support.h"

using namespace vrlint;
using namespace std::string_literals;
using test::RunProgram;
using test::RunWithInput;

namespace {

std::string Utf16(std::string_view ascii) {
  std::string bytes = "\xFF\xFE";
  for (const char c : ascii) bytes += {c, '\0'};
  return bytes;
}

std::string Zstd(std::string_view bytes) { return WriteZstdFrame(bytes, "\x28\xB5\x2F\xFD\x04"s); }

std::string Gzip(std::string_view bytes) {
  return WriteGzipMember(bytes, "\x1F\x8B\x08\0\0\0\0\0\0\x03"s);
}

// What a compressed file holds.
std::string Contents(const std::string& packed) {
  return Unpack(*CodecOf(packed, "-"), packed).bytes;
}

const std::string kBad = "The goverment of the city met the press.";
const std::string kGood = "The government of the city met the press.";

}  // namespace

TEST_CASE("files of all formats are repaired in place, and only where they are wrong", "[run]") {
  const auto crlf = [](const std::string& text) { return "\xEF\xBB\xBF" + text + "\r\nEnd.\r\n"; };
  const auto json = [](const std::string& text) {
    return "{ \"n\":1e400 , \"text\":\"" + text + " \\u0110\\u00f3 \\/\",\"big\":" +
           "12345678901234567890,\"n\":2}\r\n\n{\"text\" : \"Fine.\"}";
  };
  const auto csv = [](const std::string& text) {
    return "\xEF\xBB\xBFid,text,\"n\"\r\n1,\"\"\"" + text +
           "\"\"\r\nThey left.\",\"x\"\r\n2,Fine.,\r\n";
  };
  const auto tsv = [](const std::string& text) { return "text\tid\n" + text + "\t\"1\""; };
  struct Case {
    std::string name;
    std::string before;
    std::string after;
  };
  const std::vector<Case> cases = {
      {"a.txt", crlf(kBad), crlf(kGood)},
      {"b.txt", Utf16(kBad + "\r\n"), Utf16(kGood + "\r\n")},
      {"c.jsonl", json(kBad), json(kGood)},
      {"d.ndjson", "\xEF\xBB\xBF" + json(kBad), "\xEF\xBB\xBF" + json(kGood)},
      {"e.csv", csv(kBad), csv(kGood)},
      {"f.tsv", tsv(kBad), tsv(kGood)},
      {"g.tsv", Utf16("text\tid\r\n" + kBad + "\t1\r\n"),
       Utf16("text\tid\r\n" + kGood + "\t1\r\n")},
  };
  test::TempFolder folder;
  for (const Case& c : cases) {
    test::WriteAll(folder / c.name, c.before);
    test::WriteAll(folder / (c.name + ".gz"), Gzip("") + Gzip(c.before));
    test::WriteAll(folder / (c.name + ".zst"), Zstd(c.before));
  }
  const auto outcome = RunProgram({"--fix", "."}, folder.path());
  CHECK(outcome.status == 0);
  CHECK(outcome.err == "repaired 21 findings in 21 files: typo-words 21\n");
  for (const Case& c : cases) {
    INFO(c.name);
    CHECK(test::ReadAll(folder / c.name) == c.after);
    CHECK(Contents(test::ReadAll(folder / (c.name + ".gz"))) == c.after);
    CHECK(test::ReadAll(folder / (c.name + ".gz")).starts_with(Gzip("")));
    CHECK(Contents(test::ReadAll(folder / (c.name + ".zst"))) == c.after);
  }
  CHECK(RunProgram({"--fix", "."}, folder.path()).err.empty());
}

TEST_CASE("a broken row is told and kept, and the others are repaired", "[run]") {
  struct Case {
    std::string name;
    std::string head;
    std::string broken;
    std::string tail;
    std::string error;

    std::string With(const std::string& text) const {
      const std::string row = head + text + tail;
      return (name.ends_with("csv") ? "text\n" : "") + row + row + broken + row;
    }
  };
  const std::vector<Case> cases = {
      {"a.jsonl", "{\"text\":\"", "{\"text\":\"" + kBad + "\n", "\"}\n", "a.jsonl:3: "},
      {"b.jsonl", "{\"text\":\"", "{\"text\":\"caf\xE9\"}\n", "\"}\n", "b.jsonl:3: "},
      {"c.jsonl", "{\"text\":\"", "{\"text\":[\"" + kBad + "\"]}\n", "\"}\n",
       "c.jsonl:3: no field 'text' with a string"},
      {"d.csv", "\"", kBad + ",more\n", "\"\n", "d.csv:4: 2 fields"},
      {"e.csv", "\"", "\"" + kBad + "\"more\n", "\"\n", "e.csv:4: something follows"},
  };
  test::TempFolder folder;
  std::vector<std::string> args = {"--fix"};
  for (const Case& c : cases) {
    test::WriteAll(folder / c.name, c.With(kBad));
    args.push_back(c.name);
  }
  const auto outcome = RunProgram(args, folder.path());
  INFO(outcome.err);
  CHECK(outcome.status == 2);
  for (const Case& c : cases) {
    CHECK(outcome.err.find("vrlint: error: " + c.error) != std::string::npos);
    CHECK(test::ReadAll(folder / c.name) == c.With(kGood));
  }
}

TEST_CASE("a record without text is skipped on a walk, and an error where its file is named",
          "[run]") {
  test::TempFolder folder;
  test::WriteAll(folder / "a.jsonl", "{\"body\":\"" + kBad + "\"}\n");
  test::WriteAll(folder / "b.csv", "body\n" + kBad + "\n");
  test::WriteAll(folder / "c.csv", "");
  const auto walk = RunProgram({"."}, folder.path());
  CHECK(walk.status == 0);
  CHECK(walk.out == "0 findings in 0 documents; 2 skipped\n");
  CHECK(RunProgram({"a.jsonl", "b.csv"}, folder.path()).err ==
        "vrlint: error: a.jsonl:1: no field 'text' with a string\n"
        "vrlint: error: b.csv:1: no column 'text' in the header (body)\n");
  CHECK(RunProgram({"--fix", "--text-field", "body", "."}, folder.path()).status == 0);
  CHECK(test::ReadAll(folder / "b.csv") == "body\n" + kGood + "\n");
}

TEST_CASE("a lone surrogate is told and stays as it is, with what stands beside it", "[run]") {
  test::TempFolder folder;
  const std::string row = "{\"text\":\"They saw \\ud83d  \\ude00 there. ";
  test::WriteAll(folder / "a.jsonl", row + kBad + "\"}\n");
  const auto outcome = RunProgram({"--fix", "--unsafe-fixes", "a.jsonl"}, folder.path());
  CHECK(outcome.status == 1);
  CHECK(outcome.out.find("a.jsonl:1:1:10: ") != std::string::npos);
  CHECK(test::ReadAll(folder / "a.jsonl") == row + kGood + "\"}\n");
}

TEST_CASE("damaged compression is told, and the file stays as it is", "[run]") {
  const std::map<std::string, std::string> files = {{"a.txt.gz", Gzip(kBad).substr(0, 30)},
                                                    {"b.txt.zst", Zstd(kBad).substr(0, 30)},
                                                    {"c.txt.gz", Gzip(kBad) + "garbage"},
                                                    {"d.txt.gz", ""}};
  test::TempFolder folder;
  for (const auto& [name, bytes] : files) test::WriteAll(folder / name, bytes);
  const auto outcome = RunProgram({"--fix", "."}, folder.path());
  CHECK(outcome.status == 2);
  CHECK(outcome.err ==
        "vrlint: error: a.txt.gz: is cut off: the gzip data ends too early\n"
        "vrlint: error: b.txt.zst: is cut off: the zstd data ends too early\n"
        "vrlint: error: c.txt.gz: something that is no gzip data begins at byte " +
            std::to_string(files.at("c.txt.gz").size() - 7) +
            "\nvrlint: error: d.txt.gz: is no gzip data, in spite of its name\n");
  for (const auto& [name, bytes] : files) CHECK(test::ReadAll(folder / name) == bytes);
  CHECK(RunWithInput(folder / "c.txt.gz", {"--fix", "-"}).out == files.at("c.txt.gz"));
}

TEST_CASE("standard input goes repaired to standard output, in its own format", "[run]") {
  test::TempFolder folder;
  const auto filtered = [&](const std::string& bytes, std::vector<std::string> args) {
    test::WriteAll(folder / "in", bytes);
    args.insert(args.begin(), {"--fix", "-"});
    return RunWithInput(folder / "in", args).out;
  };
  const std::string row = "{\"text\":\"" + kBad + "\"}\n{broken\n";
  const std::string repaired = "{\"text\":\"" + kGood + "\"}\n{broken\n";
  CHECK(filtered(kBad, {}) == kGood);
  CHECK(filtered(row, {"--stdin-filename", "a.jsonl"}) == repaired);
  CHECK(Contents(filtered(Zstd(row), {"--input-format", "jsonl"})) == repaired);
  CHECK(filtered("caf\xE9", {}) == "caf\xE9");
}

TEST_CASE("repaired standard input goes to a file that is there whole or not at all", "[run]") {
  test::TempFolder folder;
  const std::string row = "{\"text\":\"" + kBad + "\"}\n";
  const std::string repaired = "{\"text\":\"" + kGood + "\"}\n";
  const auto filter = [&](const std::string& bytes, const std::string& name) {
    test::WriteAll(folder / "in", bytes);
    return RunWithInput(folder / "in", {"--fix", "-", "--stdin-filename", "in.jsonl", "--output",
                                        (folder / name).string()});
  };
  auto outcome = filter(row, "out.jsonl");
  CHECK(outcome.status == 0);
  CHECK(outcome.out.empty());
  CHECK_THAT(outcome.err, Catch::Contains("repaired 1 finding in 1 file: typo-words 1\n"));
  CHECK(test::ReadAll(folder / "out.jsonl") == repaired);
  for (const std::string& bytes : {row, Gzip(row)}) {
    filter(bytes, "out.jsonl.gz");
    CHECK(Contents(test::ReadAll(folder / "out.jsonl.gz")) == repaired);
  }
  std::filesystem::remove(folder / "out.jsonl.gz");
  outcome = filter(row + "{broken\n", "out.jsonl");
  CHECK(outcome.status == 2);
  CHECK(outcome.out.empty());
  CHECK(test::ReadAll(folder / "out.jsonl") == repaired);  // that of the earlier run
  CHECK(filter("caf\xE9", "none.jsonl").status == 2);
  outcome = filter(row, "nowhere/out.jsonl");
  CHECK(outcome.status == 2);
  CHECK_THAT(outcome.err, Catch::Contains("nowhere/out.jsonl: cannot be written"));
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
    names.push_back(entry.path().filename().string());
  CHECK_THAT(names, Catch::UnorderedEquals(std::vector<std::string>{"in", "out.jsonl"}));
}

TEST_CASE("standard input alone needs nothing to take it back, and no warning", "[run]") {
  test::TempFolder folder;
  test::WriteAll(folder / "in", kBad);
  const auto outcome = RunWithInput(folder / "in", {"--fix", "--no-undo", "-"});
  CHECK(outcome.out == kGood);
  CHECK_THAT(outcome.err, !Catch::Contains("warning"));
}

TEST_CASE("a diff of records shows what would be written, as text, with row and id", "[run]") {
  test::TempFolder folder;
  const std::string rows = "{\"id\":\"a\\n1\",\"text\":\"" + kBad + "\\nEnd.\"}\n" +
                           "{\"text\":\"Fine.\"}\n{\"id\":7,\"text\":\"" + kBad + "\"}";
  test::WriteAll(folder / "a.jsonl", rows);
  const auto outcome = RunProgram({"--diff", "a.jsonl"}, folder.path());
  CHECK(outcome.status == 1);
  CHECK(outcome.out ==
        "--- a/a.jsonl:1\t\"a\\n1\"\n+++ b/a.jsonl:1\t\"a\\n1\"\n@@ -1,2 +1,2 @@\n-" + kBad +
            "\n+" + kGood + "\n End.\n\\ No newline at end of file\n" +
            "--- a/a.jsonl:3\t7\n+++ b/a.jsonl:3\t7\n@@ -1 +1 @@\n-" + kBad +
            "\n\\ No newline at end of file\n+" + kGood + "\n\\ No newline at end of file\n");
  CHECK(outcome.err.find("would repair 2 findings in 1 file: typo-words 2\n") != std::string::npos);
  CHECK(test::ReadAll(folder / "a.jsonl") == rows);
}

TEST_CASE("a repair says what it repaired, what remains, and what needs --unsafe-fixes", "[run]") {
  test::TempFolder folder;
  test::WriteAll(folder / "a.txt", "The goverment praised the strong, warm and warm friendship.\n");
  auto outcome = RunProgram({"--fix", "--show-fixes", "a.txt"}, folder.path());
  CHECK(outcome.status == 1);
  CHECK(outcome.err ==
        "a.txt:1:5: repaired: 'goverment' is spelt 'government' [typo-words]\n"
        "repaired 1 finding in 1 file: typo-words 1; 1 remains, 1 repairable with "
        "--unsafe-fixes\n");
  outcome = RunProgram({"--fix", "a.txt"}, folder.path());
  CHECK(outcome.err == "repaired nothing; 1 remains, 1 repairable with --unsafe-fixes\n");
  CHECK(RunProgram({"--fix", "--unsafe-fixes", "a.txt"}, folder.path()).status == 0);
}

TEST_CASE("names with line ends and bytes that are no UTF-8 are told on one line", "[run]") {
  test::TempFolder folder;
  const std::string name = "a\nb\xE9.txt";
  test::WriteAll(folder / name, kBad);
  CHECK(RunProgram({"--diff", "."}, folder.path())
            .out.starts_with("--- \"a/a\\nb\\351.txt\"\n+++ \"b/a\\nb\\351.txt\"\n@@ "));
  CHECK(RunProgram({"--output-format", "jsonl", "."}, folder.path())
            .out.find("\"path\":\"a\\nb\uFFFD.txt\"") != std::string::npos);
  CHECK(RunProgram({"--fix", "--show-fixes", "."}, folder.path())
            .err.starts_with("\"a\\nb\\351.txt\":1:5: repaired: "));
  CHECK(test::ReadAll(folder / name) == kGood);
}

TEST_CASE("a walk takes what the configuration includes", "[run]") {
  test::TempFolder folder;
  test::WriteAll(folder / "vrlint.toml", "include = [\"*.md\"]\nexclude = [\"raw\"]\n");
  test::WriteAll(folder / "a.md", kBad);
  test::WriteAll(folder / "raw/b.md", kBad);
  CHECK(RunProgram({"."}, folder.path()).out.find("1 finding in 1 document,") != std::string::npos);
}

TEST_CASE("repairing records twice gives what repairing once gives", "[run]") {
  const std::vector<std::string> pieces = {
      "The delegation visited the the museum.",
      "The goverment met betwen two storms./.VNA",
      "Mon\\u200bday \\ud800 in H\\u00e0 N\\u1ed9i \\/ 60 -year",
      "\\n",
      "\\n\\n",
      "TIN LIÊN QUAN",
      "Chu\u0309 ti\u0323ch nước",
      "\\ud83d\\ude00\\u00a0",
      "Translated by Le Minh",
      "caf\\u00c3\\u00a9"};
  std::mt19937 random(17);
  std::string rows;
  for (int row = 0; row < 150; ++row) {
    rows += "{\"text\":\"";
    for (int i = static_cast<int>(random() % 9); i > 0; --i)
      rows += pieces[random() % pieces.size()] + (random() % 2 == 0 ? " " : "");
    rows += "\"}\n";
  }
  for (const bool unsafe : {false, true}) {
    test::TempFolder folder;
    test::WriteAll(folder / "a.jsonl", rows);
    const std::vector<std::string> args = {"--fix", unsafe ? "--unsafe-fixes" : "--exit-zero",
                                           "a.jsonl"};
    CHECK(RunProgram(args, folder.path()).status != 2);
    const std::string once = test::ReadAll(folder / "a.jsonl");
    CHECK(once != rows);
    CHECK(RunProgram(args, folder.path()).status != 2);
    CHECK(test::ReadAll(folder / "a.jsonl") == once);
  }
}
