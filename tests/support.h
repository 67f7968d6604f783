#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "detect/kind.h"
#include "lint/linter.h"

// What several tests need.
namespace vrlint::test {

// The checkout that the tests were built from.
std::filesystem::path SourceDir();

std::string ReadAll(const std::filesystem::path& path);
void WriteAll(const std::filesystem::path& path, std::string_view content);

// A folder that goes with the test.
class TempFolder {
 public:
  TempFolder();
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

// While one lives, the process has an ordinary user's rights, though root may run the tests.
class OrdinaryUser {
 public:
  OrdinaryUser();
  ~OrdinaryUser();
};

// While one lives, no file can be written beyond so many bytes, as on a full disk.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(uint64_t bytes);
  ~FileSizeLimit();
};

// What a kind finds, set up by the TOML of a rule's [params]; every block is live.
std::vector<Match> Detect(std::string_view kind, std::string_view params, std::string_view text);

// The stretches found, and each text after its match's edits.
std::vector<std::string> Found(std::string_view kind, std::string_view params,
                               std::string_view text);
std::vector<std::string> Repaired(std::string_view kind, std::string_view params,
                                  std::string_view text);

// The message of the ConfigError that these params raise, or empty.
std::string SetupError(std::string_view kind, std::string_view params);

// A rule set of rule files given as "<class>/<name>.toml" and content.
RuleSet Rules(const std::vector<std::pair<std::string, std::string>>& files);

// The shipped rules with default settings, made once.
const Linter& ShippedLinter();

// "rule-id 'excerpt'" for each finding.
std::vector<std::string> Describe(const std::vector<Finding>& findings, std::string_view text);

struct Outcome {
  int status;
  std::string out;
  std::string err;
};

// Runs the program in this process, from the folder given.
Outcome RunProgram(const std::vector<std::string>& args,
                   const std::filesystem::path& folder = SourceDir());

// The same with a file for standard input.
Outcome RunWithInput(const std::filesystem::path& input, const std::vector<std::string>& args);

}  // namespace vrlint::test
