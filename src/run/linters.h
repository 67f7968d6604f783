#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "config/settings.h"
#include "lint/linter.h"

namespace vrlint {

// What the command line says about rules and configuration.
struct RuleOptions {
  std::vector<std::string>
      select;  // where given, the configuration's select and ignore do not count
  std::vector<std::string> ignore;
  std::vector<std::string> rules;  // further rule files and folders
  std::string config;              // this file instead of the nearest; empty for none
  bool isolated = false;           // no configuration at all
};

// A configuration made ready.
struct Setup {
  Settings settings;
  std::unique_ptr<const Linter> linter;
};

// The rules that the options and the settings give. Throws ConfigError.
RuleSet LoadRules(const RuleOptions& options, const Settings& settings);

// Linters by configuration: each vrlint.toml is read and its rules are compiled once.
class Linters {
 public:
  // The profiler, null where nobody asks, outlives this.
  explicit Linters(RuleOptions options, Profiler* profiler = nullptr)
      : options_(std::move(options)), profiler_(profiler) {}

  // What the nearest vrlint.toml above a file says; nothing is compiled. Throws ConfigError.
  Settings SettingsFor(const std::filesystem::path& file);

  // The setup for a file, by the nearest vrlint.toml above it. Throws ConfigError.
  const Setup& For(const std::filesystem::path& file);

 private:
  std::filesystem::path ConfigFor(const std::filesystem::path& file);

  RuleOptions options_;
  Profiler* profiler_;
  std::map<std::filesystem::path, std::filesystem::path> config_of_folder_;
  std::map<std::filesystem::path, std::unique_ptr<Setup>> setups_;  // by configuration file
};

}  // namespace vrlint
