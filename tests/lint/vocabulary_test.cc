#include "lint/vocabulary.h"

#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;
using Strings = std::vector<std::string>;

namespace {

// A linter that finds fault with "foo", "foo bar", a blank missing in "fooBar", and two blanks.
Linter WithEntries(const Strings& entries) {
  const std::string rest =
      "severity = \"warning\"\nmessage = \"m\"\nwhy = \"w\"\n[[example]]\nbad = \"x\"\n[params]\n";
  Choice choice;
  for (const std::string& entry : entries) REQUIRE(choice.vocabulary.Add(entry));
  return Linter(
      test::Rules(
          {{"typo/t.toml", "kind = \"lexicon\"\n" + rest + "entries = {foo = \"fo\"}\n"},
           {"typo/u.toml", "kind = \"lexicon\"\n" + rest + "entries = {\"tow wen\" = \"\"}\n"},
           {"spacing/s.toml", "kind = \"pattern\"\n" + rest + "pattern = 'oB'\n"},
           {"spacing/d.toml", "kind = \"pattern\"\n" + rest + "pattern = '  '\n"},
           {"lost/l.toml", "kind = \"pattern\"\n" + rest + "pattern = 'lost'\n"}}),
      choice);
}

Strings FindingsOf(const Strings& entries, const std::string& text) {
  return test::Describe(WithEntries(entries).Lint(text, {}).findings, text);
}

}  // namespace

TEST_CASE("a project's word silences what is said about its spelling", "[lint]") {
  CHECK(FindingsOf({}, "a Foo b") == Strings{"typo-t 'Foo'"});
  CHECK(FindingsOf({"foo"}, "a Foo b FOO").empty());
  CHECK(FindingsOf({"food"}, "a foo b") == Strings{"typo-t 'foo'"});
  CHECK(FindingsOf({"Foo"}, "a Foo b foo") == Strings{"typo-t 'foo'"});
  CHECK(FindingsOf({"big foo house"}, "a big  foo house, a small foo") ==
        Strings{"spacing-d '  '", "typo-t 'foo'"});
  CHECK(FindingsOf({"tow"}, "a tow wen b") == Strings{"typo-u 'tow wen'"});
}

TEST_CASE("a project's word silences a missing blank inside it and nothing else", "[lint]") {
  CHECK(FindingsOf({}, "a fooBar b") == Strings{"spacing-s 'oB'"});
  CHECK(FindingsOf({"fooBar"}, "a fooBar b").empty());
  CHECK(FindingsOf({"big house"}, "big  house") == Strings{"spacing-d '  '"});
  CHECK(FindingsOf({"lost"}, "lost") == Strings{"lost-l 'lost'"});
}

TEST_CASE("[sic] behind a word silences what is said about its spelling", "[lint]") {
  for (const std::string text :
       {"the foo [sic] b", "the “foo” (sic) b", "foo[SIC]", "fooBar [sic]"})
    CHECK(FindingsOf({}, text).empty());
  CHECK(FindingsOf({}, "foo b [sic]") == Strings{"typo-t 'foo'"});
  CHECK(FindingsOf({}, "lost [sic]") == Strings{"lost-l 'lost'"});
}

TEST_CASE("a configuration names lists of words; mistakes in them name file and line", "[lint]") {
  test::TempFolder folder;
  test::WriteAll(folder / "a.txt", "The goverment of the city met the press.\n");
  test::WriteAll(folder / "vrlint.toml", "words = [\"my/words.txt\"]\n");
  const auto missing = test::RunProgram({"a.txt"}, folder.path());
  CHECK(missing.status == 2);
  CHECK(missing.err.find("words.txt: cannot be read") != std::string::npos);
  test::WriteAll(folder / "my/words.txt", "# ours\n\n  Goverment\ngoverment\n");
  CHECK(test::RunProgram({"a.txt"}, folder.path()).status == 0);
  test::WriteAll(folder / "my/words.txt", "fine\n!!!\n");
  CHECK(test::RunProgram({"a.txt"}, folder.path())
            .err.find("words.txt:2:1: there is no word in it") != std::string::npos);
  test::WriteAll(folder / "my/words.txt", "caf\xE9\n");
  CHECK(test::RunProgram({"a.txt"}, folder.path()).err.find("words.txt:1:1: this is no UTF-8") !=
        std::string::npos);
}
