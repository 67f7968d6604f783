#include "run/run.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <memory>
#include <ostream>

#include "fix/fixer.h"
#include "io/file.h"
#include "report/diff.h"
#include "report/reporter.h"
#include "text/decode.h"

namespace vrlint {
namespace {

// The reporters of a run, each with the file that it writes to.
class Reports {
 public:
  Reports(const RunOptions& options, std::ostream& out) {
    for (const Output& output : options.outputs) {
      std::ostream* stream = &out;
      if (!output.file.empty()) {
        files_.push_back(std::make_unique<std::ofstream>(output.file, std::ios::binary));
        if (!*files_.back()) throw ConfigError(output.file + ": cannot be written");
        stream = files_.back().get();
      }
      const ReportOptions look{options.color && output.file.empty(), options.width};
      reporters_.push_back(FindReportFormat(output.format)->make(*stream, look));
    }
    for (const auto& reporter : reporters_) reporter->Begin();
  }

  void Report(const Article& article, const std::vector<Finding>& findings) {
    for (const auto& reporter : reporters_) reporter->Report(article, findings);
  }

  // False where a report could not be written.
  bool End(const Summary& summary) {
    for (const auto& reporter : reporters_) reporter->End(summary);
    for (const auto& file : files_) {
      if (!file->flush()) return false;
    }
    return true;
  }

 private:
  std::vector<std::unique_ptr<std::ofstream>> files_;
  std::vector<std::unique_ptr<Reporter>> reporters_;
};

class Runner {
 public:
  Runner(const RunOptions& options, std::ostream& out, std::ostream& err)
      : options_(options),
        out_(out),
        err_(err),
        linters_(options.rules),
        reports_(options, ReportStream()) {}

  int Go() {
    const auto start = std::chrono::steady_clock::now();
    linters_.For(options_.paths.front());  // a bad configuration is told before anything is read
    const auto excluded = [&](const std::filesystem::path& path) {
      try {
        return IsExcluded(linters_.For(path).settings, path);
      } catch (const ConfigError&) {
        return false;  // told where the file is taken
      }
    };
    for (const std::string& path : options_.paths) {
      Guarded([&] {
        for (const InputFile& file :
             FindInputs({path}, excluded, [&](const std::string& error) { Tell(error); }))
          Guarded([&] { Take(file); });
      });
    }
    summary_.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    const bool written = reports_.End(summary_);
    if (options_.fix || options_.diff) TellRepairs();
    if (!written || !out_.flush()) {
      err_ << "vrlint: error: a report could not be written\n";
      return kFailure;
    }
    return Status();
  }

 private:
  // Where reports go: not to standard output if that carries the repaired text or a diff.
  std::ostream& ReportStream() {
    return options_.diff || (options_.fix && FromStandardInput()) ? err_ : out_;
  }

  bool FromStandardInput() const {
    return std::find(options_.paths.begin(), options_.paths.end(), "-") != options_.paths.end();
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
    const bool standard = file.path == "-";
    const std::string name = standard ? options_.stdin_filename : file.path.string();
    const Format format = options_.format.value_or(standard ? FormatOf(name) : file.format);
    std::string bytes = ReadInput(file.path);
    if (!file.named && LooksBinary(bytes)) {
      ++summary_.skipped;
      return;
    }
    ++summary_.files;
    const Setup& setup = linters_.For(file.path);
    if (format == Format::kJsonLines) {
      TakeRecords(file, name, bytes, *setup.linter);
    } else {
      TakeText(file, name, std::move(bytes), *setup.linter);
    }
  }

  void TakeRecords(const InputFile& file, const std::string& name, const std::string& bytes,
                   const Linter& linter) {
    if (options_.fix || options_.diff) Tell(name + ": records are linted, not repaired");
    if (options_.fix && file.path == "-") out_ << bytes;
    ReadJsonLines(
        name, bytes, options_.fields, [&](const Article& article) { Lint(article, linter); },
        [&](const RecordError& error) {
          if (error.missing_text && !file.named) {
            ++summary_.skipped;
          } else {
            Tell(name + ":" + std::to_string(error.row) + ": " + error.reason);
          }
        });
  }

