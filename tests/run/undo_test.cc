#include "run/undo.h"

#include <catch2/catch.hpp>
#include <csignal>
#include <sstream>

#include "cli/app.h"
#include "io/journal_file.h"
#include "run/interruption.h"
#include "support.h"

using namespace vrlint;
using test::RunProgram;
namespace fs = std::filesystem;

namespace {

const std::string kWrong = "The goverment of the city met the press.\n";
const std::string kRight = "The government of the city met the press.\n";

void Repair(const test::TempFolder& folder, const std::vector<std::string>& args) {
  std::vector<std::string> all{"--fix"};
  all.insert(all.end(), args.begin(), args.end());
  REQUIRE(RunProgram(all, folder.path()).status == 0);
}

fs::path LastRun(const test::TempFolder& folder) {
  return folder / ".vrlint/undo" / RunsIn(folder / ".vrlint/undo").back();
}

// Raises a signal with the first thing that is written to it.
class SignallingBuffer : public std::stringbuf {
 public:
  explicit SignallingBuffer(int signal) : signal_(signal) {}

 protected:
  std::streamsize xsputn(const char* text, std::streamsize size) override {
    if (!std::exchange(raised_, true)) std::raise(signal_);
    return std::stringbuf::xsputn(text, size);
  }

 private:
  int signal_;
  bool raised_ = false;
};

}  // namespace

TEST_CASE("undo restores what --fix changed, byte for byte, whatever the name", "[undo]") {
  test::TempFolder folder;
  const auto utf16 = [](std::string_view ascii) {
    std::string text = "\xFF\xFE";
    for (const char c : ascii) text += {c, '\0'};
    return text;
  };
  const std::vector<std::pair<std::string, std::string>> files = {
      {"a.txt", kWrong},
      {"with bom.txt", "\xEF\xBB\xBF" + kWrong},
      {"utf16.txt", utf16(kWrong)},
      {"two\nlines.txt", "The goverment.\r\n\r\nThe goverment.\r\n"},
      {"caf\xE9.txt", "the goverment"},
      {"deep/er/\xFF.txt", kWrong},
      {"fine.txt", kRight}};
  for (const auto& [name, text] : files) test::WriteAll(folder / name, text);
  Repair(folder, {"."});
  CHECK(test::ReadAll(folder / "deep/er/\xFF.txt") == kRight);
  const auto outcome = RunProgram({"undo"}, folder.path());
  CHECK(outcome.status == 0);
  CHECK(outcome.err.empty());
  for (const auto& [name, text] : files) {
    CAPTURE(name);
    CHECK(test::ReadAll(folder / name) == text);
  }
}

TEST_CASE("undo goes back run by run, or to the run and the files named", "[undo]") {
  test::TempFolder folder;
  for (const char* name : {"1/a.txt", "1/b.txt", "2/c.txt"}) test::WriteAll(folder / name, kWrong);
  Repair(folder, {"1"});
  const std::string first = LastRun(folder).filename().string();
  Repair(folder, {"2"});
  const std::string second = LastRun(folder).filename().string();
  CHECK(RunProgram({"undo", "--list"}, folder.path()).out ==
        first + "  2 files\n" + second + "  1 file\n");
  CHECK(RunProgram({"undo", first, "1/b.txt"}, folder.path()).out == "restored 1/b.txt\n");
  CHECK(RunProgram({"undo"}, folder.path()).out == "restored 2/c.txt\n");
  CHECK(RunProgram({"undo", "--list"}, folder.path()).out ==
        first + "  2 files, 1 taken back\n" + second + "  1 file, 1 taken back\n");
  CHECK(RunProgram({"undo", "1"}, folder.path()).out == "restored 1/a.txt\n");
  const auto outcome = RunProgram({"undo"}, folder.path());
  CHECK(outcome.status == 2);
  CHECK(outcome.err.find("undo: there is no run to take back") != std::string::npos);
}

TEST_CASE("a path that the run did not change is told", "[undo]") {
  test::TempFolder folder;
  test::WriteAll(folder / "a.txt", kWrong);
  Repair(folder, {"."});
  const auto outcome = RunProgram({"undo", "b.txt"}, folder.path());
  CHECK(outcome.status == 2);
  CHECK(outcome.err.find("b.txt: nothing to take back there in the run 2") != std::string::npos);
  CHECK(test::ReadAll(folder / "a.txt") == kRight);
}

TEST_CASE("undo --diff shows what would be restored and writes nothing", "[undo]") {
  test::TempFolder folder;
  test::WriteAll(folder / "a.txt", kWrong);
  Repair(folder, {"."});
  CHECK(RunProgram({"undo", "--diff"}, folder.path()).out ==
        "--- a/a.txt\n+++ b/a.txt\n@@ -1 +1 @@\n-" + kRight + "+" + kWrong);
  CHECK(test::ReadAll(folder / "a.txt") == kRight);
  CHECK(RunProgram({"undo"}, folder.path()).out == "restored a.txt\n");
}

