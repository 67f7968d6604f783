#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;
using test::Detect;
using test::Repaired;
using Strings = std::vector<std::string>;

TEST_CASE("one copy of a loop stays, with what follows it", "[detect]") {
  struct Case {
    std::string text;
    std::string repaired;
  };
  for (const auto& [text, repaired] : {
           Case{"We trust the value of it and the value of it and the value of it and the value of "
                "peace.",
                "We trust the value of it and the value of peace."},
           Case{"Họ nói, họ nói, họ nói, họ nói rằng mưa.", "Họ nói rằng mưa."},
           Case{"It was a new day for us. It was a new day for us. It was a new day for us. Then "
                "rain.",
                "It was a new day for us. Then rain."},
           Case{"one two three four five six one two three four five six end",
                "one two three four five six end"},
           Case{"giá 31.500 đồng một ký, giá 31.500 đồng một ký, giá 31.500 đồng một ký.",
                "giá 31.500 đồng một ký."},
       }) {
    CHECK(Repaired("loop", "", text) == Strings{repaired});
  }
}

TEST_CASE("what is said three times is a loop, what is said twice only if it is long", "[detect]") {
  CHECK(Detect("loop", "", "aa bb cc dd aa bb cc dd end").empty());
  CHECK(Detect("loop", "", "aa bb cc dd aa bb cc dd aa bb cc dd end").size() == 1);
  CHECK(Detect("loop", "", "aa bb cc dd ee ff aa bb cc dd ee ff end").size() == 1);
  CHECK(Detect("loop", "", "No no no!").empty());
  CHECK(Detect("loop", "", "price of price of price of price of pizza").size() == 1);
}

TEST_CASE("two copies of whole sentences are left to the duplicates", "[detect]") {
  CHECK(Detect("loop", "", "It was a new day for us. It was a new day for us. Then rain came.")
            .empty());
  CHECK(Detect("loop", "", "It was a new day for us.\nIt was a new day for us.").empty());
}

TEST_CASE("figures alone are no phrase", "[detect]") {
  CHECK(Detect("loop", "", "1 2 3 4 1 2 3 4 1 2 3 4 1 2 3 4").empty());
}

TEST_CASE("a repair is safe where the copies are long, alike and balanced", "[detect]") {
  struct Case {
    std::string text;
    Safety safety;
  };
  for (const auto& [text, safety] : {
           Case{"the good of all men and the good of all men and the good of all men and so on",
                Safety::kSafe},
           Case{"on and on and on and on and on and on it went", Safety::kUnsafe},
           Case{"he said (the good of all men and the good of all men and) the good of all men and "
                "so",
                Safety::kUnsafe},
       }) {
    const auto matches = Detect("loop", "", text);
    REQUIRE(matches.size() == 1);
    CHECK(matches.front().safety == safety);
  }
}

TEST_CASE("the message can tell copies, period and words", "[detect]") {
  const auto matches = Detect("loop", "", "aa bb cc dd aa bb cc dd aa bb cc dd");
  REQUIRE(matches.size() == 1);
  CHECK(matches.front().facts[0].value == "3");
  CHECK(matches.front().facts[1].value == "4");
  CHECK(matches.front().facts[2].value == "aa bb cc dd");
}

TEST_CASE("copies may differ in a word where the rule allows it, in figures and names never",
          "[detect]") {
  const std::string near =
      "They praised the good work of the teachers in the hills and the good work of all the "
      "teachers in the hills and the good work of the teachers in the hills.";
  CHECK(Detect("loop", "", near).empty());
  CHECK(Repaired("loop", "edits = 1", near) ==
        Strings{"They praised the good work of the teachers in the hills."});
  CHECK(Detect("loop", "edits = 1",
               "Step 1 is to open the valve and wait. Step 2 is to open the valve and wait. Step 3 "
               "is to open the valve and wait.")
            .empty());
  CHECK(Detect("loop", "edits = 1",
               "Click to share it on Lark (opens in new window). Click to share it on Bird (opens "
               "in new window). Click to share it on Fish (opens in new window).")
            .empty());
}

TEST_CASE("the joining word belongs to the copies after the first", "[detect]") {
  CHECK(Repaired("loop", "joiners = [\"and\"]", "aa bb cc and aa bb cc and aa bb cc. Next") ==
        Strings{"aa bb cc. Next"});
  CHECK(Detect("loop", "", "aa bb cc and aa bb cc and aa bb cc. Next").empty());
}

TEST_CASE("prayers, chants, quotations, tables and rows of names repeat by right", "[detect]") {
  for (const char* text :
       {"Nam mô A Di Đà Phật!\nNam mô A Di Đà Phật!\nNam mô A Di Đà Phật!",
        "Nam mô Đại từ đại bi\nNam mô Đại từ đại bi\nNam mô Đại từ đại bi",
        "“Cố lên, cố lên, cố lên!”",
        "They sang \"one more goal, one more goal, one more goal\" all night.",
        "Celtics Celtics Celtics Celtics Celtics", "Mua vào Bán ra Mua vào Bán ra Mua vào Bán ra",
        "giá 12 đồng 13 đồng giá 12 đồng 13 đồng giá 12 đồng 13 đồng",
        "<td></td> <td></td> <td></td> <td></td> <td></td>",
        "It is the law on the use of land. The law on the use of land is new."}) {
    INFO(text);
    CHECK(Detect("loop", "edits = 1", text).empty());
  }
}

TEST_CASE("joining words alone in a row keep one of them", "[detect]") {
  CHECK(Repaired("loop", "joiners = [\"and\"]",
                 "and and and and and and and and and and and and") == Strings{"and"});
}
