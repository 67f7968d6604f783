#include "cli/options.h"

#include "cli/choice.h"
#include "cli/input_options.h"
#include "cli/parse.h"

namespace vrlint {
namespace {

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

// Adds those of the list; there has to be one at least.
void TakePaths(const ListWords& list, const char* name, std::vector<std::string>& paths) {
  TakeList(list, paths);
  if (paths.empty()) throw CLI::RequiredError(name);
}

}  // namespace

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
                 "files, folders, '-', as for linting; and files of counts, which are added");
  ListWords list;
  AddListOptions(app, list, "Options");
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
    TakePaths(list, "CORPUS", learn.paths);
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
  app.add_option("SUMMARY", parsed.merge.paths, "reports, or their summary lines alone");
  ListWords list;
  AddListOptions(app, list, "Options");
  app.add_option("--output-format", parsed.merge.format, "text or jsonl")->type_name("FORMAT");
  AddMaxRate(app, rates, "Options");
  AddRuleOptions(app, parsed.merge.rules);
  parsed.stop = !Parse(app, args, parsed.status, out, err, [&] {
    Named<int>("--output-format", parsed.merge.format, {{"text", 0}, {"jsonl", 1}});
    parsed.merge.max_rates = ReadRates(rates);
    TakePaths(list, "SUMMARY", parsed.merge.paths);
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