TEST_CASE("a file that is not as the run left it is named and left alone", "[undo]") {
  test::TempFolder folder;
  for (const char* name : {"changed.txt", "fine.txt", "gone.txt", "pipe.txt", "old.txt"})
    test::WriteAll(folder / name, kWrong);
  Repair(folder, {"."});
  test::WriteAll(folder / "changed.txt", kRight + "More.\n");
  test::WriteAll(folder / "old.txt", kWrong);  // by hand, or by a run that was killed
  fs::remove(folder / "gone.txt");
  fs::remove(folder / "pipe.txt");
  fs::create_directory(folder / "pipe.txt");
  const auto outcome = RunProgram({"undo"}, folder.path());
  CHECK(outcome.status == 2);
  CHECK(outcome.out == "restored fine.txt\n");
  for (const char* error : {"changed.txt: is not as the run left it; left alone\n",
                            "gone.txt: cannot be found: No such file or directory\n",
                            "pipe.txt: is no regular file; left alone\n"})
    CHECK(outcome.err.find(error) != std::string::npos);
  CHECK(outcome.err.find("old.txt") == std::string::npos);
  CHECK(test::ReadAll(folder / "changed.txt") == kRight + "More.\n");
}

TEST_CASE("a path outside the tree is restored only when it is named", "[undo]") {
  test::TempFolder outside;
  test::TempFolder folder;
  test::WriteAll(outside / "a.txt", kWrong);
  test::WriteAll(folder / "in/b.txt", kWrong);
  Repair(folder, {(outside / "a.txt").string(), "in"});
  fs::rename(folder / "in", outside / "in");
  fs::create_symlink(outside / "in", folder / "in");
  auto outcome = RunProgram({"undo"}, folder.path());
  CHECK(outcome.status == 2);
  CHECK(outcome.err.find("a.txt: lies outside ") != std::string::npos);
  CHECK(outcome.err.find("b.txt: lies outside ") != std::string::npos);
  CHECK(test::ReadAll(outside / "a.txt") == kRight);
  CHECK(test::ReadAll(outside / "in/b.txt") == kRight);
  CHECK(RunProgram({"undo", (outside / "a.txt").string()}, folder.path()).status == 0);
  CHECK(test::ReadAll(outside / "a.txt") == kWrong);
}

TEST_CASE("a journal that leads out of the tree is not followed", "[undo]") {
  test::TempFolder folder;
  test::WriteAll(folder / "a.txt", kWrong);
  test::WriteAll(folder / "tree/a.txt", kWrong);
  fs::create_directories(folder / "tree");
  REQUIRE(RunProgram({"--fix", "."}, folder / "tree").status == 0);
  const fs::path undo = folder / "tree/.vrlint/undo";
  const fs::path journal = undo / RunsIn(undo).back() / kJournalName;
  std::string text = test::ReadAll(journal);
  text.replace(text.find("a.txt"), 5, "../a.txt");
  test::WriteAll(journal, text);
  test::WriteAll(folder / "a.txt", kRight);
  CHECK(RunProgram({"undo"}, folder / "tree").err.find("/a.txt: lies outside ") !=
        std::string::npos);
  CHECK(test::ReadAll(folder / "a.txt") == kRight);
}

TEST_CASE("a journal cut in half gives back what its whole lines say", "[undo]") {
  test::TempFolder folder;
  for (const char* name : {"a.txt", "b.txt"}) test::WriteAll(folder / name, kWrong);
  Repair(folder, {"."});
  const fs::path journal = LastRun(folder) / kJournalName;
  fs::resize_file(journal, fs::file_size(journal) - 50);
  const auto outcome = RunProgram({"undo"}, folder.path());
  CHECK(outcome.out == "restored a.txt\n");
  CHECK(outcome.err.find("journal:3: torn, and passed over") != std::string::npos);
}

TEST_CASE("the journal lies beside vrlint.toml, or where it is asked for", "[undo]") {
  test::TempFolder folder;
  test::WriteAll(folder / "vrlint.toml", "[undo]\nkeep_days = 7\nkeep_megabytes = 10\n");
  test::WriteAll(folder / "news/a.txt", kWrong);
  test::WriteAll(folder / "news/b.txt", kWrong);
  REQUIRE(RunProgram({"--fix", "a.txt"}, folder / "news").status == 0);
  CHECK(RunsIn(folder / ".vrlint/undo").size() == 1);
  CHECK(RunProgram({"undo"}, folder / "news").out == "restored news/a.txt\n");
  REQUIRE(RunProgram({"--fix", "--undo-dir", "../kept/", "b.txt"}, folder / "news").status == 0);
  CHECK(RunsIn(folder / "kept").size() == 1);
  CHECK(fs::exists(folder / "kept/.gitignore"));
  CHECK(RunProgram({"undo", "--undo-dir", "kept"}, folder.path()).out == "restored news/b.txt\n");
  test::WriteAll(folder / "vrlint.toml", "[undo]\nkeep_day = 7\n");
  CHECK(RunProgram({"--fix", "."}, folder.path()).err.find("did you mean 'keep_days'?") !=
        std::string::npos);
}

