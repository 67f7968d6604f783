// What a user's rule is checked for when it is loaded, shipped rules are spared at each start: here
// they are loaded as a user's.
#include <algorithm>
#include <catch2/catch.hpp>

#include "lint/linter.h"
#include "rule/shipped.h"

using namespace vrlint;

namespace {

std::string ReadShipped(const std::string& path) {
  const auto files = ShippedFiles();
  const auto found = std::find_if(files.begin(), files.end(),
                                  [&](const ShippedFile& file) { return file.path == path; });
  REQUIRE(found != files.end());
  return std::string(found->content);
}

}  // namespace

TEST_CASE("Every pattern and replacement of a shipped rule is one that RE2 knows") {
  RuleSet rules;
  for (const ShippedFile& file : ShippedFiles()) {
    if (!file.path.ends_with(".toml")) continue;
    const std::string path(file.path);
    const std::string folder = path.substr(0, path.find('/') + 1);
    rules.Add(LoadRule(file.content, path, path,
                       [folder](const std::string& name) { return ReadShipped(folder + name); }));
  }
  Choice choice;
  choice.select = {"ALL", "PREVIEW"};
  CHECK_NOTHROW(Linter(std::move(rules), choice));
}
