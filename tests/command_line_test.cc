// The program from outside: arguments in, status and words out.
#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;
using test::RunProgram;

namespace {

const std::string kSeed = "fixtures/001_655968846cfb8ce6.txt";

struct Case {
  std::vector<std::string> args;
  int status;
  std::string out;  // part of standard output; empty: nothing on it
  std::string err;  // part of standard error; empty: nothing on it
};

void Try(const Case& c) {
  const auto outcome = RunProgram(c.args);
  std::string line = "vrlint";
  for (const std::string& arg : c.args) line += " " + arg;
  INFO(line << "\nout: " << outcome.out.substr(0, 500) << "\nerr: " << outcome.err.substr(0, 500));
  CHECK(outcome.status == c.status);
  CHECK((c.out.empty() ? outcome.out.empty() : outcome.out.find(c.out) != std::string::npos));
  CHECK((c.err.empty() ? outcome.err.empty() : outcome.err.find(c.err) != std::string::npos));
}

}  // namespace

TEST_CASE("help and version are printed and end well", "[cli]") {
  Try({{"--help"}, 0, "Exit status: 0 nothing found", ""});
  Try({{"--version"}, 0, "vrlint 0.", ""});
  Try({{"rule", "--help"}, 0, "vrlint rule", ""});
  Try({{"test", "--help"}, 0, "rule files and folders", ""});
  Try({{"learn", "--help"}, 0, "counts = [\"counts.tsv\"]", ""});
  Try({{"merge", "--help"}, 0, "SUMMARY", ""});
  Try({{"undo", "--help"}, 0, "--list", ""});
}

TEST_CASE("mistakes in a call are told, with what was meant, and give status 2", "[cli]") {
  Try({{"--fixx"}, 2, "", "did you mean '--fix'?"});
  Try({{"--output-format", "xml", kSeed}, 2, "", "'xml' is none of concise, full"});
  Try({{"--fail-on", "all", kSeed}, 2, "", "'all' is not 'info', 'warning' or 'error'"});
  Try({{"--max-rate", "typo=5", kSeed}, 2, "", "'typo=5': at character 7: '/' is expected"});
  Try({{"--max-rate", "tipo=5/10", kSeed}, 2, "", "did you mean 'typo'?"});
  Try({{"merge"}, 2, "", "SUMMARY is required"});
  Try({{"merge", "--output-format", "xml", kSeed}, 2, "", "'xml' is not 'text' or 'jsonl'"});
  Try({{"--color", "blue", kSeed}, 2, "", "'blue' is not 'auto', 'always' or 'never'"});
  Try({{"--progress", "always", kSeed}, 2, "", "'always' is not 'auto' or 'never'"});
  Try({{"--input-format", "xml", kSeed}, 2, "", "'text', 'jsonl', 'csv' or 'tsv'"});
  Try({{"--meta-fields", "url,titel", kSeed}, 2, "", "did you mean 'title'?"});
  Try({{"undo", "--lst"}, 2, "", "did you mean '--list'?"});
  Try({{"--select", "caption-foto", kSeed}, 2, "", "no rule or class is called 'caption-foto'"});
  Try({{"--rules", "nowhere", kSeed}, 2, "", "nowhere: no such rule file or folder"});
  Try({{"--config", "nowhere.toml", kSeed}, 2, "", "nowhere.toml: cannot be read"});
  Try({{"--isolated", "--config", "nowhere.toml", kSeed}, 2, "", "--config excludes --isolated"});
  Try({{"--files-from", "nowhere", kSeed}, 2, "", "nowhere: cannot be opened"});
  Try({{"--files-from", "-", "-"}, 2, "", "a list or an article, not both"});
  Try({{"-0", kSeed}, 2, "", "requires --files-from"});
  Try({{"learn"}, 2, "", "WHAT is required"});
  Try({{"learn", "vi-counts"}, 2, "", "CORPUS is required"});
  Try({{"learn", "vi-counts", "--files-from", "nowhere"}, 2, "", "nowhere: cannot be opened"});
  Try({{"merge", "--files-from", "/dev/null"}, 2, "", "SUMMARY is required"});
  Try({{"learn", "vi-count", kSeed}, 2, "", "'vi-count' is not 'vi-counts'"});
  Try({{"learn", "vi-counts", "--outptu", "x", kSeed}, 2, "", "did you mean '--output'?"});
  Try({{"nowhere.txt"},
       2,
       "0 findings in 0 documents; 1 error",
       "nowhere.txt: no such file or folder"});
  Try({{"--output-format", "json:/nowhere/x.json", kSeed},
       2,
       "",
       "/nowhere/x.json: cannot be written"});
}

