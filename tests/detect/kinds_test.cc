#include <algorithm>
#include <catch2/catch.hpp>

#include "detect/word_index.h"
#include "support.h"

using namespace vrlint;

TEST_CASE("the table of kinds is sorted, documented and found by name", "[detect]") {
  const auto kinds = Kinds();
  CHECK(std::is_sorted(kinds.begin(), kinds.end(),
                       [](const Kind& a, const Kind& b) { return a.name < b.name; }));
  for (const Kind& kind : kinds) {
    CHECK_FALSE(kind.summary.empty());
    CHECK(FindKind(kind.name) == &kind);
  }
  CHECK(FindKind("nothing") == nullptr);
}

TEST_CASE("no kind finds anything in an empty text or one without words", "[detect]") {
  for (const auto& [kind, params] :
       {std::pair{"pattern", "pattern = 'x'"}, std::pair{"lexicon", "entries = {ab = \"cd\"}"},
        std::pair{"block", "[evidence.a]\nwords = [0, 9]\nweight = -1"},
        std::pair{"section", "heading = 'x'"}, std::pair{"loop", ""}, std::pair{"stutter", ""},
        std::pair{"duplicate", ""}, std::pair{"ending", ""}, std::pair{"again", ""},
        std::pair{"marks", ""}, std::pair{"measure", "measure = \"words\"\nmin = 50"},
        std::pair{"charset", "check = \"invisible\""}, std::pair{"joined", ""},
        std::pair{"language", ""}, std::pair{"page", "signs = {a = 'x'}"},
        std::pair{"pairs", "pair = '()'"}, std::pair{"unmarked", "syllables = [\"a\"]"},
        std::pair{"spelling", ""}, std::pair{"indefinite", ""}}) {
    INFO(kind);
    for (const char* text : {"", "\n", "\n\n…\n", " . "})
      CHECK(test::Detect(kind, params, text).empty());
  }
}

TEST_CASE("every kind refuses a key that it does not know", "[detect]") {
  for (const Kind& kind : Kinds()) {
    if (kind.make == nullptr) continue;
    INFO(kind.name);
    CHECK_FALSE(test::SetupError(kind.name, "nonsense = 1").empty());
  }
}

TEST_CASE("any number of rules of all kinds that look at words goes into one index", "[detect]") {
  WordIndex words;
  for (const auto& [kind, params] :
       {std::pair{"casing", ""}, std::pair{"gap", "gap = ','\nreplace = ', '"},
        std::pair{"glue", ""}, std::pair{"indefinite", ""},
        std::pair{"lexicon", "entries = {ab = \"cd\"}"}, std::pair{"marks", ""},
        std::pair{"merged", ""}, std::pair{"spelling", ""},
        std::pair{"syllable", "fault = \"case\""}, std::pair{"torn", ""},
        std::pair{"variant", ""}}) {
    INFO(kind);
    std::vector<RuleSettings> rules(50);
    for (RuleSettings& rule : rules) {
      rule.params = Table::Parse(params, "params.toml");
      rule.words = &words;
    }
    CHECK(!FindKind(kind)->make(rules).empty());
  }
}
