#include "run/run.h"

#include <algorithm>
#include <chrono>
#include <ostream>

#include "io/file.h"
#include "io/repair.h"
#include "report/profile_text.h"
#include "run/annotated_rows.h"
#include "run/destination.h"
#include "run/inputs.h"
#include "run/interruption.h"
#include "run/pipeline.h"
#include "run/progress.h"
#include "run/repairs.h"
#include "run/reports.h"
#include "run/undo.h"
#include "text/quoted_name.h"

namespace vrlint {
namespace {

class Runner {
 public:
  Runner(const RunOptions& options, std::ostream& out, std::ostream& err)
      : options_(options),
        out_(out),
        err_(err),
        linters_(options.rules, options.profile ? &profiler_ : nullptr),
        reports_(options, ReportStream()),
        repairs_(options, err) {}

  int Go() {
    const auto start = std::chrono::steady_clock::now();
    PrepareRepairs();
    PrepareRows();
    CheckRates(options_.max_rates,  // a bad configuration is told before anything is read
               linters_.For(options_.paths.empty() ? "." : options_.paths.front()).linter->rules());
    if (options_.statistics) summary_.statistics.emplace();
    TakeAll();
    summary_.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    const bool written = reports_.End(summary_);
    if (IsRepairing()) repairs_.Close(summary_);
    if (options_.profile) err_ << ProfileTables(profiler_.profile());
    if (Interruption::Signal() != 0)
      err_ << "vrlint: error: stopped by a signal; files not reached are as they were\n";
    if (!written || !out_.flush()) {
      err_ << "vrlint: error: a report could not be written\n";
      return kFailure;
    }
    if (destination_ && summary_.errors == 0 && Interruption::Signal() == 0)
      Guarded([&] { destination_->Commit(); });
    return Status();
  }

 private:
  void TakeAll() {
    std::optional<Progress> shown;
    if (options_.progress) shown.emplace(err_, *options_.progress);
    Progress* progress = shown ? &*shown : nullptr;
    if (shown) shown->Expect(options_.paths);
    Inputs inputs(options_, linters_, progress);
    RunPipeline(
        options_.jobs, [&] { return inputs.Next(); },
        [&](Batch& batch) { WorkOn(batch, options_, progress); },
        [&](Batch& batch) {
          const Progress::Pause pause(progress, out_);
          for (Unit& unit : batch) {
            if (Interruption::Signal() == 0) Take(unit, progress);
          }
        });
  }

  bool IsRepairing() const { return options_.fix || options_.diff; }

  void PrepareRepairs() {
    if (!options_.fix || options_.diff) return;
    // A wait for standard input ends with the signal.
    interruption_.emplace(IsFilter() ? OnSignal::kEnd : OnSignal::kFinishFile);
    if (IsFilter()) destination_.emplace(options_.output, out_);
    if (!ReplacesFiles()) return;
    if (options_.no_undo) {
      err_ << "vrlint: warning: --no-undo: what this run repairs cannot be taken back\n";
    } else {
      journal_.emplace(FindUndoFolder(options_.undo_dir), linters_.SettingsFor("-").undo);
    }
  }

  void PrepareRows() {
    if (!options_.annotate) return;
    if (!options_.output.empty())
      interruption_.emplace(ReadsInput() ? OnSignal::kEnd : OnSignal::kFinishFile);
    destination_.emplace(options_.output, out_);
    rows_.emplace(options_, *destination_);
  }

  bool ReadsInput() const {
    return std::find(options_.paths.begin(), options_.paths.end(), "-") != options_.paths.end();
  }

  bool ReplacesFiles() const {
    return std::any_of(options_.paths.begin(), options_.paths.end(),
                       [](const std::string& path) { return path != "-"; });
  }

  // Whether what is read from standard input goes, repaired, to standard output.
  bool IsFilter() const { return options_.fix && !options_.diff && ReadsInput(); }

  // Where reports go: not to standard output if that carries rows, the repaired text or a diff.
  std::ostream& ReportStream() {
    return options_.diff || options_.annotate || IsFilter() ? err_ : out_;
  }

  template <typename Action>
  void Guarded(Action action) {
    try {
      action();
    } catch (const IoError& error) {
      Tell(error.what());
    } catch (const ConfigError& error) {
      Tell(error.what());
    } catch (const std::filesystem::filesystem_error& error) {
      Tell(error.what());
    }
  }

