#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;
using test::Detect;
using test::Found;
using Strings = std::vector<std::string>;

TEST_CASE("the later copy of a line is found, spaces, case and final stop aside", "[detect]") {
  const std::string first = "Hai bộ trưởng bắt tay trước hội đàm";
  for (const char* copy :
       {"Hai bộ trưởng bắt tay trước hội đàm.", "“Hai bộ trưởng bắt tay trước hội đàm”",
        "HAI BỘ TRƯỞNG  BẮT TAY TRƯỚC HỘI ĐÀM"}) {
    const auto matches = Detect("duplicate", "", first + "\n\nGiữa.\n\n" + copy);
    REQUIRE(matches.size() == 1);
    CHECK(matches.front().related == Span{0, static_cast<uint32_t>(first.size())});
  }
}

TEST_CASE("short lines and other lines are no copies", "[detect]") {
  CHECK(Detect("duplicate", "", "Cùng hát!\nCùng hát!").empty());
  CHECK(Detect("duplicate", "", "một hai ba bốn năm\nmột hai ba bốn sáu").empty());
}

TEST_CASE("a copy goes safely where it is adjacent or long, and written alike", "[detect]") {
  CHECK(Detect("duplicate", "", "một hai ba bốn năm\nmột hai ba bốn năm").front().safety ==
        Safety::kSafe);
  CHECK(Detect("duplicate", "", "một hai ba bốn năm\ngiữa\nmột hai ba bốn năm").front().safety ==
        Safety::kUnsafe);
  CHECK(Detect("duplicate", "safe_words = 5", "một hai ba bốn năm\ngiữa\nmột hai ba bốn năm")
            .front()
            .safety == Safety::kSafe);
  CHECK(Detect("duplicate", "", "một hai ba bốn năm\nMột hai ba bốn năm").front().safety ==
        Safety::kUnsafe);
}

TEST_CASE("sentences are compared across paragraphs", "[detect]") {
  CHECK(test::Repaired(
            "duplicate", "unit = \"sentence\"",
            "It rained on all the fields. He left.\nShe came. It rained on all the fields.") ==
        Strings{"It rained on all the fields. He left.\nShe came."});
}
