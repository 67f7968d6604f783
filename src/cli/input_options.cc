#include "cli/input_options.h"

#include <algorithm>

#include "cli/choice.h"
#include "io/path_list.h"

namespace vrlint {

const Format* ReadFormat(const std::string& word) {
  std::vector<std::pair<std::string, const Format*>> choices = {{"auto", nullptr}};
  for (const Format& format : Formats()) choices.emplace_back(format.name, &format);
  return Named("--input-format", word, choices);
}

void AddListOptions(CLI::App& app, ListWords& words, const char* group) {
  CLI::Option* list = app.add_option("--files-from", words.file,
                                     "take the paths in this list, too ('-': standard input)");
  list->type_name("FILE")->group(group);
  app.add_flag("-0", words.nul_parted, "a NUL ends each path of the list, as of 'find -print0'")
      ->needs(list)
      ->group(group);
}

void TakeList(const ListWords& words, std::vector<std::string>& paths) {
  if (words.file.empty()) return;
  if (words.file == "-" && std::find(paths.begin(), paths.end(), "-") != paths.end())
    throw CLI::ValidationError("--files-from", "standard input is a list or an article, not both");
  for (std::string& path : ReadPathList(words.file, words.nul_parted ? '\0' : '\n'))
    paths.push_back(std::move(path));
}

void AddInputOptions(CLI::App& app, RunOptions& run, InputWords& words) {
  AddListOptions(app, words.list, "Input");
  app.add_option("--input-format", words.input_format, kInputFormats)
      ->type_name("FORMAT")
      ->group("Input");
  const auto name = [&](const char* option, std::string& value, const char* about) {
    app.add_option(option, value, about)->type_name("NAME")->group("Input");
  };
  name("--text-field", run.fields.text,
       "the field, or column, of a record that holds the article (default: text)");
  name("--id-field", run.fields.id, "the field that names the record (default: id)");
  app.add_option("--meta-fields", words.metadata_fields,
                 "the fields that tell rules of the document, comma-separated: source, url, title, "
                 "lang (the default), or such as source=FIELD")
      ->type_name("NAMES")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->group("Input");
  app.add_option("--jobs,-j", run.jobs, "threads (default: the processor's cores)")
      ->type_name("N")
      ->check(CLI::Range(1, 1024))
      ->group("Input");
  name("--stdin-filename", run.stdin_filename,
       "the name that standard input goes by: it tells the format");
}

void TakeInputWords(const InputWords& words, RunOptions& run) {
  run.format = ReadFormat(words.input_format);
  if (!words.metadata_fields.empty()) run.fields.metadata.clear();
  for (const std::string& word : words.metadata_fields)
    run.fields.metadata.push_back(ParseMetadataField(word));
  TakeList(words.list, run.paths);
  if (run.paths.empty() && words.list.file.empty()) run.paths.emplace_back(".");
}

}  // namespace vrlint