  void Tell(const std::string& message) {
    ++summary_.errors;
    err_ << "vrlint: error: " << message << "\n";
  }

  void Take(Unit& unit, Progress* progress) {
    if (unit.again) Retake(unit, progress);
    summary_.skipped += unit.skipped;
    summary_.files += unit.taken && unit.begins;
    for (Outcome& outcome : unit.outcomes) Take(outcome);
    if (unit.error.empty()) {
      if (rows_) Guarded([&] { rows_->Write(unit.annotated); });
      if (IsRepairing() && unit.taken) Guarded([&] { Write(unit); });
      return;
    }
    Tell(unit.error);
    if (IsFilter() && unit.file.path == "-")
      Guarded([&] { destination_->Write(unit.input.bytes); });
  }

  // Reads and works on a file that was read before and has been replaced since.
  void Retake(Unit& unit, Progress* progress) {
    unit.again = false;
    try {
      unit.input = ReadInput(unit.file.path);
      unit.stored = unit.input.bytes.size();
    } catch (const IoError& error) {
      unit.error = error.what();
    }
    WorkOn({&unit, 1}, options_, progress);
  }

  void Take(Outcome& outcome) {
    summary_.skipped += outcome.skipped;
    if (!outcome.error.empty()) Tell(PlaceOf(outcome.article) + ": " + outcome.error);
    if (!outcome.linted) return;
    ++summary_.documents;
    summary_.bytes += outcome.bytes;
    if (options_.diff) out_ << outcome.diff;
    Show(outcome.article, std::move(outcome.findings), outcome.original, outcome.made);
  }

  // Puts a repaired file where it belongs.
  void Write(Unit& unit) {
    if (unit.file.path == "-" && IsFilter()) {
      const Codec* codec = unit.is_compressed ? nullptr : OutputCodec(options_.output);
      destination_->Write(Packed(codec, std::move(unit.repaired)));
    } else if (!unit.edits.empty() && !options_.diff) {
      Replace(unit);
    }
    if (!unit.edits.empty()) repairs_.Add(unit.repairs);
  }

  void Replace(const Unit& unit) {
    const uint64_t other_names = RepairFile(unit.file.path, unit.input, unit.repaired,
                                            unit.is_compressed ? std::vector<Edit>() : unit.edits,
                                            journal_ ? &*journal_ : nullptr);
    if (other_names != 0)
      err_ << "vrlint: warning: " << QuotedName(unit.file.path.string())
           << ": its other names (hard links: " << other_names << ") keep the old text\n";
  }

  // `made` are the edits, over `original`, that led to the article.
  void Show(const Article& article, std::vector<Finding> findings, std::string_view original = {},
            const std::vector<Edit>& made = {}) {
    for (const Finding& finding : findings)
      failing_ += options_.fail_on && finding.rule->severity >= *options_.fail_on;
    std::erase_if(findings,
                  [&](const Finding& f) { return f.rule->severity < options_.min_severity; });
    for (const Finding& finding : findings) summary_.Count(finding);
    if (summary_.statistics) summary_.statistics->Count(article, findings, original, made);
    reports_.Report(article, findings);
  }

  int Status() const {
    if (Interruption::Signal() != 0) return 128 + Interruption::Signal();
    if (summary_.errors != 0) return kFailure;
    if (options_.exit_zero) return kClean;
    if (repairs_.files() != 0 && (options_.diff || options_.exit_non_zero_on_fix)) return kFindings;
    if (options_.diff) return kClean;
    if (!options_.max_rates.empty())
      return ExceedsAny(options_.max_rates, summary_) ? kFindings : kClean;
    return failing_ != 0 ? kFindings : kClean;
  }

  const RunOptions& options_;
  std::ostream& out_;
  std::ostream& err_;
  Profiler profiler_;
  Linters linters_;
  Reports reports_;
  Summary summary_;
  std::optional<Interruption> interruption_;  // where files are written
  std::optional<Destination> destination_;    // of what passes through the run
  std::optional<AnnotatedRows> rows_;
  std::optional<Journal> journal_;
  uint64_t failing_ = 0;
  RunRepairs repairs_;
};

}  // namespace

int Run(const RunOptions& options, std::ostream& out, std::ostream& err) {
  return Runner(options, out, err).Go();
}

}  // namespace vrlint
