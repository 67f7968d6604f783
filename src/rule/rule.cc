#include "rule/rule.h"

#include <fnmatch.h>

#include <algorithm>
#include <filesystem>

#include "config/suggest.h"

namespace vrlint {
namespace {

template <typename T>
std::string_view NameIn(const std::vector<std::pair<std::string, T>>& names, T value) {
  const auto found =
      std::find_if(names.begin(), names.end(), [&](const auto& n) { return n.second == value; });
  return found->first;
}

const Kind* ReadKind(const Table& table) {
  const std::string name = table.String("kind");
  if (const Kind* kind = FindKind(name)) return kind;
  std::vector<std::string> names;
  for (const Kind& kind : Kinds()) names.emplace_back(kind.name);
  table.Fail("kind", "unknown kind '" + name + "'" + DidYouMean(name, names));
}

const DefectClass* ReadClass(const Table& table, const std::string& folder) {
  const std::string name = table.String("class", folder);
  if (name.empty())
    throw ConfigError(table.place(),
                      "'class' is missing (the rule does not lie in a folder named after one)");
  if (const DefectClass* found = FindClass(name)) return found;
  std::vector<std::string> names;
  for (const DefectClass& c : DefectClasses()) names.emplace_back(c.name);
  table.Fail("class", "unknown class '" + name + "'" + DidYouMean(name, names));
}

void CheckName(const std::string& id, const std::string& shown) {
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  };
  if (!std::all_of(id.begin(), id.end(), fits) || id.ends_with('-') ||
      id.find("--") != std::string::npos) {
    throw ConfigError(
        Place{shown},
        "a rule file is named in lower-case letters, digits and single hyphens, not '" + id + "'");
  }
}

// Every {placeholder} of a message must be a fact of the kind.
void CheckMessage(const Table& table, const std::string& message, const Kind& kind) {
  std::vector<std::string> known = {"match", "fix", "first_line"};
  for (const std::string_view fact : kind.facts) known.emplace_back(fact);
  for (size_t open = message.find('{'); open != std::string::npos;
       open = message.find('{', open + 1)) {
    const size_t close = message.find('}', open);
    if (close == std::string::npos) table.Fail("message", "a '{' without its '}'");
    const std::string name = message.substr(open + 1, close - open - 1);
    if (std::find(known.begin(), known.end(), name) == known.end()) {
      table.Fail("message", "kind '" + std::string(kind.name) + "' knows no {" + name + "}" +
                                DidYouMean(name, known));
    }
  }
}

std::vector<Example> ReadExamples(const Table& table) {
  std::vector<Example> examples;
  for (const Table* t : table.Tables("example")) {
    Example example;
    example.before = t->String("before", "");
    example.bad = t->String("bad", "");
    example.good = t->FindString("good");
    example.place = t->place();
    if (example.bad.empty() && !example.good)
      throw ConfigError(t->place(), "an example has 'bad', 'good' or both");
    examples.push_back(std::move(example));
  }
  return examples;
}

std::vector<Where> ReadWhere(const Table& table) {
  std::vector<Where> where;
  const Table& conditions = table.Sub("where");
  for (const char* field : {"source", "url", "path"}) {
    if (const auto glob = conditions.FindString(field)) where.push_back({field, *glob});
  }
  return where;
}

}  // namespace

const std::vector<std::pair<std::string, Severity>>& Severities() {
  static const std::vector<std::pair<std::string, Severity>> names = {
      {"info", Severity::kInfo}, {"warning", Severity::kWarning}, {"error", Severity::kError}};
  return names;
}

const std::vector<std::pair<std::string, Safety>>& Safeties() {
  static const std::vector<std::pair<std::string, Safety>> names = {
      {"safe", Safety::kSafe}, {"unsafe", Safety::kUnsafe}, {"none", Safety::kNone}};
  return names;
}

std::string_view NameOf(Severity severity) { return NameIn(Severities(), severity); }
std::string_view NameOf(Safety safety) { return NameIn(Safeties(), safety); }

bool MatchesGlob(std::string_view text, const std::string& glob) {
  return fnmatch(glob.c_str(), std::string(text).c_str(), 0) == 0;
}

bool Rule::AppliesTo(const Metadata& metadata) const {
  return std::all_of(where.begin(), where.end(), [&](const Where& w) {
    const std::string& value = w.field == "source" ? metadata.source
                               : w.field == "url"  ? metadata.url
                                                   : metadata.path;
    return MatchesGlob(value, w.glob);
  });
}

Rule LoadRule(std::string_view toml, const std::string& path, const std::string& shown,
              std::function<std::string(const std::string&)> read_file) {
  return MakeRule(Table::Parse(toml, shown), path, shown, std::move(read_file));
}

Rule MakeRule(Table table, const std::string& path, const std::string& shown,
              std::function<std::string(const std::string&)> read_file) {
  const std::filesystem::path file(path);
  Rule rule;
  rule.place = {shown, 1, 1};
  rule.kind = ReadKind(table);
  rule.defect_class = ReadClass(table, file.parent_path().filename().string());
  rule.id = std::string(rule.defect_class->name) + "-" + file.stem().string();
  CheckName(rule.id, shown);
  rule.severity = table.Choice("severity", Severities(), Severity::kWarning);
  if (!table.Has("severity")) throw ConfigError(table.place(), "'severity' is missing");
  rule.safety = table.Choice("safety", Safeties(), Safety::kSafe);
  rule.preview = table.Bool("preview", false);
  rule.language_codes = table.Strings("lang");
  for (const std::string& code : rule.language_codes) rule.languages.Add(LanguageOf(code));
  rule.where = ReadWhere(table);
  rule.message = table.String("message");
  rule.why = table.String("why");
  rule.url = table.String("url", "");
  rule.params = table.Sub("params");
  rule.examples = ReadExamples(table);
  rule.read_file = std::move(read_file);
  CheckMessage(table, rule.message, *rule.kind);
  const bool has_bad = std::any_of(rule.examples.begin(), rule.examples.end(),
                                   [](const Example& e) { return !e.bad.empty(); });
  if (rule.kind->make != nullptr && !has_bad)
    throw ConfigError(table.place(), "an [[example]] with 'bad' is missing");
  // The kind reads params, later; all else must be read by now.
  table.Erase("params");
  table.RejectUnread();
  return rule;
}

}  // namespace vrlint
