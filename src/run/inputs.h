#pragma once

#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "io/row_stream.h"
#include "io/walk.h"
#include "run/linters.h"
#include "run/work.h"

namespace vrlint {

// Reads what a run's paths stand for, as units in batches: many small files in one, a large one
// that is only linted in many.
class Inputs {
 public:
  // `progress`, which may be null, hears of what is found.
  Inputs(const RunOptions& options, Linters& linters, Progress* progress);

  // The next batch; null at the end. A mistake with one input is an error of a unit.
  std::shared_ptr<Batch> Next();

 private:
  std::function<bool(const std::filesystem::path&)> Globs(
      std::vector<std::string> Settings::*globs);
  void FindFiles(const std::string& path, Batch& batch);
  void Open(InputFile file, Batch& batch);
  void Prepare(Unit& unit);
  void ReadPiece(Batch& batch);

  template <typename Action>
  void Guarded(Unit unit, Batch& batch, Action action);

  const RunOptions& options_;
  Linters& linters_;
  Progress* progress_;
  PathChoice choice_;
  size_t next_path_ = 0;
  std::deque<InputFile> files_;
  std::set<std::filesystem::path> repaired_;  // what was read to be repaired
  std::optional<RowStream> rows_;             // of the file that is being read
  Unit open_;                                 // what the next piece of it is made like
};

}  // namespace vrlint
