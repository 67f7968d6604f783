#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/table.h"
#include "detect/kind.h"
#include "rule/classes.h"
#include "rule/trust.h"

namespace vrlint {

enum class Severity : uint8_t { kInfo, kWarning, kError };

std::string_view NameOf(Severity severity);
std::string_view NameOf(Safety safety);
// The names as they stand in rule files, options and reports.
const std::vector<std::pair<std::string, Severity>>& Severities();
const std::vector<std::pair<std::string, Safety>>& Safeties();

// A text that the rule finds or must leave alone: documentation, unit test and fix test in one.
struct Example {
  std::string before;               // context that stays, put in front of both
  std::string bad;                  // found by the rule; empty where only `good` is given
  std::optional<std::string> good;  // what it becomes; silent under all rules
  Place place;
};

// A condition on what is known of the document: `field` ("source", "url", "path") matches a glob.
struct Where {
  std::string field;
  std::string glob;
};

// What is known of a document besides its text.
struct Metadata {
  std::string path;
  std::string source;
  std::string url;
  std::string title;
  std::string language;
};

// One TOML file: a kind, set up, with all that there is to say about it.
struct Rule {
  std::string id;  // "<class>-<name>"
  const DefectClass* defect_class = nullptr;
  const Kind* kind = nullptr;
  Severity severity = Severity::kWarning;
  Safety safety = Safety::kSafe;  // the most that its repairs may claim
  bool preview = false;           // runs only when selected by name
  LanguageSet languages;
  std::vector<std::string> language_codes;
  std::vector<Where> where;
  std::string message;
  std::string why;
  std::string url;
  std::vector<Example> examples;
  Trust trust;  // of a shipped rule with its own parameters
  Table params;
  Place place;
  std::function<std::string(const std::string&)> read_file;

  // Whether it runs only when it is selected.
  bool on_request() const { return preview || !defect_class->by_default; }
  bool AppliesTo(const Metadata& metadata) const;
};

// Makes a rule of what its file says. `path` is "<class>/<name>.toml" or, where the file has a
// `class` key, any name; `shown` is the file's name for errors. Throws ConfigError.
Rule MakeRule(Table table, const std::string& path, const std::string& shown,
              std::function<std::string(const std::string&)> read_file);

// The same from the file's text.
Rule LoadRule(std::string_view toml, const std::string& path, const std::string& shown,
              std::function<std::string(const std::string&)> read_file);

// Whether `text` matches a glob of *, ? and [...] as in fnmatch(3); * also crosses slashes.
bool MatchesGlob(std::string_view text, const std::string& glob);

}  // namespace vrlint