TEST_CASE("a journal kept elsewhere gives back the files of its own tree alone", "[undo]") {
  test::TempFolder tree;
  test::TempFolder copy;
  test::TempFolder undo;
  test::WriteAll(tree / "a.txt", kWrong);
  test::WriteAll(copy / "a.txt", kRight);
  const std::vector<std::string> call = {"undo", "--undo-dir", (undo / "u").string()};
  Repair(tree, {"--undo-dir", (undo / "u").string(), "a.txt"});
  CHECK(RunProgram(call, copy.path()).status == 2);
  CHECK(test::ReadAll(copy / "a.txt") == kRight);
  CHECK(RunProgram(call, tree.path()).status == 0);
  CHECK(test::ReadAll(tree / "a.txt") == kWrong);
}

TEST_CASE("a run that is not there is told, and nothing is restored", "[undo]") {
  test::TempFolder folder;
  test::WriteAll(folder / "a.txt", kWrong);
  Repair(folder, {"a.txt"});
  const auto outcome = RunProgram({"undo", "2020-01-01T00-00-00.000Z", "a.txt"}, folder.path());
  CHECK(outcome.status == 2);
  CHECK_THAT(outcome.err, Catch::Contains("there is no such run"));
  CHECK(test::ReadAll(folder / "a.txt") == kRight);
}

TEST_CASE("a damaged line inside the journal is an error, what the others say is restored",
          "[undo]") {
  test::TempFolder folder;
  for (const char* name : {"a.txt", "b.txt", "c.txt"}) test::WriteAll(folder / name, kWrong);
  Repair(folder, {"."});
  std::string journal = test::ReadAll(LastRun(folder) / kJournalName);
  journal.replace(journal.find("b.txt"), 1, "\x01");
  test::WriteAll(LastRun(folder) / kJournalName, journal);
  const auto outcome = RunProgram({"undo"}, folder.path());
  CHECK(outcome.status == 2);
  CHECK_THAT(outcome.err, Catch::Contains("journal:3: damaged"));
  CHECK(test::ReadAll(folder / "a.txt") == kWrong);
  CHECK(test::ReadAll(folder / "b.txt") == kRight);
  CHECK(test::ReadAll(folder / "c.txt") == kWrong);
}

TEST_CASE("a last line that lacks its end alone still counts after another is taken back",
          "[undo]") {
  test::TempFolder folder;
  for (const char* name : {"a.txt", "b.txt"}) test::WriteAll(folder / name, kWrong);
  Repair(folder, {"."});
  std::string journal = test::ReadAll(LastRun(folder) / kJournalName);
  journal.pop_back();
  test::WriteAll(LastRun(folder) / kJournalName, journal);
  CHECK(RunProgram({"undo", "a.txt"}, folder.path()).status == 0);
  CHECK(RunProgram({"undo"}, folder.path()).status == 0);
  CHECK(test::ReadAll(folder / "b.txt") == kWrong);
}

TEST_CASE("the option --no-undo keeps nothing and says so, even when told to be quiet", "[undo]") {
  test::TempFolder folder;
  test::WriteAll(folder / "a.txt", kWrong);
  const auto outcome = RunProgram({"--fix", "--quiet", "--no-undo", "a.txt"}, folder.path());
  CHECK(outcome.err == "vrlint: warning: --no-undo: what this run repairs cannot be taken back\n");
  CHECK(test::ReadAll(folder / "a.txt") == kRight);
  CHECK_FALSE(fs::exists(folder / ".vrlint"));
}

TEST_CASE("a run that repairs nothing leaves no journal", "[undo]") {
  test::TempFolder folder;
  test::WriteAll(folder / "a.txt", kRight);
  Repair(folder, {"."});
  CHECK_FALSE(fs::exists(folder / ".vrlint"));
}

TEST_CASE("a file with other names is repaired with a warning", "[undo]") {
  test::TempFolder folder;
  test::WriteAll(folder / "a.txt", kWrong);
  fs::create_hard_link(folder / "a.txt", folder / "kept");
  const auto outcome = RunProgram({"--fix", "a.txt"}, folder.path());
  CHECK(outcome.err.find("warning: a.txt: its other names (hard links: 1) keep the old "
                         "text") != std::string::npos);
  CHECK(test::ReadAll(folder / "a.txt") == kRight);
  CHECK(test::ReadAll(folder / "kept") == kWrong);
}

TEST_CASE("a signal stops the repairs between two files and shows in the status", "[undo]") {
  for (const auto& [signal, status] : {std::pair(SIGINT, 130), std::pair(SIGTERM, 143)}) {
    test::TempFolder folder;
    const fs::path a = folder / "a.txt";
    const fs::path b = folder / "b.txt";
    for (const fs::path& file : {a, b}) test::WriteAll(file, kWrong);
    fs::create_hard_link(a, folder / "kept");  // the warning is what the signal comes with
    SignallingBuffer buffer(signal);
    std::ostream err(&buffer);
    std::ostringstream out;
    CHECK(Main({"--fix", a.string(), b.string(), "--undo-dir", (folder / "undo").string()}, out,
               err) == status);
    CHECK(test::ReadAll(a) == kRight);
    CHECK(test::ReadAll(b) == kWrong);
    CHECK(buffer.str().find("stopped by a signal") != std::string::npos);
  }
}
