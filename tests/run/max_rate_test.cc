#include "run/max_rate.h"

#include <catch2/catch.hpp>

#include "config/error.h"

using namespace vrlint;

TEST_CASE("a rate is exceeded by more findings than its share of the documents", "[run]") {
  Summary summary;
  summary.documents = 200;
  summary.by_rule = {{"typo-words", 6}, {"typo-titles", 4}, {"loop-phrase", 1}};
  struct Case {
    const char* rate;
    bool exceeded;
  };
  for (const auto& [rate, exceeded] :
       {Case{"typo-words=3/100", false}, Case{"typo-words=2/100", true}, Case{"typo=5/100", false},
        Case{"typo=49/1000", true}, Case{"typo-t*=2/100", false}, Case{"typo-t*=1/100", true},
        Case{"ALL=11/200", false}, Case{"ALL=10/200", true}, Case{"typo-titles,loop=5/200", false},
        Case{"typo-titles,loop=4/200", true}, Case{"caption=0/1", false}, Case{"loop=0/1", true}}) {
    INFO(rate);
    CHECK(ExceedsAny(std::vector{ParseMaxRate(rate)}, summary) == exceeded);
  }
  CHECK_FALSE(ExceedsAny({}, summary));
}

TEST_CASE("what is wrong with a rate is told with its place", "[run]") {
  struct Case {
    const char* word;
    const char* error;
  };
  for (const auto& [word, error] :
       {Case{"typo", "character 5: '=' is expected"}, Case{"typo=3", "character 7: '/' is"},
        Case{"typo=x/3", "character 6: a whole number"}, Case{"typo=3/4x", "character 9: a whole"},
        Case{"typo=-3/4", "character 6: a whole number"}, Case{"typo=3/", "character 8: a whole"},
        Case{"typo=3/0", "character 8: no rate is of 0 documents"}, Case{"=3/4", "character 1: a"},
        Case{"typo,,loop=3/4", "character 6: a rule is expected"},
        Case{"typo=99999999999999999999/1", "character 6: the number is too large"}}) {
    INFO(word);
    CHECK_THROWS_WITH(ParseMaxRate(word), Catch::Contains(error));
  }
}
