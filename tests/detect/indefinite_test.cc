#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;
using Strings = std::vector<std::string>;

TEST_CASE("the article goes with the sound of the next word", "[detect]") {
  const std::string params =
      "vowel = [\"hour\", \"unin\"]\nconsonant = [\"one\", \"uni\", \"eu\"]\neither = [\"h\"]\n"
      "spelt = [\"FBI\"]";
  const std::string before = "The minister said that they have been with ";
  struct Case {
    const char* text;
    const char* repaired;  // empty: nothing is found
  };
  for (const Case& c : {
           Case{"a agreement", "an agreement"},
           Case{"an senior minister", "a senior minister"},
           Case{"a hour", "an hour"},
           Case{"an hour", ""},
           Case{"an university", "a university"},
           Case{"a uninteresting day", "an uninteresting day"},
           Case{"a one-off", ""},
           Case{"a European", ""},
           Case{"an historic day", ""},
           Case{"a FBI agent", "an FBI agent"},
           Case{"an UN envoy", "a UN envoy"},
           Case{"a MP", "an MP"},
           Case{"a NATO base", ""},
           Case{"a 8-hour flight", "an 8-hour flight"},
           Case{"an 11th hour", ""},
           Case{"an 1100 pounds", ""},
           Case{"a 12-hour flight", ""},
           Case{"an then", ""},  // "and then"
           Case{"Vitamin A in it", ""},
           Case{"Serie A appearances", ""},
           Case{"a, b or c, a of these", ""},
           Case{"a Iranian envoy", "an Iranian envoy"},
           Case{"à a agreemnet", ""},
       }) {
    INFO(c.text);
    CHECK(test::Repaired("indefinite", params, before + c.text) ==
          (*c.repaired == 0 ? Strings{} : Strings{before + c.repaired}));
  }
}
