// Counts of a corpus, from the call to what they change.
#include "run/learn.h"

#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;
using test::ReadAll;
using test::RunProgram;
using test::WriteAll;

namespace {

const std::string kText = "Mưa lớn làm ngập nhiều con đường ở vùng trũng.\n";
const std::string kOther = "Ông Hòa đi chợ lúc trời mưa lớn, bà ở nhà.\n";

std::string AsRecord(std::string text) {
  text.pop_back();
  return "{\"body\":\"" + text + "\"}\n";
}

bool Has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a corpus is counted from files, folders and records", "[run]") {
  test::TempFolder folder;
  WriteAll(folder / "a/a.txt", kText);
  WriteAll(folder / "a/deep/b.txt", kOther);
  WriteAll(folder / "a/notes.md", kText);
  WriteAll(folder / "r.jsonl", AsRecord(kText) + AsRecord(kOther));
  const auto from_folder = RunProgram({"learn", "vi-counts", "--all", "a"}, folder.path());
  CHECK(from_folder.status == 0);
  CHECK(Has(from_folder.out, "\nmưa lớn\t2\n"));
  CHECK(Has(from_folder.err, "counted 2 documents: "));
  const auto from_records =
      RunProgram({"learn", "vi-counts", "--all", "--text-field", "body", "r.jsonl"}, folder.path());
  CHECK(from_records.out == from_folder.out);
  CHECK(RunProgram({"learn", "vi-counts", "a"}, folder.path()).out.size() < from_folder.out.size());
}

TEST_CASE("a list names what is counted", "[run]") {
  test::TempFolder folder;
  WriteAll(folder / "a.txt", kText);
  WriteAll(folder / "b.txt", kOther);
  WriteAll(folder / "list", "b.txt" + std::string("\0", 1));
  const auto listed = RunProgram(
      {"learn", "vi-counts", "--all", "--files-from", "list", "-0", "a.txt"}, folder.path());
  CHECK(listed.status == 0);
  CHECK(listed.out ==
        RunProgram({"learn", "vi-counts", "--all", "a.txt", "b.txt"}, folder.path()).out);
}

TEST_CASE("counts are added to a file of counts, in its place", "[run]") {
  test::TempFolder folder;
  WriteAll(folder / "a.txt", kText);
  WriteAll(folder / "b.txt", kOther);
  const auto learn = [&](std::vector<std::string> paths) {
    std::vector<std::string> args = {"learn", "vi-counts", "--all", "--output", "counts.tsv"};
    args.insert(args.end(), paths.begin(), paths.end());
    const auto outcome = RunProgram(args, folder.path());
    CHECK(outcome.out.empty());
    return outcome;
  };
  CHECK(learn({"a.txt", "b.txt"}).status == 0);
  const std::string whole = ReadAll(folder / "counts.tsv");
  CHECK(learn({"a.txt"}).status == 0);
  CHECK(Has(learn({"counts.tsv", "b.txt"}).err, "counted 1 document, added 1 file of counts"));
  CHECK(ReadAll(folder / "counts.tsv") == whole);
  CHECK_FALSE(std::filesystem::exists(folder / "counts.tsv.part"));
  std::filesystem::create_symlink("counts.tsv", folder / "link.tsv");
  CHECK(RunProgram({"learn", "vi-counts", "-o", "link.tsv", "a.txt"}, folder.path()).status == 0);
  CHECK(std::filesystem::is_symlink(folder / "link.tsv"));
  CHECK(ReadAll(folder / "counts.tsv") != whole);
  CHECK(RunProgram({"learn", "vi-counts", "-o", "/dev/null", "a.txt"}, folder.path()).status == 0);
  CHECK_FALSE(std::filesystem::is_regular_file("/dev/null"));
}

