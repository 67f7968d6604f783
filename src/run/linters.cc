#include "run/linters.h"

#include "detect/corpus_counts.h"
#include "io/file.h"

namespace vrlint {

namespace fs = std::filesystem;

namespace {

// The shipped counts and those of the files, added up; null where there are no files.
std::shared_ptr<const ContextTables> LoadCounts(const std::vector<fs::path>& files) {
  if (files.empty()) return nullptr;
  CorpusCounts counts;
  try {
    for (const fs::path& file : files) ReadCounts(ReadInput(file).bytes, file.string(), counts);
  } catch (const IoError& error) {
    throw ConfigError(error.what());
  }
  return std::make_shared<const ContextTables>(ContextTables::Shipped(), counts);
}

}  // namespace

RuleSet LoadRules(const RuleOptions& options, const Settings& settings) {
  RuleSet rules = RuleSet::Shipped();
  for (const fs::path& path : settings.rules) rules.Add(path);
  for (const std::string& path : options.rules) rules.Add(fs::path(path));
  rules.Configure(settings);
  return rules;
}

fs::path Linters::ConfigFor(const fs::path& file) {
  if (options_.isolated) return {};
  if (!options_.config.empty()) return options_.config;
  const fs::path folder =
      file == "-" ? fs::current_path() : fs::absolute(file).lexically_normal().parent_path();
  const auto known = config_of_folder_.find(folder);
  if (known != config_of_folder_.end()) return known->second;
  return config_of_folder_[folder] = FindSettings(folder).value_or(fs::path());
}

Settings Linters::SettingsFor(const fs::path& file) {
  const fs::path config = ConfigFor(file);
  return config.empty() ? Settings() : LoadSettings(config);
}

const Setup& Linters::For(const fs::path& file) {
  std::unique_ptr<Setup>& setup = setups_[ConfigFor(file)];
  if (!setup) {
    auto made = std::make_unique<Setup>();
    made->settings = SettingsFor(file);
    Choice choice{made->settings.select, made->settings.ignore};
    if (!options_.select.empty()) choice = {options_.select, {}};
    choice.ignore.insert(choice.ignore.end(), options_.ignore.begin(), options_.ignore.end());
    for (const fs::path& list : made->settings.words) choice.vocabulary.Load(list);
    choice.counts = LoadCounts(made->settings.counts);
    choice.profiler = profiler_;
    made->linter = std::make_unique<const Linter>(LoadRules(options_, made->settings), choice);
    setup = std::move(made);
  }
  return *setup;
}

}  // namespace vrlint
