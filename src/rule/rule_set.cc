#include "rule/rule_set.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

#include "config/file.h"
#include "config/suggest.h"
#include "rule/shipped.h"

namespace vrlint {
namespace {

namespace fs = std::filesystem;

std::string ReadShipped(const fs::path& path) {
  for (const ShippedFile& file : ShippedFiles()) {
    if (file.path == path.generic_string()) return std::string(file.content);
  }
  throw ConfigError(Place{path.generic_string()}, "no such file among the shipped rules");
}

Rule LoadFile(const fs::path& path) {
  // The folder's name says the class; "./x.toml" lies in the folder where the user stands.
  return LoadRule(ReadConfigFile(path), fs::absolute(path).lexically_normal().string(),
                  path.string(), [folder = path.parent_path()](const std::string& name) {
                    return ReadConfigFile(folder / name);
                  });
}

std::vector<fs::path> RuleFiles(const fs::path& path) {
  if (!fs::is_directory(path)) return {path};
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(path)) {
    if (entry.is_regular_file() && entry.path().extension() == ".toml")
      files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

RuleSet RuleSet::Shipped() {
  RuleSet set;
  const auto trust = ReadTrust(ReadShipped("trust.tsv"));
  for (const ShippedFile& file : ShippedFiles()) {
    if (!file.path.ends_with(".toml")) continue;
    const fs::path path(file.path);
    const std::string shown = "rules/" + path.string();
    Rule rule = MakeRule(Table::Unpack(file.content, shown), path.string(), shown,
                         [folder = path.parent_path()](const std::string& name) {
                           return ReadShipped(folder / name);
                         });
    if (const auto known = trust.find(rule.id); known != trust.end()) rule.trust = known->second;
    set.Add(std::move(rule));
  }
  return set;
}

void RuleSet::Add(const fs::path& path) {
  if (!fs::exists(path)) throw ConfigError(Place{path.string()}, "no such rule file or folder");
  std::map<std::string, Place> added;
  for (const fs::path& file : RuleFiles(path)) {
    Rule rule = LoadFile(file);
    const auto [other, is_new] = added.emplace(rule.id, rule.place);
    if (!is_new)
      throw ConfigError(rule.place,
                        "the id '" + rule.id + "' is taken by " + other->second.file.str());
    Add(std::move(rule));
  }
}

void RuleSet::Add(Rule rule) {
  const auto at = std::lower_bound(rules_.begin(), rules_.end(), rule.id,
                                   [](const Rule& r, const std::string& id) { return r.id < id; });
  if (at != rules_.end() && at->id == rule.id) {
    *at = std::move(rule);
  } else {
    rules_.insert(at, std::move(rule));
  }
}

void RuleSet::Configure(const Settings& settings) {
  for (const auto& [id, table] : settings.rule_tables) {
    const Rule* found = Find(id);
    if (found == nullptr) {
      throw ConfigError(table->place(), "there is no rule '" + id + "'" + DidYouMean(id, Ids()));
    }
    Rule* rule = &rules_[static_cast<size_t>(found - rules_.data())];
    rule->severity = table->Choice("severity", Severities(), rule->severity);
    rule->safety = table->Choice("safety", Safeties(), rule->safety);
    rule->params.Merge(table->Sub("params"));
    if (table->Has("params")) rule->trust = {};
    Table rest = *table;
    rest.Erase("params");
    rest.RejectUnread();
  }
}

void RuleSet::KeepOnly(std::string_view id) {
  std::erase_if(rules_, [&](const Rule& r) { return r.id != id; });
}

const Rule* RuleSet::Find(std::string_view id) const {
  const auto found =
      std::find_if(rules_.begin(), rules_.end(), [&](const Rule& r) { return r.id == id; });
  return found == rules_.end() ? nullptr : &*found;
}

std::vector<std::string> RuleSet::Ids() const {
  std::vector<std::string> ids;
  for (const Rule& rule : rules_) ids.push_back(rule.id);
  return ids;
}

}  // namespace vrlint
