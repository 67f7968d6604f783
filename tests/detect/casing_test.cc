#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;
using test::Repaired;
using Strings = std::vector<std::string>;

TEST_CASE("a second capital is taken back where the word is known without it", "[detect]") {
  struct Case {
    std::string text;
    std::string repaired;  // empty: nothing is found
  };
  for (const Case& c : {
           Case{"THe aim", "The aim"},
           Case{"in BErlin, Berlin and Berlin", "in Berlin, Berlin and Berlin"},
           Case{"in BErlyn, Berlyn and Berlyn", "in Berlyn, Berlyn and Berlyn"},
           Case{"in BErlyn and Berlyn", ""},
           Case{"in BErlyn, BERLYN and BERLYN", ""},
           Case{"the MPs and the ITs", ""},
           Case{"an MPhil", ""},
           Case{"THE aim", ""},
           Case{"see THe.example.com", ""},
       }) {
    INFO(c.text);
    CHECK(Repaired("casing", "", c.text) == (c.repaired.empty() ? Strings{} : Strings{c.repaired}));
  }
}
