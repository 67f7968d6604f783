#include "run/inputs.h"

#include "io/file.h"
#include "run/interruption.h"
#include "text/quoted_name.h"

namespace vrlint {
namespace {

constexpr size_t kBatchBytes = size_t{1} << 19;
constexpr size_t kUnitBytes = 1000;  // what a file costs beside its bytes

}  // namespace

Inputs::Inputs(const RunOptions& options, Linters& linters, Progress* progress)
    : options_(options),
      linters_(linters),
      progress_(progress),
      choice_{Globs(&Settings::exclude), Globs(&Settings::include)} {}

// Asks globs of the settings that hold for a path.
std::function<bool(const std::filesystem::path&)> Inputs::Globs(
    std::vector<std::string> Settings::*globs) {
  return [this, globs](const std::filesystem::path& path) {
    try {
      const Settings& settings = linters_.For(path).settings;
      return MatchesAny(settings.*globs, settings, path);
    } catch (const ConfigError&) {
      return false;  // told where the file is taken
    }
  };
}

std::shared_ptr<Batch> Inputs::Next() {
  auto batch = std::make_shared<Batch>();
  for (size_t bytes = 0; bytes < kBatchBytes && Interruption::Signal() == 0;) {
    const size_t before = batch->size();
    if (rows_) {
      ReadPiece(*batch);
    } else if (!files_.empty()) {
      InputFile file = std::move(files_.front());
      files_.pop_front();
      Open(std::move(file), *batch);
    } else if (next_path_ < options_.paths.size()) {
      FindFiles(options_.paths[next_path_++], *batch);
    } else {
      break;
    }
    for (size_t i = before; i < batch->size(); ++i)
      bytes += kUnitBytes + (*batch)[i].input.bytes.size();
  }
  return batch->empty() ? nullptr : batch;
}

// Does the action; what goes wrong becomes a unit's error.
template <typename Action>
void Inputs::Guarded(Unit unit, Batch& batch, Action action) {
  try {
    return action();
  } catch (const IoError& error) {
    unit.error = error.what();
  } catch (const ConfigError& error) {
    unit.error = error.what();
  } catch (const std::filesystem::filesystem_error& error) {
    unit.error = error.what();
  }
  rows_.reset();
  batch.push_back(std::move(unit));
}

void Inputs::FindFiles(const std::string& path, Batch& batch) {
  const auto tell = [&](const std::string& error) { batch.emplace_back().error = error; };
  Guarded({}, batch, [&] {
    std::vector<InputFile> files = FindInputs({path}, choice_, tell);
    if (progress_ != nullptr) progress_->Found(path, files);
    std::move(files.begin(), files.end(), std::back_inserter(files_));
  });
}

// What a unit of the file needs beside its bytes.
void Inputs::Prepare(Unit& unit) {
  unit.name = unit.file.path == "-" ? options_.stdin_filename : unit.file.path.string();
  unit.format = &ChooseFormat(options_.format, unit.name);
}

void Inputs::Open(InputFile file, Batch& batch) {
  Unit unit;
  unit.file = std::move(file);
  Prepare(unit);
  unit.skipped = unit.file.special;
  if (unit.skipped) return batch.push_back(std::move(unit));
  Guarded(unit, batch, [&] {
    if (options_.annotate && !unit.format->takes_fields)
      throw IoError(QuotedName(unit.name) +
                    ": only JSON Lines are annotated (--input-format jsonl where it is that)");
    if (options_.fix || options_.diff || unit.format->cut == nullptr) {
      unit.again = unit.file.path != "-" && options_.fix &&
                   !repaired_.insert(std::filesystem::weakly_canonical(unit.file.path)).second;
      if (!unit.again) unit.input = ReadInput(unit.file.path);
    } else {
      rows_.emplace(unit.file.path, unit.name, unit.format->cut);
      if (!rows_->can_be_cut()) {
        unit.input.bytes = rows_->TakeAll();
        rows_.reset();
      }
    }
    unit.stored = unit.input.bytes.size();
    unit.linter = linters_.For(unit.file.path).linter.get();
    if (rows_) {
      open_ = std::move(unit);
      open_.is_piece = true;
    } else {
      batch.push_back(std::move(unit));
    }
  });
}

void Inputs::ReadPiece(Batch& batch) {
  Unit unit = open_;
  open_.begins = false;
  Guarded(unit, batch, [&] {
    if (!unit.file.named && unit.begins && LooksBinary(rows_->beginning())) {
      unit.skipped = true;
      unit.is_piece = false;
      rows_.reset();
    } else {
      std::optional<RowPiece> piece = rows_->Next();
      if (!piece) return rows_.reset();
      unit.input.bytes = std::move(piece->text);
      unit.lines_before = piece->lines_before;
      unit.stored = rows_->stored() - open_.stored;
      open_.stored = rows_->stored();
    }
    batch.push_back(std::move(unit));
  });
}

}  // namespace vrlint
