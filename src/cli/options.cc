#include "cli/options.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <thread>

#include "cli/choice.h"
#include "cli/input_options.h"
#include "cli/terminal.h"
#include "config/suggest.h"
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

constexpr const char* kAboutLearning =
    "Counts the syllables of the Vietnamese in a corpus, and which two and three of them follow "
    "each "
    "other.\n"
    "The counts count beside vrlint's own, where words are judged by their neighbours, once a "
    "vrlint.toml names them:\n"
    "  counts = [\"counts.tsv\"]";

constexpr const char* kLearningFooter =
    "Left out, unless --all is given: pairs that stand once, triples that stand less than five "
    "times, and people's\n"
    "names (a surname and what news mostly writes with a capital, less than 1,000 times).\n"
    "Counts add up: what 'learn' wrote with --all of the parts of a corpus, given to it together, "
    "becomes the counts\n"
    "of the whole. Learn from text that is well written, and once from each: slips that stand "
    "often "
    "count as right.";

// Prints what CLI11 has to say and gives its result as one of our statuses.
int Stop(const CLI::App& app, const CLI::ParseError& error, std::ostream& out, std::ostream& err) {
  if (error.get_exit_code() == 0) {
    app.exit(error, out, err);
    return kClean;
  }
  std::string message = error.what();
  std::vector<std::string> known;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
  }
  const size_t dash = message.find("--");
  const std::string word = dash == std::string::npos
                               ? ""
                               : message.substr(dash, message.find_first_of(" =:", dash) - dash);
  const bool is_unknown =
      !word.empty() && std::find(known.begin(), known.end(), word) == known.end();
  err << "vrlint: error: " << message << (is_unknown ? DidYouMean(word, known) : "")
      << "\nTry 'vrlint --help'.\n";
  return kFailure;
}

// Parses in the order in which people write; CLI11 takes them reversed.
template <typename After>
bool Parse(CLI::App& app, std::vector<std::string> args, int& status, std::ostream& out,
           std::ostream& err, After after) {
  try {
    std::reverse(args.begin(), args.end());
    app.parse(args);
    after();
    return true;
  } catch (const CLI::ParseError& error) {
    status = Stop(app, error, out, err);
    return false;
  }
}

void AddRuleOptions(CLI::App& app, RuleOptions& rules) {
  app.add_option("--rules", rules.rules, "further rule files or folders of them (repeatable)")
      ->type_name("DIR")
      ->allow_extra_args(false);
  app.add_option("--config", rules.config, "use this configuration file")->type_name("FILE");
  app.add_flag("--isolated", rules.isolated, "use no configuration file");
}

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

// Reads them once all words are there, as ReadRates.
void AddMaxRate(CLI::App& app, std::vector<std::string>& words, const char* group) {
  app.add_option("--max-rate", words,
                 "exit status 1 only where these rules (as in --select) have more than N findings "
                 "in M documents; decides instead of --fail-on (repeatable)")
      ->type_name("RULES=N/M")
      ->allow_extra_args(false)
      ->group(group);
}

std::vector<MaxRate> ReadRates(const std::vector<std::string>& words) {
  std::vector<MaxRate> rates;
  for (const std::string& word : words) rates.push_back(ParseMaxRate(word));
  return rates;
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
  std::string annotated_file;
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
  app.add_flag("--exit-zero", run.exit_zero, "exit status 0 in spite of findings")->group("Report");
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
  add("--output", words.annotated_file, "FILE",
      "write the rows to a file, there once all are written; compressed if called .gz or .zst")
      ->needs(field);
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
  return Annotate{format, words.annotated_file};
}

// The columns of the terminal that shall be told how far the run is. What passes through the
// program to a terminal may not be whole lines, which alone leave room for that.
std::optional<uint32_t> ReadProgress(const std::string& word, const RunOptions& run) {
  const bool wanted = Named<bool>("--progress", word, {{"auto", true}, {"never", false}});
  const bool is_filter =
      run.annotate || std::find(run.paths.begin(), run.paths.end(), "-") != run.paths.end();
  const bool same = is_filter && isatty(STDOUT_FILENO) != 0;
  if (!wanted || run.quiet || same || isatty(STDERR_FILENO) == 0 || !CanDrawOver())
    return std::nullopt;
  return TerminalWidth(STDERR_FILENO);
}

