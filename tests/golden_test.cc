// fixtures/<case>.txt has beside it what is found (.expected), and what --fix makes of it (.fixed).
// VRLINT_UPDATE_GOLDEN=1 in the environment rewrites both.
#include <catch2/catch.hpp>
#include <cstdlib>

#include "fix/edits.h"
#include "fix/fixer.h"
#include "support.h"
#include "text/line_index.h"

using namespace vrlint;
namespace fs = std::filesystem;

namespace {

void Compare(const fs::path& golden, const std::string& got) {
  if (std::getenv("VRLINT_UPDATE_GOLDEN") != nullptr) test::WriteAll(golden, got);
  REQUIRE(fs::exists(golden));
  CHECK(test::ReadAll(golden) == got);
}

std::string Listing(const std::vector<Finding>& findings, const std::string& text) {
  const LineIndex index(text);
  std::string out;
  for (const Finding& f : findings) {
    const LineColumn begin = index.At(f.span.begin);
    const LineColumn end = index.At(f.span.end);
    out += std::to_string(begin.line) + ":" + std::to_string(begin.column) + "-" +
           std::to_string(end.line) + ":" + std::to_string(end.column) + " " + f.rule->id + " " +
           std::string(NameOf(f.rule->severity)) + " " + std::string(NameOf(f.fix.safety)) + " " +
           f.message + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("golden fixtures are found and repaired as they were", "[fixtures]") {
  size_t count = 0;
  for (const auto& entry : fs::directory_iterator(test::SourceDir() / "fixtures")) {
    if (entry.path().extension() != ".txt") continue;
    ++count;
    const std::string text = test::ReadAll(entry.path());
    INFO(entry.path().filename());
    fs::path golden = entry.path();
    Compare(golden.replace_extension(".expected"),
            Listing(test::ShippedLinter().Lint(text, {}).findings, text));
    const Fixed fixed = RepairText(test::ShippedLinter(), text, {}, false);
    Compare(golden.replace_extension(".fixed"), fixed.text);
    for (const bool unsafe : {false, true}) {
      const Fixed once = RepairText(test::ShippedLinter(), text, {}, unsafe);
      CHECK(RepairText(test::ShippedLinter(), once.text, {}, unsafe).text == once.text);
      CHECK(ApplyEdits(text, once.edits) == once.text);
    }
  }
  CHECK(count >= 5);
}