TEST_CASE("what cannot be read is left out and told; a named file stops it", "[run]") {
  test::TempFolder folder;
  WriteAll(folder / "a/a.txt", kText);
  WriteAll(folder / "a/bad.txt", "caf\xE9 au lait\n");
  WriteAll(folder / "r.jsonl", AsRecord(kText) + "{broken\n");
  WriteAll(folder / "bad.tsv", "vrlint vi-counts 1\nxyz\n");
  auto outcome = RunProgram({"learn", "vi-counts", "--all", "a"}, folder.path());
  CHECK(outcome.status == 2);
  CHECK(Has(outcome.err, "a/bad.txt: no text from byte 3 on"));
  CHECK(Has(outcome.err, "counted 1 document, left out 1 with errors"));
  CHECK(Has(outcome.out, "\nmưa lớn\t1\n"));
  outcome = RunProgram({"learn", "vi-counts", "--text-field", "body", "r.jsonl"}, folder.path());
  CHECK(outcome.status == 2);
  CHECK(Has(outcome.err, "r.jsonl:2: "));
  for (const auto& [path, error] : {std::pair("bad.tsv", "bad.tsv:2:1: expected one to three"),
                                    std::pair("none.txt", "none.txt: no such file or folder")}) {
    outcome = RunProgram({"learn", "vi-counts", "-o", "out.tsv", "a/a.txt", path}, folder.path());
    CHECK(outcome.status == 2);
    CHECK(Has(outcome.err, error));
    CHECK_FALSE(std::filesystem::exists(folder / "out.tsv"));
  }
  outcome = RunProgram({"learn", "vi-counts", "-o", "no/out.tsv", "a/a.txt"}, folder.path());
  CHECK(outcome.status == 2);
  CHECK(Has(outcome.err, "no/out.tsv: cannot be written"));
}

TEST_CASE("counts that a configuration names silence findings and make some", "[run]") {
  test::TempFolder folder;
  const auto lint = [&](const std::string& text, const std::string& counts) {
    WriteAll(folder / "a.txt", text + "\n");
    WriteAll(folder / "counts.tsv", "vrlint vi-counts 1\n" + counts);
    WriteAll(folder / "vrlint.toml", "counts = [\"counts.tsv\"]\n");
    return RunProgram({"--select", "typo", "a.txt"}, folder.path());
  };
  const std::string known = "Cơ quan điều tra đang xác mình vụ việc để xử lý theo quy định.";
  CHECK(Has(lint(known, "").out, "'mình'"));
  CHECK(lint(known, "xác mình\t500\n").status == 0);
  CHECK(Has(lint(known, "xác mình\t50\n").out, "'mình'"));
  CHECK(Has(lint(known, "xác mình\t500\nxác minh\t90000\n").out, "'mình'"));
  const std::string jargon = "Nhiều hộ dân thu hoạch lúa trơi trên cánh đồng ngập nước.";
  CHECK(lint(jargon, "").status == 0);
  CHECK(Has(lint(jargon, "lúa trời\t500\ntrời trên\t100\nlúa trời trên\t90\n").out,
            "error: 'trơi' stands for 'trời': in news 'lúa trời' 500 times, 'lúa trơi' never"));
}

TEST_CASE("a file of counts that is broken or missing stops linting", "[run]") {
  test::TempFolder folder;
  WriteAll(folder / "a.txt", kText);
  WriteAll(folder / "vrlint.toml", "counts = [\"c.counts\"]\n");
  auto outcome = RunProgram({"a.txt"}, folder.path());
  CHECK(outcome.status == 2);
  CHECK(Has(outcome.err, "c.counts: cannot be opened"));
  WriteAll(folder / "c.counts", "vrlint vi-counts 1\nmưa lớn\tviel\n");
  outcome = RunProgram({"a.txt"}, folder.path());
  CHECK(outcome.status == 2);
  CHECK(Has(outcome.err, "c.counts:2:9: 'viel' is no count"));
  WriteAll(folder / "vrlint.toml", "select = [\"ALL\"]\n");
  WriteAll(folder / "deep/b.txt", kText);
  WriteAll(folder / "deep/vrlint.toml", "counts = [\"none.counts\"]\n");
  outcome = RunProgram({"."}, folder.path());
  CHECK(Has(outcome.err, "none.counts: cannot be opened"));
  CHECK(Has(outcome.out, "in 1 document; 1 error"));
}
