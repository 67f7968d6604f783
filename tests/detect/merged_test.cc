#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;
using Strings = std::vector<std::string>;

TEST_CASE("a name is parted from the word that it ran together with", "[detect]") {
  const std::string article =
      "The speech of Walters was read to the people on Monday. Walters said that the bridge of "
      "Marlow would be open to all the ships. ";
  struct Case {
    const char* text;
    const char* repaired;  // empty: nothing is found
  };
  for (const Case& c : {
           Case{"On Friday Waltershas left the town.", "On Friday Walters has left the town."},
           Case{"On Friday Walterssaid it again.", "On Friday Walters said it again."},
           Case{"They met the leaderWalters there.", "They met the leader Walters there."},
           Case{"They saw the townMarlow there.", "They saw the town Marlow there."},
           Case{"They met a man named Waltersas.", ""},  // many names end so
           Case{"Walters, Walters: to Waltersas he was.",
                "Walters, Walters: to Walters as he was."},
           Case{"The bridge of Marlowis there.", ""},         // the name stands by itself once
           Case{"On Friday Peteshas left the town.", ""},     // or never
           Case{"They met the leaderPetersen there.", ""},    //
           Case{"They met the ledrWalters there.", ""},       // no word
           Case{"They saw the payBridge there.", ""},         // a brand of two words
           Case{"They met eWalters there, an app.", ""},      // a brand
           Case{"On Friday Waltersia left the town.", ""},    // nothing that follows a name
           Case{"Waltershas, Waltershas, Waltershas.", ""},   // a name of its own
           Case{"Look at #leaderWalters for the news.", ""},  //
       }) {
    INFO(c.text);
    CHECK(test::Repaired("merged", "", article + c.text) ==
          (*c.repaired == 0 ? Strings{} : Strings{article + c.repaired}));
  }
}

TEST_CASE("where names ran together with others, any ordinary word may have", "[detect]") {
  const std::string article =
      "The speech of Walters was read to the people. Walters said that the bridge would be open. ";
  const std::string others = "On Friday Waltershas left the town and Waltersis on the way. ";
  CHECK(test::Found("merged", "", article + others + "Then Waltersresponded to them.") ==
        Strings{"Waltershas", "Waltersis", "Waltersresponded"});
  CHECK(test::Found("merged", "", article + "Then Waltersresponded to them.").empty());
  CHECK(test::Found("merged", "", article + others + "Then Waltersxing came.").size() == 2);
}

TEST_CASE("how often the name has to stand by itself is the rule's", "[detect]") {
  const std::string text = "The people of Marlow were there. The bridge of Marlowis open to all.";
  CHECK(test::Found("merged", "", text).empty());
  CHECK(test::Found("merged", "min_uses = 1", text) == Strings{"Marlowis"});
}

TEST_CASE("names of Vietnamese blocks are left alone", "[detect]") {
  CHECK(test::Found("merged", "min_uses = 1", "Đoàn của Marlow đã đến. Hôm nay Marlowis mở cửa.")
            .empty());
}