  void TakeText(const InputFile& file, const std::string& name, std::string bytes,
                const Linter& linter) {
    Article article;
    article.path = name;
    article.metadata.path = name;
    const bool repair = options_.fix && file.path == "-";
    const std::string original = repair ? bytes : "";
    Decoded decoded = Decode(std::move(bytes));
    if (!decoded.text) {
      ++summary_.documents;
      Show(article, linter.Undecodable(decoded.bad_byte));
      out_ << original;
      return;
    }
    article.text = *std::move(decoded.text);
    if (options_.fix || options_.diff) {
      RepairArticle(file, std::move(article), decoded.encoding, linter);
    } else {
      Lint(article, linter);
    }
  }

  void Lint(const Article& article, const Linter& linter) {
    ++summary_.documents;
    summary_.bytes += article.text.size();
    Show(article, linter.Lint(article.text, article.metadata).findings);
  }

  void RepairArticle(const InputFile& file, Article article, Encoding encoding,
                     const Linter& linter) {
    ++summary_.documents;
    summary_.bytes += article.text.size();
    Fixed fixed = RepairText(linter, article.text, article.metadata, options_.unsafe_fixes);
    if (!fixed.settled) {
      Tell(article.path + ": still changing after " + std::to_string(kMaxRounds) +
           " rounds of repair; left as it was");
      if (file.path == "-" && options_.fix) out_ << Encode(article.text, encoding);
      Show(article, linter.Lint(article.text, article.metadata).findings);
      return;
    }
    if (options_.diff) {
      const std::string diff = UnifiedDiff(article.path, article.text, fixed.text);
      out_ << diff;
      changed_ += !diff.empty();
    } else if (file.path == "-") {
      out_ << Encode(fixed.text, encoding);
      changed_ += fixed.text != article.text;
    } else if (fixed.text != article.text) {
      ReplaceFile(file.path, Encode(fixed.text, encoding));
      ++changed_;
    }
    for (const Repair& repair : fixed.repairs) ++repaired_[repair.finding.rule->id];
    article.text = std::move(fixed.text);
    Show(article, std::move(fixed.remaining));
  }

  void Show(const Article& article, std::vector<Finding> findings) {
    for (const Finding& finding : findings)
      failing_ += options_.fail_on && finding.rule->severity >= *options_.fail_on;
    std::erase_if(findings,
                  [&](const Finding& f) { return f.rule->severity < options_.min_severity; });
    for (const Finding& finding : findings) summary_.Count(finding);
    reports_.Report(article, findings);
  }

  void TellRepairs() {
    if (options_.quiet || (repaired_.empty() && changed_ == 0)) return;
    uint64_t total = 0;
    std::string by_rule;
    for (const auto& [rule, count] : repaired_) {
      total += count;
      by_rule += (by_rule.empty() ? "" : ", ") + rule + " " + std::to_string(count);
    }
    err_ << (options_.diff ? "would repair " : "repaired ") << total
         << (total == 1 ? " finding in " : " findings in ") << changed_
         << (changed_ == 1 ? " file" : " files") << (by_rule.empty() ? "" : ": " + by_rule) << "\n";
  }

  int Status() const {
    if (summary_.errors != 0) return kFailure;
    if (options_.exit_zero) return kClean;
    if (changed_ != 0 && (options_.diff || options_.exit_non_zero_on_fix)) return kFindings;
    if (options_.diff) return kClean;
    return failing_ != 0 ? kFindings : kClean;
  }

  const RunOptions& options_;
  std::ostream& out_;
  std::ostream& err_;
  Linters linters_;
  Reports reports_;
  Summary summary_;
  uint64_t failing_ = 0;
  uint64_t changed_ = 0;  // files whose text the repairs change
  std::map<std::string, uint64_t> repaired_;
};

}  // namespace

int Run(const RunOptions& options, std::ostream& out, std::ostream& err) {
  return Runner(options, out, err).Go();
}

}  // namespace vrlint