// Gives the words their meaning; throws CLI::ValidationError, or IoError for the list of paths.
void TakeWords(const Words& words, RunOptions& run) {
  const bool terminal = isatty(STDOUT_FILENO) != 0;
  for (const std::string& word : words.outputs) run.outputs.push_back(ReadOutput(word));
  if (run.outputs.empty()) run.outputs.push_back({terminal ? "full" : "concise", ""});
  run.min_severity = Named("--min-severity", words.min_severity, Severities());
  run.fail_on.reset();
  if (words.fail_on != "never") run.fail_on = Named("--fail-on", words.fail_on, Severities());
  run.max_rates = ReadRates(words.max_rates);
  run.annotate = ReadAnnotate(words, run);
  Named<int>("--color", words.color, {{"auto", 0}, {"always", 1}, {"never", 2}});
  run.color = UseColor(words.color, terminal);
  run.width = TerminalWidth(STDOUT_FILENO);
  TakeInputWords(words.input, run);
  run.progress = ReadProgress(words.progress, run);
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
  parsed.stop = !Parse(app, args, parsed.status, out, err, [&] { TakeWords(words, parsed.run); });
  return parsed;
}

LearnParsed ParseLearnOptions(const std::vector<std::string>& args, std::ostream& out,
                              std::ostream& err) {
  CLI::App app(kAboutLearning, "vrlint learn");
  app.footer(kLearningFooter);
  app.get_formatter()->column_width(34);
  LearnParsed parsed;
  LearnOptions& learn = parsed.learn;
  std::string what;
  std::string format = "auto";
  bool all = false;
  app.add_option("WHAT", what, "what to learn: vi-counts")->required();
  app.add_option("CORPUS", learn.paths,
                 "files, folders, '-', as for linting; and files of counts, which are added")
      ->required();
  app.add_option("--output,-o", learn.output, "where to write (default: standard output)")
      ->type_name("FILE");
  app.add_flag("--all", all, "leave nothing out: for counts that are to be added up");
  app.add_option("--text-field", learn.fields.text,
                 "the field of a record that holds the article (default: text)")
      ->type_name("NAME");
  app.add_option("--input-format", format, kInputFormats)->type_name("FORMAT");
  parsed.stop = !Parse(app, args, parsed.status, out, err, [&] {
    Named<int>("WHAT", what, {{"vi-counts", 0}});
    learn.extent = all ? CountsExtent::kAll : CountsExtent::kPublic;
    learn.format = ReadFormat(format);
  });
  return parsed;
}

ParsedMerge ParseMergeOptions(const std::vector<std::string>& args, std::ostream& out,
                              std::ostream& err) {
  CLI::App app(
      "Adds the summaries of a corpus's parts, each linted or repaired by a run of its own with\n"
      "--output-format jsonl or json. Exit status: 2 where a part had errors or is not whole.",
      "vrlint merge");
  ParsedMerge parsed;
  std::vector<std::string> rates;
  app.add_option("SUMMARY", parsed.merge.paths, "reports, or their summary lines alone")
      ->required();
  app.add_option("--output-format", parsed.merge.format, "text or jsonl")->type_name("FORMAT");
  AddMaxRate(app, rates, "Options");
  parsed.stop = !Parse(app, args, parsed.status, out, err, [&] {
    Named<int>("--output-format", parsed.merge.format, {{"text", 0}, {"jsonl", 1}});
    parsed.merge.max_rates = ReadRates(rates);
  });
  return parsed;
}

ParsedUndo ParseUndoOptions(const std::vector<std::string>& args, std::ostream& out,
                            std::ostream& err) {
  CLI::App app(
      "Takes back what 'vrlint --fix' has done, byte for byte: the last run that is not taken "
      "back,\nor the one named. A file that has changed since is left alone.",
      "vrlint undo");
  ParsedUndo parsed;
  app.add_option("RUN-OR-PATH", parsed.undo.words,
                 "a run (see --list), then files and folders; without them, all of the last run");
  app.add_flag("--list", parsed.undo.list, "list the runs, the last one at the end");
  app.add_flag("--diff", parsed.undo.diff, "print what would be restored, and write nothing");
  app.add_option("--undo-dir", parsed.undo.undo_dir, "the folder that --fix was given")
      ->type_name("DIR");
  parsed.stop = !Parse(app, args, parsed.status, out, err, [] {});
  return parsed;
}

CommandOptions ParseCommandOptions(const std::string& command, const std::string& about,
                                   const std::string& names_help,
                                   const std::vector<std::string>& args, std::ostream& out,
                                   std::ostream& err) {
  CLI::App app(about, "vrlint " + command);
  CommandOptions options;
  app.add_option("NAME", options.names, names_help);
  AddRuleOptions(app, options.rules);
  app.add_option("--output-format", options.format, "text, json or markdown")->type_name("FORMAT");
  const bool fine = Parse(app, args, options.status, out, err, [&] {
    Named<int>("--output-format", options.format, {{"text", 0}, {"json", 1}, {"markdown", 2}});
  });
  options.stop = !fine;
  return options;
}

}  // namespace vrlint
