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
  CHECK(Detect("duplicate", "", "Nam mô A Di Đà Phật! (3 lạy)\nNam mô A Di Đà Phật! (3 lạy)")
            .empty());
  CHECK(
      Detect("duplicate", "", "Nam mô A Di Đà Phật (3 lạy)\nNam mô A Di Đà Phật (3 lạy)").empty());
  CHECK(
      Detect(
          "duplicate", "",
          "He gave\nthe head of the office and\nleft. She gave\nthe head of the office and\nwent.")
          .empty());
  CHECK(Detect("duplicate", "", "a\nmột hai ba bốn năm\nb\n\na\nmột hai ba bốn năm\nb")
            .empty());  // a refrain
  CHECK(Detect("duplicate", "", "Đội 1 12 điểm 9 bàn\nĐội 1 12 điểm 9 bàn").empty());
}

TEST_CASE("a copy goes safely where it is adjacent, written alike and no line of a song",
          "[detect]") {
  const std::string line = "Một hai ba bốn năm";
  const std::string body = "Một.\nHai.\nBa.\nBốn.\n";
  for (const auto& [text, safety] : {
           std::pair{line + "\n" + line, Safety::kSafe},
           std::pair{line + "\nGiữa\n" + line, Safety::kUnsafe},
           std::pair{line + "\nMỘT hai ba bốn năm", Safety::kUnsafe},
           std::pair{body + line + "\n" + line, Safety::kUnsafe},
           std::pair{body + line + ".\n" + line + ".", Safety::kSafe},
       }) {
    INFO(text);
    CHECK(Detect("duplicate", "", text).front().safety == safety);
  }
  CHECK(Detect("duplicate", "safe_words = 5", body + line + "\n" + line).front().safety ==
        Safety::kSafe);
}

TEST_CASE("sentences are compared across paragraphs", "[detect]") {
  CHECK(test::Repaired(
            "duplicate", "unit = \"sentence\"",
            "It rained on all the fields. He left.\nShe came. It rained on all the fields.") ==
        Strings{"It rained on all the fields. He left.\nShe came."});
}

TEST_CASE("of a sentence in prose and a line of its own the prose stays, whatever the order",
          "[detect]") {
  const std::string quote = "“The bridge has changed our lives.”";
  const std::string prose =
      "He smiled when he saw us coming. The bridge has changed our lives. He went on.";
  const std::string head = "Title\n\nLead.\n\nMore.\n\n";
  CHECK(Found("duplicate", "unit = \"sentence\"", head + quote + "\n\n" + prose) == Strings{quote});
  CHECK(Found("duplicate", "unit = \"sentence\"", head + prose + "\n\n" + quote) == Strings{quote});
  CHECK(Found("duplicate", "unit = \"sentence\"\nnear = 0.7\nmin_near_words = 6",
              head + "Summary: The bridge has changed our lives.\n\n" + prose) ==
        Strings{"The bridge has changed our lives."});
}

TEST_CASE("a formula that comes again and again is no duplicate, a cut lead neither", "[detect]") {
  const std::string formula = "There may be thunder and strong wind.";
  std::string forecast;
  for (const char* region : {"The north is wet. ", "The centre is dry. ", "The south is hot. "})
    forecast += region + formula + " It is warm. It is calm. It is cloudy.\n";
  CHECK(Detect("duplicate", "unit = \"sentence\"", forecast).empty());
  CHECK(Detect("duplicate", "unit = \"sentence\"",
               "The bridge has changed our lives here. It ...\n\nThe bridge has changed our lives "
               "here. It is long.")
            .empty());
}

TEST_CASE("a near copy is found where the rule says how near", "[detect]") {
  const std::string text =
      "one two three four five six seven eight nine ten eleven twelve\n\none two three four five "
      "six seven eight nine ten eleven thirteen";
  CHECK(Detect("duplicate", "", text).empty());
  CHECK(Detect("duplicate", "near = 0.8", text).size() == 1);
  CHECK(Detect("duplicate", "near = 0.95", text).empty());
}

TEST_CASE("a line of its own that lies in a sentence goes, a headline never", "[detect]") {
  const std::string rule = "unit = \"sentence\"\ncontained = 0.75\nnear = 0.9\nmin_near_words = 8";
  const std::string quote = "the bridge has changed the lives of all of us";
  const std::string prose =
      "He looked at the river and said that the bridge has changed the lives of all of us here in "
      "the valley. He went on.";
  CHECK(Found("duplicate", rule, "Title\n\n" + quote + "\n\n" + prose) == Strings{quote});
  CHECK(Found("duplicate", rule, "Title\n\n" + prose + "\n\n" + quote) == Strings{quote});
  CHECK(Found("duplicate", rule, quote + "\n\n" + prose).empty());
  CHECK(test::Repaired("duplicate", rule,
                       quote + "\n\n" + quote + " He went on to say so to all who came.") ==
        Strings{quote + "\n\nHe went on to say so to all who came."});
}

TEST_CASE("a line that was glued to the beginning of another goes with its words alone",
          "[detect]") {
  const std::string line = "Huyện miền núi có thêm một cây cầu bắc qua sông";
  const std::string rest = "“Chúng tôi rất vui vì từ nay không phải qua đò”, bà Năm nói.";
  CHECK(test::Repaired("duplicate", "", line + "\n\n" + line + " " + rest) ==
        Strings{line + "\n\n" + rest});
  CHECK(Found("duplicate", "", line + "\n\n" + line + " và suối.").empty());
  CHECK(Found("duplicate", "", line + " ...\n\n" + line + " " + rest).empty());
  CHECK(Found("duplicate", "", line + "\n\n" + line + " Lũ.").empty());
  CHECK(
      Found("duplicate", "", "Huyện có thêm một cây cầu\n\nHuyện có thêm một cây cầu Nay dân vui.")
          .empty());
}
