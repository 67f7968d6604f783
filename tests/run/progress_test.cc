#include "run/progress.h"

#include <catch2/catch.hpp>
#include <map>
#include <sstream>

#include "io/compression.h"
#include "run/inputs.h"
#include "support.h"

using namespace vrlint;
using namespace std::chrono_literals;

namespace {

// The lines that stand on a terminal once it got these bytes.
std::vector<std::string> Screen(const std::string& bytes) {
  std::vector<std::string> lines(1);
  size_t column = 0;
  for (size_t at = 0; at < bytes.size(); ++at) {
    std::string& line = lines.back();
    if (bytes[at] == '\r') {
      column = 0;
    } else if (bytes[at] == '\n') {
      lines.emplace_back();
      column = 0;
    } else if (bytes.substr(at, 3) == "\x1b[K") {
      line.resize(column);
      at += 2;
    } else {
      line.resize(std::max(line.size(), column + 1));
      line[column++] = bytes[at];
    }
  }
  return lines;
}

constexpr Pace kAtOnce{0ms, 1ms};

size_t SizeOf(std::ostringstream& terminal, Progress& progress) {
  const Progress::Pause pause(&progress, terminal);
  return terminal.str().size();
}

// Waits until something was drawn since, and gives all that the terminal got.
std::string Drawn(std::ostringstream& terminal, Progress& progress) {
  for (const size_t before = SizeOf(terminal, progress); SizeOf(terminal, progress) == before;)
    std::this_thread::sleep_for(1ms);
  const Progress::Pause pause(&progress, terminal);
  return terminal.str();
}

}  // namespace

TEST_CASE("progress tells how much is done, how fast, and how long it will take", "[run]") {
  struct Case {
    Done done;
    double seconds;
    std::optional<uint64_t> stored;
    const char* line;
  };
  const auto& [done, seconds, stored, line] = GENERATE(
      Case{{1, 500'000, 1, 0}, 2, {}, "1 document, 0.2 MB/s, 1 finding"},
      Case{{20, 90'000'000, 3, 50}, 2, 100, "20 documents, 45.0 MB/s, 3 findings, 0:02 left"},
      Case{{2, 2'000'000, 0, 1}, 1, 68, "2 documents, 2.0 MB/s, 0 findings, 1:07 left"},
      Case{{2, 2'000'000, 0, 1}, 1, 3724, "2 documents, 2.0 MB/s, 0 findings, 1:02:03 left"},
      Case{{2, 2'000'000, 0, 9}, 1, 9, "2 documents, 2.0 MB/s, 0 findings, 0:00 left"},
      // Nothing to go by, and files that have grown.
      Case{{2, 2'000'000, 0, 0}, 1, 9, "2 documents, 2.0 MB/s, 0 findings"},
      Case{{2, 2'000'000, 0, 10}, 1, 9, "2 documents, 2.0 MB/s, 0 findings"});
  CHECK(ProgressLine(done, seconds, stored) == line);
}

TEST_CASE("every document, finding and byte on disk is heard of", "[run]") {
  const std::string text = "The goverment of the city met the press.";
  const std::string rows = "{\"text\":\"" + text + "\"}\n{\"text\":\"All is well.\"}\n{broken\n";
  std::string many;
  while (many.size() < 600'000) many += rows;  // more than a piece
  const std::map<std::string, std::string> files = {
      {"a.txt", text + "\n"},
      {"b.jsonl", rows},
      {"c.jsonl", many},
      {"d.jsonl.gz", FindCodec(".gz")->write(rows, "")},
      {"e.csv", "text\r\n" + text + "\r\n"},
      {"f.txt", "caf\xE9"}};
  test::TempFolder folder;
  uint64_t stored = 0;
  for (const auto& [name, bytes] : files) {
    test::WriteAll(folder / name, bytes);
    stored += bytes.size();
  }
  const uint64_t in_many = many.size() / rows.size();
  for (const bool fix : {false, true}) {
    RunOptions options;
    options.fix = fix;
    options.paths = {folder.path().string()};
    options.rules.select = {"typo-words"};
    options.rules.isolated = true;
    Linters linters(options.rules);
    std::ostringstream terminal;
    Progress progress(terminal, 80);
    Inputs inputs(options, linters, &progress);
    while (const auto batch = inputs.Next()) WorkOn(*batch, options, &progress);
    INFO((fix ? "repaired" : "linted"));
    CHECK(progress.done().documents == 7 + 2 * in_many);
    CHECK(progress.done().findings == 4 + in_many);
    CHECK(progress.done().stored == stored);
  }
}

TEST_CASE("findings on the same terminal stay whole, and no progress stays", "[run]") {
  std::ostringstream terminal;
  std::vector<std::string> findings;
  {
    Progress progress(terminal, 80, kAtOnce);
    progress.AddDocument(1000, 0);
    for (int i = 0; i < 20; ++i) {
      Drawn(terminal, progress);
      const Progress::Pause pause(&progress, terminal);
      CHECK(Screen(terminal.str()).back().empty());
      findings.push_back("a.txt:" + std::to_string(i) + ": error");
      terminal << findings.back() << "\n";
    }
    CHECK_THAT(Drawn(terminal, progress), Catch::Contains("\r1 document, "));
  }
  findings.emplace_back();
  CHECK(Screen(terminal.str()) == findings);
}

TEST_CASE("a run that is over soon, or has nothing to tell, draws nothing", "[run]") {
  std::ostringstream terminal;
  {
    Progress soon(terminal, 80);
    soon.AddDocument(1000, 0);
    const Progress nothing(terminal, 80, kAtOnce);
    std::this_thread::sleep_for(5ms);
  }
  CHECK(terminal.str().empty());
}

TEST_CASE("a line that is wider than the terminal is cut", "[run]") {
  std::ostringstream terminal;
  Progress progress(terminal, 10, kAtOnce);
  progress.AddDocument(1000, 0);
  CHECK_THAT(Drawn(terminal, progress), Catch::StartsWith("\r1 documen\x1b[K"));
}

TEST_CASE("the time left is told once the size of all paths is known", "[run]") {
  test::TempFolder folder;
  test::WriteAll(folder / "a.txt", "0123456789");
  test::WriteAll(folder / "news/b.txt", "0123456789");
  const std::string file = (folder / "a.txt").string();
  const std::string news = (folder / "news").string();
  std::ostringstream terminal;
  Progress progress(terminal, 80, kAtOnce);
  progress.Expect({file, news, (folder / "nowhere").string()});
  progress.AddDocument(10, 0);
  progress.AddStored(10);
  progress.Found(file, {{file, true}});
  const std::string before = Drawn(terminal, progress);
  CHECK_THAT(before, !Catch::Contains("left"));
  progress.Found(news, {{folder / "news/b.txt"}});
  Drawn(terminal, progress);
  CHECK_THAT(Drawn(terminal, progress).substr(before.size()), Catch::Contains("0:00 left"));
}
