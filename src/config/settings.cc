#include "config/settings.h"

#include <fnmatch.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "config/file.h"

namespace vrlint {

namespace fs = std::filesystem;

std::optional<fs::path> FindSettings(const fs::path& folder) {
  std::error_code error;
  for (fs::path at = fs::absolute(folder).lexically_normal();; at = at.parent_path()) {
    if (fs::path file = at / "vrlint.toml"; fs::is_regular_file(file, error)) return file;
    if (at == at.parent_path()) return std::nullopt;
  }
}

Settings LoadSettings(const fs::path& file) {
  Settings settings;
  settings.table = Table::Parse(ReadConfigFile(file), file.string());
  const Table& t = settings.table;
  settings.folder = fs::absolute(file).parent_path();
  settings.select = t.Strings("select");
  settings.ignore = t.Strings("ignore");
  for (const std::string& folder : t.Strings("rules"))
    settings.rules.push_back(settings.folder / folder);
  for (const std::string& list : t.Strings("words"))
    settings.words.push_back(settings.folder / list);
  for (const std::string& counts : t.Strings("counts"))
    settings.counts.push_back(settings.folder / counts);
  settings.exclude = t.Strings("exclude");
  settings.include = t.Strings("include");
  const Table& undo = t.Sub("undo");
  settings.undo.keep_days = undo.Count("keep_days", settings.undo.keep_days);
  settings.undo.keep_megabytes = undo.Count("keep_megabytes", settings.undo.keep_megabytes);
  settings.rule_tables = t.Named("rule");
  Table rest = t;
  rest.Erase("rule");  // read where the rules are known
  rest.RejectUnread();
  return settings;
}

bool MatchesAny(const std::vector<std::string>& globs, const Settings& settings,
                const fs::path& path) {
  if (globs.empty()) return false;
  const std::string relative =
      fs::absolute(path).lexically_normal().lexically_relative(settings.folder).generic_string();
  return std::any_of(globs.begin(), globs.end(), [&](const std::string& glob) {
    // A glob without a slash names a file or folder anywhere; FNM_LEADING_DIR also takes what
    // lies below.
    const std::string anywhere = glob.find('/') == std::string::npos ? "*/" + glob : glob;
    return fnmatch(glob.c_str(), relative.c_str(), FNM_LEADING_DIR) == 0 ||
           fnmatch(anywhere.c_str(), ("/" + relative).c_str(), FNM_LEADING_DIR) == 0;
  });
}

}  // namespace vrlint
