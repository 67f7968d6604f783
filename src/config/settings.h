#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "config/table.h"

namespace vrlint {

// How long what `vrlint undo` needs is kept: [undo] in vrlint.toml.
struct UndoLimits {
  uint32_t keep_days = 30;
  uint32_t keep_megabytes = 1000;  // all runs together; a megabyte is a million bytes
};

// What a vrlint.toml says. Paths in it are relative to its folder.
struct Settings {
  std::filesystem::path folder;  // of the file; empty where there is none
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  std::vector<std::filesystem::path> rules;   // further folders of rule files
  std::vector<std::filesystem::path> words;   // lists of words that are right
  std::vector<std::filesystem::path> counts;  // files that 'vrlint learn' made
  std::vector<std::string> exclude;           // globs over paths below the folder
  std::vector<std::string> include;  // globs over files that a walk takes whatever their name
  UndoLimits undo;
  std::vector<std::pair<std::string, const Table*>> rule_tables;  // [rule.ID], by id
  Table table;                                                    // owns what rule_tables points to
};

// The nearest vrlint.toml in `folder` or above it.
std::optional<std::filesystem::path> FindSettings(const std::filesystem::path& folder);

// Reads a file; throws ConfigError with the place of any mistake.
Settings LoadSettings(const std::filesystem::path& file);

// Whether one of the globs, which stand in the settings, names this path or a folder above it.
bool MatchesAny(const std::vector<std::string>& globs, const Settings& settings,
                const std::filesystem::path& path);

}  // namespace vrlint