TEST_CASE("findings give status 1, unless they are not wanted", "[cli]") {
  Try({{kSeed}, 1, "typo-words", ""});
  Try({{"--exit-zero", kSeed}, 0, "typo-words", ""});
  Try({{"--max-rate", "typo=2/1", kSeed}, 0, "typo-words", ""});
  Try({{"--max-rate", "typo=1/1", kSeed}, 1, "typo-words", ""});
  Try({{"--max-rate", "loop=0/1", "--max-rate", "typo=0/1", kSeed}, 1, "typo-words", ""});
  Try({{"--statistics", kSeed}, 1, "1 document touched of 1", ""});
  Try({{"--profile", kSeed}, 1, "typo-words", "(what the rules of pattern share)"});
  Try({{"--fail-on", "never", kSeed}, 0, "typo-words", ""});
  Try({{"--fail-on", "error", "--ignore", "typo-words", kSeed}, 0, "caption-photo-en", ""});
  Try({{"--select", "truncated", kSeed}, 0, "truncated-stop", ""});
  Try({{"--select", "truncated", "--fail-on", "info", kSeed}, 1, "truncated-stop", ""});
  Try({{"--min-severity", "error", kSeed}, 1, "1 finding in 1 document", ""});
  Try({{"--select", "lost,loop", kSeed}, 0, "0 findings", ""});
  Try({{"--", kSeed}, 1, "typo-words", ""});
  Try({{"--meta-fields", "url,lang=language", kSeed}, 1, "typo-words", ""});
  Try({{"fixtures/clean"}, 0, "0 findings in 2", ""});
}

TEST_CASE("a list names inputs beside those of the call, from a file and on standard input",
          "[cli]") {
  test::TempFolder folder;
  const std::string text = "The goverment of the city met the press.\n";
  for (const char* name : {"a.txt", "b.md", "news/c.txt"}) test::WriteAll(folder / name, text);
  test::WriteAll(folder / "list", "b.md\nnowhere.txt\nnews\n");
  auto outcome = RunProgram({"--files-from", "list", "a.txt"}, folder.path());
  CHECK(outcome.status == 2);
  CHECK(outcome.err == "vrlint: error: nowhere.txt: no such file or folder\n");
  CHECK(outcome.out.find("3 findings in 3 documents") != std::string::npos);
  const std::string path = (folder / "b.md").string();
  test::WriteAll(folder / "parted", path + std::string("\0", 1) + path + std::string("\0", 1));
  outcome = test::RunWithInput(folder / "parted", {"--files-from", "-", "-0"});
  CHECK(outcome.out.find("2 findings in 2 documents") != std::string::npos);
  test::WriteAll(folder / "empty", "");
  outcome = RunProgram({"--files-from", "empty"}, folder.path());
  CHECK(outcome.status == 0);
  CHECK(outcome.out.find("0 findings in 0 documents") != std::string::npos);
}

TEST_CASE("a first word that names a command is that command, a path beside it is none", "[cli]") {
  test::TempFolder folder;
  test::WriteAll(folder / "rule", "The goverment of the city met the press.\n");
  CHECK(RunProgram({"rule"}, folder.path()).out.find("caption-photo-en") != std::string::npos);
  CHECK(RunProgram({"./rule"}, folder.path()).status == 1);
  CHECK(RunProgram({"--", "rule"}, folder.path()).status == 1);
}

TEST_CASE("rules are listed and explained", "[cli]") {
  Try({{"rule"}, 0, "loop-phrase", ""});
  Try({{"rule"}, 0, "measure-gopher-words", ""});
  Try({{"rule", "measure-gopher-words"}, 0, "off: runs only when", ""});
  Try({{"rule", "loop-phrase"}, 0, "Becomes:", ""});
  Try({{"rule", "loop-phrase", "--output-format", "json"}, 0, "\"kind\": \"loop\"", ""});
  Try({{"rule", "loop-phrase", "--output-format", "markdown"}, 0, "# loop-phrase", ""});
  Try({{"rule", "loop-frase"}, 2, "", "did you mean 'loop-phrase'?"});
}

