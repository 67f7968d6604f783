#include <CLI/CLI.hpp>
#include <algorithm>
#include <thread>

#include "cli/choice.h"
#include "cli/input_options.h"
#include "cli/options.h"
#include "cli/parse.h"
#include "cli/terminal.h"
#include "report/reporter.h"
#include "version.h"

namespace vrlint {
namespace {

constexpr const char* kAbout =
    "vrlint finds what scraping, machine translation and page furniture leave in news articles, "
    "and repairs it.\n"
    "It takes text files (one article each), JSON Lines (one a line), CSV and TSV (one a row), "
    "each "
    "also\n"
    "compressed by gzip or zstd, folders of these, and '-' for standard input.";

constexpr const char* kFooter =
    "Commands (the first word): rule [ID], test [RULE-FILE|FOLDER...], learn vi-counts CORPUS..., "
    "merge SUMMARY..., undo [RUN] [PATH...]; "
    "'vrlint COMMAND --help' tells more.\n"
    "A path that is called like a command is written ./rule or put after --.\n\n"
    "Exit status: 0 nothing found, or all repaired; 1 findings remain; 2 a mistake in the call, "
    "the\n"
    "configuration or a rule, or an input that could not be read or written; 130 or 143 after "
    "a signal.";

void AddSelection(CLI::App& app, RuleOptions& rules) {
  app.add_option("--select", rules.select,
                 "rules to show and repair: ids, classes, globs, ALL, PREVIEW; comma-separated")
      ->type_name("RULES")
      ->delimiter(',')
      ->allow_extra_args(false);
  app.add_option("--ignore", rules.ignore, "rules to leave out")
      ->type_name("RULES")
      ->delimiter(',')
      ->allow_extra_args(false);
}

std::string FormatNames() {
  std::string names;
  for (const ReportFormat& format : ReportFormats())
    names += (names.empty() ? "" : ", ") + std::string(format.name);
  return names;
}

// "json:report.json" is a format and a file.
Output ReadOutput(const std::string& word) {
  const size_t colon = word.find(':');
  Output output{word.substr(0, colon), colon == std::string::npos ? "" : word.substr(colon + 1)};
  if (FindReportFormat(output.format) == nullptr) {
    throw CLI::ValidationError("--output-format",
                               "'" + output.format + "' is none of " + FormatNames());
  }
  return output;
}

// Options that are given as words and read once all are there.
struct Words {
  InputWords input;
  std::vector<std::string> outputs;
  std::string min_severity = "info";
  std::string fail_on = "warning";
  std::vector<std::string> max_rates;
  std::string annotate;
  std::string annotate_format = "vrlint";
  std::string color = "auto";
  std::string progress = "auto";
};

void AddRepairOptions(CLI::App& app, RunOptions& run) {
  const auto flag = [&](const char* name, bool& value, const char* about) {
    app.add_flag(name, value, about)->group("Repair");
  };
  flag("--fix", run.fix, "repair in place what is safe to repair");
  flag("--unsafe-fixes", run.unsafe_fixes, "with --fix or --diff: make the unsafe repairs too");
  flag("--diff", run.diff, "print what --fix would change as a unified diff, and write nothing");
  flag("--show-fixes", run.show_fixes, "tell each repair on standard error, not only how many");
  app.add_option("--undo-dir", run.undo_dir,
                 "keep what 'vrlint undo' needs here, not in .vrlint/undo beside vrlint.toml")
      ->type_name("DIR")
      ->group("Repair");
  flag("--no-undo", run.no_undo, "keep nothing: the repairs cannot be taken back");
  flag("--exit-non-zero-on-fix", run.exit_non_zero_on_fix,
       "exit status 1 where something was repaired");
}

void AddReportOptions(CLI::App& app, RunOptions& run, Words& words) {
  app.add_option("--output-format", words.outputs,
                 FormatNames() + "; FORMAT:FILE writes to a file (repeatable)")
      ->type_name("FORMAT")
      ->allow_extra_args(false)
      ->group("Report");
  const auto level = [&](const char* name, std::string& value, const char* about) {
    app.add_option(name, value, about)->type_name("LEVEL")->group("Report");
  };
  level("--min-severity", words.min_severity, "what is shown: info, warning or error");
  level("--fail-on", words.fail_on,
        "what makes exit status 1: info, warning (the default), error or never");
  AddMaxRate(app, words.max_rates, "Report");
  app.add_flag("--statistics", run.statistics,
               "count by rule, class and source, the documents touched, the words removed")
      ->group("Report");
  app.add_flag("--profile", run.profile,
               "tell on standard error what time, matches and bytes each kind and rule came to")
      ->group("Report");
  app.add_flag("--exit-zero", run.exit_zero, "exit status 0 in spite of findings")->group("Report");
  app.add_option("--output", run.output,
                 "write what --annotate or '--fix -' would print to a file, there once all is "
                 "written; compressed if called .gz or .zst")
      ->type_name("FILE")
      ->group("Report");
  app.add_option("--color", words.color, "auto, always or never")
      ->type_name("WHEN")
      ->group("Report");
  app.add_option("--progress", words.progress,
                 "auto (on a terminal, how far a run of more than a second has come) or never")
      ->type_name("WHEN")
      ->group("Report");
  app.add_flag("--quiet,-q", run.quiet, "no closing words on standard error, and no progress")
      ->group("Report");
}

void AddAnnotateOptions(CLI::App& app, Words& words) {
  const auto add = [&](const char* name, std::string& value, const char* type, const char* about) {
    return app.add_option(name, value, about)->type_name(type)->group("Annotate");
  };
  CLI::Option* field = add("--annotate", words.annotate, "FIELD",
                           "print the rows of JSON Lines with what was found in each as this "
                           "field; reports go to standard error");
  field->check([](const std::string& name) {
    return name.empty() ? "a field's name is expected" : std::string();
  });
  add("--annotate-format", words.annotate_format, "FORMAT",
      "vrlint (findings as in the json report) or dolma ([start, end, score] by rule)")
      ->needs(field);
}

bool ReadsInput(const RunOptions& run) {
  return std::find(run.paths.begin(), run.paths.end(), "-") != run.paths.end();
}

// Nothing where no rows are asked for.
std::optional<Annotate> ReadAnnotate(const Words& words, RunOptions& run) {
  std::vector<std::pair<std::string, const AnnotationFormat*>> formats;
  for (const AnnotationFormat& format : AnnotationFormats())
    formats.emplace_back(format.name, &format);
  const AnnotationFormat* format = Named("--annotate-format", words.annotate_format, formats);
  if (words.annotate.empty()) return std::nullopt;
  if (run.fix || run.diff)
    throw CLI::ValidationError("--annotate",
                               "cannot go with --fix or --diff: repair first, and "
                               "annotate what that wrote");
  run.fields.added = words.annotate;
  return Annotate{format};
}

void CheckOutput(const RunOptions& run) {
  const bool is_filter = run.fix && !run.diff && ReadsInput(run);
  if (!run.output.empty() && !run.annotate && !is_filter)
    throw CLI::ValidationError("--output", "goes with --annotate, or with --fix and '-'");
}

// The columns of the terminal that shall be told how far the run is. What passes through the
// program to a terminal may not be whole lines, which alone leave room for that.
std::optional<uint32_t> ReadProgress(const std::string& word, const RunOptions& run,
                                     const std::ostream& out, const std::ostream& err) {
  const bool wanted = Named<bool>("--progress", word, {{"auto", true}, {"never", false}});
  const bool passes_on = run.annotate || (run.fix && ReadsInput(run));
  const bool same = passes_on && run.output.empty() && IsTerminal(out);
  if (!wanted || run.quiet || same || !IsTerminal(err) || !CanDrawOver()) return std::nullopt;
  return TerminalWidth(err);
}

// Gives the words their meaning; throws CLI::ValidationError, or IoError for the list of paths.
void TakeWords(const Words& words, RunOptions& run, const std::ostream& out,
               const std::ostream& err) {
  const bool terminal = IsTerminal(out);
  for (const std::string& word : words.outputs) run.outputs.push_back(ReadOutput(word));
  if (run.outputs.empty()) run.outputs.push_back({terminal ? "full" : "concise", ""});
  run.min_severity = Named("--min-severity", words.min_severity, Severities());
  run.fail_on.reset();
  if (words.fail_on != "never") run.fail_on = Named("--fail-on", words.fail_on, Severities());
  run.max_rates = ReadRates(words.max_rates);
  run.annotate = ReadAnnotate(words, run);
  Named<int>("--color", words.color, {{"auto", 0}, {"always", 1}, {"never", 2}});
  run.color = UseColor(words.color, terminal);
  run.width = TerminalWidth(out);
  TakeInputWords(words.input, run);
  CheckOutput(run);
  run.progress = ReadProgress(words.progress, run, out, err);
}

}  // namespace

Parsed ParseLintOptions(const std::vector<std::string>& args, std::ostream& out,
                        std::ostream& err) {
  CLI::App app(kAbout, "vrlint");
  app.footer(kFooter);
  app.set_version_flag("--version", "vrlint " + std::string(kVersion));
  app.get_formatter()->column_width(34);
  Parsed parsed;
  parsed.run.jobs = std::max(1U, std::thread::hardware_concurrency());
  Words words;
  app.add_option("PATH", parsed.run.paths,
                 "files and folders; the current folder where none is given");
  AddRepairOptions(app, parsed.run);
  AddSelection(app, parsed.run.rules);
  AddRuleOptions(app, parsed.run.rules);
  AddReportOptions(app, parsed.run, words);
  AddAnnotateOptions(app, words);
  AddInputOptions(app, parsed.run, words.input);
  parsed.stop =
      !Parse(app, args, parsed.status, out, err, [&] { TakeWords(words, parsed.run, out, err); });
  return parsed;
}

}  // namespace vrlint
