#include "run/run.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <limits>
#include <ostream>

#include "fix/fixer.h"
#include "io/file.h"
#include "io/repair.h"
#include "io/source_file.h"
#include "io/walk.h"
#include "report/diff.h"
#include "run/interruption.h"
#include "run/repairs.h"
#include "run/reports.h"
#include "run/undo.h"
#include "text/quoted_name.h"

namespace vrlint {
namespace {

constexpr size_t kMostBytes = std::numeric_limits<uint32_t>::max();  // that a Span counts

std::string IdOf(const Article& article) {
  if (const auto* number = std::get_if<int64_t>(&article.id)) return std::to_string(*number);
  const auto* text = std::get_if<std::string>(&article.id);
  return text == nullptr ? "" : *text;
}

std::string DiffOf(const Article& article, std::string_view fixed) {
  const std::string row = article.row ? ":" + std::to_string(*article.row) : "";
  return UnifiedDiff(article.path + row, article.text, fixed, IdOf(article));
}

class Runner {
 public:
  Runner(const RunOptions& options, std::ostream& out, std::ostream& err)
      : options_(options),
        out_(out),
        err_(err),
        linters_(options.rules),
        reports_(options, ReportStream()),
        repairs_(options, err) {}

  int Go() {
    const auto start = std::chrono::steady_clock::now();
    PrepareRepairs();
    linters_.For(options_.paths.front());  // a bad configuration is told before anything is read
    const PathChoice choice{Globs(&Settings::exclude), Globs(&Settings::include)};
    for (const std::string& path : options_.paths) {
      Guarded([&] {
        for (const InputFile& file :
             FindInputs({path}, choice, [&](const std::string& error) { Tell(error); })) {
          if (Interruption::Signal() != 0) break;
          Guarded([&] { Take(file); });
        }
      });
    }
    summary_.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    const bool written = reports_.End(summary_);
    if (IsRepairing()) repairs_.Close(summary_);
    if (Interruption::Signal() != 0)
      err_ << "vrlint: error: stopped by a signal; files not reached are as they were\n";
    if (!written || !out_.flush()) {
      err_ << "vrlint: error: a report could not be written\n";
      return kFailure;
    }
    return Status();
  }

 private:
  bool IsRepairing() const { return options_.fix || options_.diff; }

  void PrepareRepairs() {
    if (!options_.fix || options_.diff) return;
    if (!IsFilter()) interruption_.emplace();  // a wait for standard input ends with the signal
    if (options_.no_undo) {
      err_ << "vrlint: warning: --no-undo: what this run repairs cannot be taken back\n";
    } else {
      journal_.emplace(FindUndoFolder(options_.undo_dir), linters_.SettingsFor("-").undo);
    }
  }

  // Whether what is read from standard input goes, repaired, to standard output.
  bool IsFilter() const {
    return options_.fix && !options_.diff &&
           std::find(options_.paths.begin(), options_.paths.end(), "-") != options_.paths.end();
  }

  // Where reports go: not to standard output if that carries the repaired text or a diff.
  std::ostream& ReportStream() { return options_.diff || IsFilter() ? err_ : out_; }

