#include <catch2/catch.hpp>

#include "fix/fixer.h"
#include "support.h"

using namespace vrlint;

namespace {

const std::string kGuard =
    "kind = \"guard\"\nseverity = \"warning\"\nmessage = \"{share}\"\nwhy = "
    "\"w\"\n[params]\nmax_share = 0.6\nmin_prose = 2\n";

// Deletes every line that starts with an x, and mends "teh".
Linter MakeLinter() {
  const std::string rest = "severity = \"warning\"\nmessage = \"m\"\nwhy = \"w\"\n";
  return Linter(test::Rules(
      {{"document/gutted.toml", kGuard},
       {"ui/x.toml", "kind = \"pattern\"\n" + rest +
                         "[params]\npattern = '^x.*'\nreplace = ''\n[[example]]\nbad = \"x\"\n"},
       {"typo/teh.toml",
        "kind = \"lexicon\"\n" + rest +
            "[params]\nentries = {teh = \"the\"}\n[[example]]\nbad = \"teh\"\n"}}));
}

std::string Prose(const std::string& start) {
  return start +
         " word word word word word word word word word word word word word word word word word "
         "word word word.";
}

}  // namespace

TEST_CASE("removals that would take too much are held back, textual repairs go on", "[lint]") {
  const Linter linter = MakeLinter();
  const std::string text = "a b c teh\nx one two three four five six seven";
  const LintResult result = linter.Lint(text, {});
  CHECK(result.held);
  CHECK(test::Describe(result.findings, text).front() == "document-gutted 'a'");
  CHECK(result.findings.front().message == "67 %");
  const Fixed fixed = RepairText(linter, text, {}, false);
  CHECK(fixed.text == "a b c the\nx one two three four five six seven");
  CHECK(RepairText(linter, text, {}, true).text == "a b c the");
}

TEST_CASE("removals that would leave one paragraph of prose are held back", "[lint]") {
  const Linter linter = MakeLinter();
  CHECK(linter.Lint(Prose("a") + "\n\n" + Prose("x"), {}).held);
  CHECK_FALSE(linter.Lint(Prose("a") + "\n\n" + Prose("b") + "\n\n" + Prose("x"), {}).held);
  CHECK_FALSE(linter.Lint("a b c d\nx", {}).held);
}

TEST_CASE("removals are added up over all rounds", "[lint]") {
  const std::string rest = "severity = \"warning\"\nmessage = \"m\"\nwhy = \"w\"\n";
  // Each round takes the last line, a quarter of what is left; no single one is too much.
  const Linter linter(test::Rules(
      {{"document/gutted.toml", kGuard},
       {"ui/x.toml", "kind = \"pattern\"\n" + rest +
                         "[params]\npattern = 'x$'\nreplace = ''\n[[example]]\nbad = \"x\"\n"}}));
  const std::string text = "a b c x x x x x x";
  const Fixed fixed = RepairText(linter, text, {}, false);
  CHECK(fixed.text == text);
  CHECK(fixed.repairs.empty());
}
