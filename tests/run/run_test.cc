#include "run/run.h"

#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;
using test::RunProgram;

TEST_CASE("the nearest vrlint.toml above a file rules it", "[run]") {
  test::TempFolder folder;
  const std::string text = "The goverment of the city met the press.\n";
  test::WriteAll(folder / "a.txt", text);
  test::WriteAll(folder / "quiet/b.txt", text);
  test::WriteAll(folder / "quiet/deep/c.txt", text);
  test::WriteAll(folder / "quiet/vrlint.toml", "ignore = [\"typo\"]\n");
  const auto outcome = RunProgram({"."}, folder.path());
  CHECK(outcome.status == 1);
  CHECK(outcome.out ==
        "a.txt:1:5: error: 'goverment' is spelt 'government' [typo-words] [*]\n1 finding in 3 "
        "documents, 1 repairable with --fix\n");
  CHECK(RunProgram({"--isolated", "."}, folder.path()).out.find("3 findings") != std::string::npos);
  CHECK(RunProgram({"--config", "quiet/vrlint.toml", "."}, folder.path()).status == 0);
  CHECK(RunProgram({"--select", "typo-words", "quiet"}, folder.path()).status == 1);
}

TEST_CASE("a configuration brings rule folders, exclusions, severities and parameters", "[run]") {
  test::TempFolder folder;
  test::WriteAll(folder / "a.txt", "Subscribe now!\nThe goverment of the city met the press.\n");
  test::WriteAll(folder / "raw/b.txt", "Subscribe now!\n");
  test::WriteAll(
      folder / "my/ui/subscribe.toml",
      "kind = \"pattern\"\nseverity = \"info\"\nmessage = \"m\"\nwhy = \"w\"\n[params]\npattern = "
      "'^Subscribe now!$'\nreplace = ''\n[[example]]\nbad = \"Subscribe now!\"\ngood = \"\"\n");
  test::WriteAll(folder / "vrlint.toml",
                 "rules = [\"my\"]\nexclude = [\"raw\"]\n[rule.ui-subscribe]\nseverity = "
                 "\"error\"\n[rule.typo-words]\nseverity = \"info\"\n");
  const auto outcome = RunProgram({"--output-format", "concise", "."}, folder.path());
  CHECK(outcome.out.starts_with(
      "a.txt:1:1: error: m [ui-subscribe] [*]\na.txt:2:5: info: 'goverment'"));
  CHECK(RunProgram({"raw/b.txt"}, folder.path()).status == 0);  // excluded, though named
}

TEST_CASE("mistakes in a configuration stop the run with their place", "[run]") {
  test::TempFolder folder;
  test::WriteAll(folder / "a.txt", "x\n");
  struct Case {
    const char* toml;
    const char* error;
  };
  for (const auto& [toml, error] :
       {Case{"slect = []", "vrlint.toml:1:1: unknown key 'slect'; did you mean 'select'?"},
        Case{"select = [\"nothing\"]", "no rule or class is called 'nothing'"},
        Case{"[rule.typo-word]\nseverity = \"info\"",
             "vrlint.toml:1:1: there is no rule 'typo-word'; did you mean 'typo-words'?"},
        Case{"[rule.loop-phrase.params]\nmin_copis = 4",
             "vrlint.toml:2:1: unknown key 'min_copis'; did you mean 'min_copies'?"},
        Case{"rules = [\"none\"]", "no such rule file or folder"}}) {
    test::WriteAll(folder / "vrlint.toml", toml);
    const auto outcome = RunProgram({"a.txt"}, folder.path());
    INFO(toml);
    CHECK(outcome.status == 2);
    CHECK(outcome.err.find(error) != std::string::npos);
  }
}

TEST_CASE("what cannot be read is told, the run goes on, and the status says it", "[run]") {
  test::TempFolder folder;
  test::WriteAll(folder / "bad.txt", "caf\xE9 au lait\n");
  test::WriteAll(folder / "fine.txt", "All is well.\n");
  test::WriteAll(folder / "rows.jsonl", "{\"text\":\"fine\"}\n{broken\n");
  auto outcome = RunProgram({"none.txt", "fine.txt"}, folder.path());
  CHECK(outcome.status == 2);
  CHECK(outcome.err == "vrlint: error: none.txt: no such file or folder\n");
  CHECK(outcome.out == "0 findings in 1 document; 1 error\n");
  outcome = RunProgram({"--fix", "bad.txt"}, folder.path());
  CHECK(outcome.status == 1);
  CHECK(outcome.out.find("[encoding-invalid]") != std::string::npos);
  CHECK(test::ReadAll(folder / "bad.txt") == "caf\xE9 au lait\n");
  outcome = RunProgram({"rows.jsonl"}, folder.path());
  CHECK(outcome.status == 2);
  CHECK(outcome.err.find("rows.jsonl:2: ") != std::string::npos);
  CHECK(outcome.out.find("1 document; 1 error") != std::string::npos);
}

TEST_CASE("a repair that never settles is not written", "[run]") {
  test::TempFolder folder;
  test::WriteAll(folder / "typo/foo.toml",
                 "kind = \"lexicon\"\nseverity = \"error\"\nmessage = \"m\"\nwhy = "
                 "\"w\"\n[params]\nentries = {foo = \"foo "
                 "foo\"}\n[[example]]\nbad = \"foo\"\n");
  test::WriteAll(folder / "a.txt", "a foo b\n");
  const auto outcome =
      RunProgram({"--isolated", "--rules", "typo", "--fix", "a.txt"}, folder.path());
  CHECK(outcome.status == 2);
  CHECK(outcome.err.find("still changing after 10 rounds") != std::string::npos);
  CHECK(test::ReadAll(folder / "a.txt") == "a foo b\n");
}

TEST_CASE("a bad configuration deep inside is told, and the rest of the run goes on", "[run]") {
  test::TempFolder folder;
  const std::string text = "The goverment of the city met the press.\n";
  test::WriteAll(folder / "a.txt", text);
  test::WriteAll(folder / "b/b.txt", text);
  test::WriteAll(folder / "b/vrlint.toml", "selct = []\n");
  const auto outcome = RunProgram({"."}, folder.path());
  CHECK(outcome.status == 2);
  CHECK(outcome.err.find("did you mean 'select'?") != std::string::npos);
  CHECK(outcome.out.find("a.txt:1:5: error") != std::string::npos);
}
