#include "support.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "cli/app.h"
#include "fix/edits.h"

namespace vrlint::test {

namespace fs = std::filesystem;

fs::path SourceDir() { return VRLINT_SOURCE_DIR; }

std::string ReadAll(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  std::ostringstream content;
  content << file.rdbuf();
  return std::move(content).str();
}

void WriteAll(const fs::path& path, std::string_view content) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << content;
}

TempFolder::TempFolder() {
  std::string name = (fs::temp_directory_path() / "vrlint-test-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
}

TempFolder::~TempFolder() {
  std::error_code error;
  fs::remove_all(path_, error);
}

OrdinaryUser::OrdinaryUser() {
  constexpr uid_t kNobody = 65534;
  if (getuid() == 0 && seteuid(kNobody) != 0) throw std::runtime_error("root cannot be left");
}

OrdinaryUser::~OrdinaryUser() {
  if (seteuid(getuid()) != 0) std::abort();
}

FileSizeLimit::FileSizeLimit(uint64_t bytes) {
  std::signal(SIGXFSZ, SIG_IGN);
  const rlimit limit{bytes, RLIM_INFINITY};
  if (setrlimit(RLIMIT_FSIZE, &limit) != 0) throw std::runtime_error("no limit on files");
}

FileSizeLimit::~FileSizeLimit() {
  const rlimit limit{RLIM_INFINITY, RLIM_INFINITY};
  setrlimit(RLIMIT_FSIZE, &limit);
}

namespace {

Detectors Make(std::string_view kind, std::string_view params, PatternIndex& patterns,
               WordIndex& words) {
  RuleSettings settings;
  settings.id = "test";
  settings.params = Table::Parse(params, "params.toml");
  settings.patterns = &patterns;
  settings.words = &words;
  settings.read_file = [](const std::string& name) -> std::string {
    throw ConfigError("no file " + name);
  };
  Detectors detectors = FindKind(kind)->make(std::span(&settings, 1));
  settings.params.RejectUnread();
  patterns.Finish();
  words.Finish();
  return detectors;
}

}  // namespace

std::vector<Match> Detect(std::string_view kind, std::string_view params, std::string_view text) {
  const Document document(text);
  const Zones zones(document);
  std::vector<Match> matches;
  PatternIndex patterns({});
  WordIndex words;
  const Detectors detectors = Make(kind, params, patterns, words);
  PatternHits pattern_hits = patterns.Scan(document);
  const WordHits word_hits = words.Scan(document);
  const Hits hits{pattern_hits, word_hits};
  for (const auto& detector : detectors) detector->DetectAmong(hits, document, zones, matches);
  return matches;
}

std::vector<std::string> Found(std::string_view kind, std::string_view params,
                               std::string_view text) {
  std::vector<std::string> found;
  for (const Match& match : Detect(kind, params, text)) found.emplace_back(match.span.In(text));
  return found;
}

std::vector<std::string> Repaired(std::string_view kind, std::string_view params,
                                  std::string_view text) {
  std::vector<std::string> repaired;
  for (const Match& match : Detect(kind, params, text))
    repaired.push_back(ApplyEdits(text, match.edits));
  return repaired;
}

std::string SetupError(std::string_view kind, std::string_view params) {
  try {
    PatternIndex patterns({});
    WordIndex words;
    Make(kind, params, patterns, words);
    return "";
  } catch (const ConfigError& error) {
    return error.what();
  }
}

RuleSet Rules(const std::vector<std::pair<std::string, std::string>>& files) {
  RuleSet rules;
  for (const auto& [path, content] : files) rules.Add(LoadRule(content, path, path, nullptr));
  return rules;
}

const Linter& ShippedLinter() {
  static const Linter linter(RuleSet::Shipped());
  return linter;
}

std::vector<std::string> Describe(const std::vector<Finding>& findings, std::string_view text) {
  std::vector<std::string> described;
  for (const Finding& f : findings)
    described.push_back(f.rule->id + " '" + std::string(f.span.In(text)) + "'");
  return described;
}

Outcome RunProgram(const std::vector<std::string>& args, const fs::path& folder) {
  const fs::path before = fs::current_path();
  fs::current_path(folder);
  std::ostringstream out;
  std::ostringstream err;
  const int status = Main(args, out, err);
  fs::current_path(before);
  return {status, out.str(), err.str()};
}

Outcome RunWithInput(const fs::path& input, const std::vector<std::string>& args) {
  const int before = dup(STDIN_FILENO);
  const int file = open(input.c_str(), O_RDONLY);
  if (before < 0 || file < 0 || dup2(file, STDIN_FILENO) < 0)
    throw std::runtime_error("no standard input");
  Outcome outcome = RunProgram(args);
  dup2(before, STDIN_FILENO);
  close(before);
  close(file);
  return outcome;
}

}  // namespace vrlint::test
