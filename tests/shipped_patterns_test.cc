// What a user's rule is checked for when it is loaded, shipped rules are spared at each start: here
// they are loaded as a user's.
#include <catch2/catch.hpp>

#include "lint/linter.h"
#include "rule/shipped.h"
#include "support.h"

using namespace vrlint;

TEST_CASE("Every pattern and replacement of a shipped rule is one that RE2 knows") {
  RuleSet rules;
  rules.Add(test::SourceDir() / "rules");
  Choice choice;
  choice.select = {"ALL", "PREVIEW"};
  CHECK_NOTHROW(Linter(std::move(rules), choice));
}

TEST_CASE("The shipped rules are the files of the folder, packed") {
  size_t files = 0;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(test::SourceDir() / "rules"))
    files += entry.is_regular_file();
  CHECK(ShippedFiles().size() == files);
  for (const ShippedFile& file : ShippedFiles()) {
    INFO(file.path);
    const std::string text = test::ReadAll(test::SourceDir() / "rules" / file.path);
    const bool is_rule = file.path.ends_with(".toml");
    CHECK((file.content == (is_rule ? Table::Parse(text, "").Packed() : text)));
  }
}
