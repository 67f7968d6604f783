#include <catch2/catch.hpp>

#include "detect/pattern_index.h"
#include "detect/word_index.h"
#include "support.h"

using namespace vrlint;
using test::Repaired;
using Strings = std::vector<std::string>;

namespace {

// Enough English around it for a block to be known as English.
const std::string kBefore = "The minister said on Monday that he will be in the city with ";
const std::string kAfter = " and that this is what they have been waiting for.";

// What becomes of the words between the two; empty where nothing is found.
std::string Corrected(const std::string& params, const std::string& words) {
  const Strings repaired = Repaired("spelling", params, kBefore + words + kAfter);
  if (repaired.empty()) return "";
  const std::string& text = repaired.front();
  return text.substr(kBefore.size(), text.size() - kBefore.size() - kAfter.size());
}

}  // namespace

TEST_CASE("one slip of the keyboard in a common word is found", "[detect]") {
  struct Case {
    const char* text;
    const char* repaired;
  };
  for (const Case& c : {
           Case{"the goverment today", "the government today"},    // lost
           Case{"the agreementt today", "the agreement today"},    // doubled
           Case{"the parliamebnt today", "the parliament today"},  // hit along
           Case{"the parliamemt today", "the parliament today"},   // hit instead
           Case{"the agreemnet today", "the agreement today"},     // swapped
           Case{"the yers ahead", "the years ahead"},
       }) {
    INFO(c.text);
    CHECK(Corrected("", c.text) == c.repaired);
  }
}

TEST_CASE("what is no slip for certain is left alone", "[detect]") {
  for (const char* text : {
           "an organisation of colour and an organization of color",
           "the Goverment office",  // may be a name
           "the GOVERMENT office",
           "the non-goverment office",  // beside a hyphen
           "the goverment's office and don't",
           "a \"goverment\" of sorts",   // spoken of
           "goverment after goverment",  // the article means it
           "www.goverment.example or #goverment",
           "the o peration today",                    // torn apart
           "comin home",                              // dialect
           "deplorables reshoring subteam skillset",  // formed by rule
           "the thanh and the nguyen",                // Vietnamese
           "they are loking for it",                  // "looking", "locking" or "liking"
           "xqzvt kjhgf",
       }) {
    INFO(text);
    CHECK(Corrected("", text).empty());
  }
}

TEST_CASE("of two likely words the one that the article has is meant", "[detect]") {
  CHECK(Corrected("", "the attac of today").empty());
  CHECK(Corrected("", "the attack and the attac of today") == "the attack and the attack of today");
}

TEST_CASE("foreign phrases and blocks in other languages are left alone", "[detect]") {
  CHECK(Corrected("", "les ministres du gouvernement disent que la porte est fermee").empty());
  for (const char* text :
       {"El presidente del gobierno dijo que los paises de la region tienen que cooperar.",
        "Der Minister sagte am Montag, dass die Regierung nicht mit der Opposition sprechen werde.",
        "Thu tuong da tiep doan dai bieu cap cao cua Lao sang tham chinh thuc Viet Nam."}) {
    INFO(text);
    CHECK(test::Detect("spelling", "", text).empty());
  }
}

TEST_CASE("words that have run together are parted", "[detect]") {
  const std::string parted = "find = \"parted\"";
  for (const auto& [text, repaired] :
       {std::pair{"the city inwhich he lives", "the city in which he lives"},
        std::pair{"hopes ofthe people", "hopes of the people"},
        std::pair{"asevere shortage", "a severe shortage"}, std::pair{"together into another", ""},
        std::pair{"the agreemnet", ""}}) {
    INFO(text);
    CHECK(Corrected(parted, text) == repaired);
    if (*repaired != 0) CHECK(Corrected("", text).empty());
  }
}

TEST_CASE("where several words have run together, any two of a sentence may have", "[detect]") {
  const std::string parted = "find = \"parted\"";
  const std::string others = "the city inwhich he lives, hopes ofthe people, asevere shortage, ";
  struct Case {
    const char* text;
    Strings found;
  };
  for (const Case& c : {
           Case{"the officialscalled it a day", {"officialscalled"}},
           Case{"the pollshowed it", {"pollshowed"}},
           Case{"the attackon them, the attackon us", {"attackon", "attackon"}},
           Case{"a wide battlespace", {}},  // a compound
           Case{"in all that is in the city: the goverment, the goverment", {}},
       }) {
    INFO(c.text);
    Strings found{"inwhich", "ofthe", "asevere"};
    found.insert(found.end(), c.found.begin(), c.found.end());
    CHECK(test::Found("spelling", parted, kBefore + others + c.text + kAfter) == found);
    CHECK(test::Found("spelling", parted, kBefore + c.text + kAfter).empty());
  }
}

TEST_CASE("words that the rule knows are left alone", "[detect]") {
  CHECK(Corrected("known = [\"agreemnet\"]", "the agreemnet").empty());
}

TEST_CASE("listed misspellings are found in their case", "[detect]") {
  PatternIndex patterns({});
  WordIndex words;
  RuleSettings settings;
  settings.words = &words;
  settings.params = Table::Parse("find = \"listed\"\nfiles = [\"my.txt\"]", "params.toml");
  settings.read_file = [](const std::string&) {
    return "# own\nabbout->about\nclas->class, classes,\nfo->of, for, to, it may be a name\n";
  };
  const auto detectors = FindKind("spelling")->make(std::span(&settings, 1));
  words.Finish();
  const auto found = [&](const std::string& text) {
    const Document document(text);
    const Zones zones(document);
    std::vector<Match> matches;
    PatternHits pattern_hits = patterns.Scan(document);
    const WordHits word_hits = words.Scan(document);
    detectors.front()->DetectAmong({pattern_hits, word_hits}, document, zones, matches);
    return matches;
  };
  const auto first = found("Abbout what they said in the city, and it was on the news.");
  REQUIRE(first.size() == 1);
  CHECK(first.front().safety == Safety::kSafe);
  CHECK(first.front().edits.front().text == "About");
  const auto many = found("It was for the clas that they have in the city.");
  REQUIRE(many.size() == 1);
  CHECK(many.front().edits.empty());
  CHECK(many.front().facts.front().value == "class or classes");
  CHECK(found("It was for the city fo which they have spoken.").front().facts.front().value ==
        "of or for or to");
  CHECK(found("It was Mr Abbout who said that they have been in the city.").empty());
  CHECK(found("It was abbout. Abbout the city they have said what it is.").size() == 2);
}

TEST_CASE("a bad line of a list of misspellings is told with its number", "[detect]") {
  for (const auto& [list, message] :
       {std::pair{"abbout->about\nno arrow\n",
                  "my.txt:2:1: a line is: wrong->right, or wrong->right, another,"},
        std::pair{"\n# x\na lot->many\n",
                  "my.txt:3:1: one word stands before the arrow, and another behind"},
        std::pair{"abbout->\n",
                  "my.txt:1:1: one word stands before the arrow, and another behind"}}) {
    RuleSettings settings;
    settings.params = Table::Parse("files = [\"my.txt\"]", "params.toml");
    settings.read_file = [text = std::string(list)](const std::string&) { return text; };
    CHECK_THROWS_WITH(FindKind("spelling")->make(std::span(&settings, 1)), message);
  }
}