  // Asks globs of the settings that hold for a path.
  std::function<bool(const std::filesystem::path&)> Globs(
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

  void Take(const InputFile& file) {
    const Input input = ReadInput(file.path);
    if (file.path != "-" || !IsFilter()) return TakeBytes(file, input);
    bool written = false;
    Guarded([&] {
      TakeBytes(file, input);
      written = true;
    });
    if (!written) out_ << input.bytes;
  }

  void TakeBytes(const InputFile& file, const Input& input) {
    const std::string name = file.path == "-" ? options_.stdin_filename : file.path.string();
    const Format& format = ChooseFormat(options_.format, name);
    const SourceFile source(input.bytes, name, format.checks_utf8);
    if (!file.named && LooksBinary(source.bytes())) {
      ++summary_.skipped;
      return;
    }
    ++summary_.files;
    const Linter& linter = *linters_.For(file.path).linter;
    if (IsRepairing() && std::max(source.bytes().size(), source.text().size()) > kMostBytes)
      throw IoError(QuotedName(name) + ": cannot be repaired: it is larger than 4 GiB");
    FileRepairs repairs;
    std::vector<Edit> edits;
    if (source.bad_byte()) {
      TakeUndecodable(name, *source.bad_byte(), linter);
    } else {
      edits =
          TakeRecords(file, *format.open(source.text(), name, options_.fields), linter, repairs);
    }
    if (IsRepairing()) Write(file, input, source, source.InBytes(edits), repairs);
  }

  void TakeUndecodable(const std::string& name, size_t bad_byte, const Linter& linter) {
    Article article;
    article.path = name;
    ++summary_.documents;
    Show(article, linter.Undecodable(bad_byte));
  }

  // The edits, over the file's text, that repair its records; none where they are only linted.
  std::vector<Edit> TakeRecords(const InputFile& file, RecordReader& reader, const Linter& linter,
                                FileRepairs& repairs) {
    std::vector<Edit> edits;
    while (std::optional<Record> record = reader.Next()) {
      Article& article = record->article;
      if (article.text.size() > kMostBytes) record->error = "is larger than 4 GiB";
      if (record->missing_text && !file.named) {
        ++summary_.skipped;
      } else if (!record->error.empty()) {
        Tell(PlaceOf(article) + ": " + record->error);
      } else if (IsRepairing()) {
        const std::vector<Edit> made = RepairArticle(std::move(article), linter, repairs);
        if (made.empty()) continue;
        const std::vector<Edit> in_file = reader.InFile(made);
        edits.insert(edits.end(), in_file.begin(), in_file.end());
      } else {
        Lint(article, linter);
      }
    }
    return edits;
  }

  void Lint(const Article& article, const Linter& linter) {
    ++summary_.documents;
    summary_.bytes += article.text.size();
    Show(article, linter.Lint(article.text, article.metadata, article.undecoded).findings);
  }

  // The edits, over the article's text, that repair it.
  std::vector<Edit> RepairArticle(Article article, const Linter& linter, FileRepairs& repairs) {
    Fixed fixed = RepairText(linter, article.text, article.metadata, options_.unsafe_fixes,
                             article.undecoded);
    if (!fixed.settled) {
      Tell(PlaceOf(article) + ": still changing after " + std::to_string(kMaxRounds) +
           " rounds of repair; left as it was");
      Lint(article, linter);
      return {};
    }
    ++summary_.documents;
    summary_.bytes += article.text.size();
    if (options_.diff) out_ << DiffOf(article, fixed.text);
    repairs.Add(article, fixed.repairs, options_.show_fixes);
    article.text = std::move(fixed.text);
    Show(article, std::move(fixed.remaining));
    return std::move(fixed.edits);
  }

  // Puts the repaired file, `edits` over source.bytes(), where it belongs.
  void Write(const InputFile& file, const Input& input, const SourceFile& source,
             const std::vector<Edit>& edits, const FileRepairs& repairs) {
    if (file.path == "-" && IsFilter()) {
      out_ << source.Repaired(edits);
    } else if (!edits.empty() && !options_.diff) {
      Replace(file.path, input, source, edits);
    }
    if (!edits.empty()) repairs_.Add(repairs);
  }

  void Replace(const std::filesystem::path& path, const Input& input, const SourceFile& source,
               const std::vector<Edit>& edits) {
    const uint64_t other_names = RepairFile(path, input, source.Repaired(edits),
                                            source.is_compressed() ? std::vector<Edit>() : edits,
                                            journal_ ? &*journal_ : nullptr);
    if (other_names != 0)
      err_ << "vrlint: warning: " << QuotedName(path.string())
           << ": its other names (hard links: " << other_names << ") keep the old text\n";
  }

  void Show(const Article& article, std::vector<Finding> findings) {
    for (const Finding& finding : findings)
      failing_ += options_.fail_on && finding.rule->severity >= *options_.fail_on;
    std::erase_if(findings,
                  [&](const Finding& f) { return f.rule->severity < options_.min_severity; });
    for (const Finding& finding : findings) summary_.Count(finding);
    reports_.Report(article, findings);
  }

  int Status() const {
    if (Interruption::Signal() != 0) return 128 + Interruption::Signal();
    if (summary_.errors != 0) return kFailure;
    if (options_.exit_zero) return kClean;
    if (repairs_.files() != 0 && (options_.diff || options_.exit_non_zero_on_fix)) return kFindings;
    if (options_.diff) return kClean;
    return failing_ != 0 ? kFindings : kClean;
  }

  const RunOptions& options_;
  std::ostream& out_;
  std::ostream& err_;
  Linters linters_;
  Reports reports_;
  Summary summary_;
  std::optional<Interruption> interruption_;  // where files are repaired
  std::optional<Journal> journal_;
  uint64_t failing_ = 0;
  RunRepairs repairs_;
};

}  // namespace

int Run(const RunOptions& options, std::ostream& out, std::ostream& err) {
  return Runner(options, out, err).Go();
}

}  // namespace vrlint
