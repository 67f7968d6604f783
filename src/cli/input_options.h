#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "run/run.h"

namespace vrlint {

// What --input-format may say, for help.
inline constexpr const char* kInputFormats =
    "auto (by the file's name), text, jsonl, csv or tsv; each may be compressed by gzip or zstd";

// The format that --input-format names, null for "auto"; throws CLI::ValidationError.
const Format* ReadFormat(const std::string& word);

// The words of --files-from and -0.
struct ListWords {
  std::string file;
  bool nul_parted = false;
};

void AddListOptions(CLI::App& app, ListWords& words, const char* group);

// Adds the paths in the list to those of the command line; throws CLI::ValidationError, or IoError
// for the list.
void TakeList(const ListWords& words, std::vector<std::string>& paths);

// Options of inputs that are given as words and read once all are there.
struct InputWords {
  std::string input_format = "auto";
  ListWords list;
  std::vector<std::string> metadata_fields;
};

void AddInputOptions(CLI::App& app, RunOptions& run, InputWords& words);

// Gives the words their meaning, once `run.paths` are those of the command line; throws
// CLI::ValidationError, or IoError for the list of paths.
void TakeInputWords(const InputWords& words, RunOptions& run);

}  // namespace vrlint
