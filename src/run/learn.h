#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "detect/corpus_counts.h"
#include "io/record.h"

namespace vrlint {

struct LearnOptions {
  std::vector<std::string> paths;  // what linting takes, and files of counts, which are added
  std::string output;              // a file, replaced in one step; standard output where empty
  CountsExtent extent = CountsExtent::kPublic;
  const Format* format = nullptr;  // by the file's name where it is null
  RecordFields fields;
};

// Counts the Vietnamese of a corpus and writes a file of counts. Records and files of a folder that
// cannot be read are told on `err` and left out; the exit status says it. Throws IoError or
// ConfigError for a file that was named, before anything is written.
int LearnCounts(const LearnOptions& options, std::ostream& out, std::ostream& err);

}  // namespace vrlint