TEST_CASE("vrlint test tells noisy, missing and wrong examples", "[cli]") {
  test::TempFolder folder;
  const std::string head =
      "class = \"ui\"\nkind = \"pattern\"\nseverity = \"info\"\nmessage = \"m\"\nwhy = "
      "\"w\"\n[params]\npattern = '^Share$'\nreplace = ''\n";
  test::WriteAll(folder / "good.toml", head + "[[example]]\nbad = \"Share\"\ngood = \"\"\n");
  test::WriteAll(folder / "missing.toml", head + "[[example]]\nbad = \"Share it\"\n");
  test::WriteAll(folder / "noisy.toml",
                 head +
                     "[[example]]\nbad = \"Share\"\ngood = \"\"\n[[example]]\ngood = \"The "
                     "goverment of the city met the press.\"\n");
  test::WriteAll(folder / "wrong.toml", head + "[[example]]\nbad = \"Share\"\ngood = \"Shared\"\n");
  CHECK(RunProgram({"test", "good.toml"}, folder.path()).out == "1 example, 0 do not hold\n");
  CHECK(RunProgram({"test", "missing.toml"}, folder.path())
            .out.starts_with("missing.toml:9:1: ui-missing: missing: not found: Share it\n"));
  CHECK(RunProgram({"test", "noisy.toml"}, folder.path())
            .out.starts_with("noisy.toml:12:1: ui-noisy: noisy: typo-words finds 'goverment'"));
  CHECK(RunProgram({"test", "wrong.toml"}, folder.path()).out.find("wrong repair: became: ") !=
        std::string::npos);
  CHECK(RunProgram({"test", "wrong.toml"}, folder.path()).status == 1);
}

TEST_CASE("a diff shows what --fix would write and writes nothing", "[cli]") {
  test::TempFolder folder;
  const std::string text = "The goverment of the city met the press.\n";
  test::WriteAll(folder / "a.txt", text);
  const auto outcome = RunProgram({"--diff", "a.txt"}, folder.path());
  CHECK(outcome.status == 1);
  CHECK(outcome.out ==
        "--- a/a.txt\n+++ b/a.txt\n@@ -1 +1 @@\n-The goverment of the city met the press.\n+The "
        "government of the city met the press.\n");
  CHECK(outcome.err.find("would repair 1 finding in 1 file: typo-words 1") != std::string::npos);
  CHECK(test::ReadAll(folder / "a.txt") == text);
  test::WriteAll(folder / "a.txt", "All is well.\n");
  CHECK(RunProgram({"--diff", "a.txt"}, folder.path()).status == 0);
}

TEST_CASE("repairs are made in place, and unsafe ones only when asked", "[cli]") {
  test::TempFolder folder;
  test::WriteAll(folder / "a.txt", "The goverment praised the strong, warm and warm friendship.\n");
  CHECK(RunProgram({"--fix", "a.txt"}, folder.path()).status == 1);
  CHECK(test::ReadAll(folder / "a.txt") ==
        "The government praised the strong, warm and warm friendship.\n");
  CHECK(RunProgram({"--fix", "--unsafe-fixes", "--exit-non-zero-on-fix", "a.txt"}, folder.path())
            .status == 1);
  CHECK(test::ReadAll(folder / "a.txt") == "The government praised the strong, warm friendship.\n");
  CHECK(RunProgram({"--fix", "a.txt"}, folder.path()).status == 0);
}

TEST_CASE("a report can go to a file beside the one on standard output", "[cli]") {
  test::TempFolder folder;
  test::WriteAll(folder / "a.txt", "The goverment of the city met the press.\n");
  const auto outcome = RunProgram(
      {"--output-format", "json:r.json", "--output-format", "concise", "a.txt"}, folder.path());
  CHECK(outcome.out.starts_with("a.txt:1:5: error"));
  CHECK(test::ReadAll(folder / "r.json").find("\"rule\": \"typo-words\"") != std::string::npos);
}
