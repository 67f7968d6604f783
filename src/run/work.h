#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "io/file.h"
#include "io/record.h"
#include "io/walk.h"
#include "lint/linter.h"
#include "run/annotated_rows.h"
#include "run/progress.h"
#include "run/repairs.h"
#include "run/run.h"

namespace vrlint {

// What came of one record.
struct Outcome {
  Article article;     // as it is after repairs
  uint64_t bytes = 0;  // of its text before them
  bool skipped = false;
  bool linted = false;
  std::string error;  // may stand beside findings
  std::string diff;
  std::vector<Finding> findings;
  // What statistics count: the text before the repairs, and these. Empty where nobody asks.
  std::string original;
  std::vector<Edit> made;
};

// A file, or whole rows of one that is only linted, on its way from reading to reporting.
struct Unit {
  InputFile file;
  std::string name;  // as reports call it
  const Format* format = nullptr;
  const Linter* linter = nullptr;
  bool is_piece = false;  // `input` holds rows in UTF-8, uncompressed
  bool begins = true;     // the file's first or only one
  bool again = false;     // was read before in this run, which repairs it: to be read late
  uint64_t lines_before = 0;
  Input input;
  uint64_t stored = 0;  // bytes on disk that it stands for
  std::string error;    // why it could not be read, or not to its end

  // What the work came to.
  bool skipped = false;
  bool taken = false;  // the file could be taken apart
  std::vector<Outcome> outcomes;
  AnnotatedText annotated;  // where rows are annotated
  FileRepairs repairs;
  std::vector<Edit> edits;  // over the uncompressed bytes
  std::string repaired;     // what shall lie on disk, where files are repaired
  bool is_compressed = false;
};

// Units that go through the stages together.
using Batch = std::vector<Unit>;

// Lints or repairs the records of the units; their `error` says what went wrong. Writes nothing and
// may be called by several threads, each for its own units. `progress`, which may be null, hears of
// it.
void WorkOn(std::span<Unit> units, const RunOptions& options, Progress* progress);

}  // namespace vrlint
