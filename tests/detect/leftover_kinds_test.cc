#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;
using test::Detect;
using test::Found;
using test::Repaired;
using Strings = std::vector<std::string>;

TEST_CASE("joined syllables are parted where the text was segmented, names are left alone",
          "[detect]") {
  CHECK(Repaired("joined", "", "học_sinh đến trường") == Strings{"học sinh đến trường"});
  CHECK(Found("joined", "", "hoc_sinh đến").empty());
  CHECK(Found("joined", "min_marked = 1", "học_sinh đi lop_hoc") == Strings{"học_sinh", "lop_hoc"});
  CHECK(Found("joined", "", "#học_sinh, a/học_sinh, học_sinh.txt").empty());
}

TEST_CASE("a page is no article where a short text says so", "[detect]") {
  const char* rule = "max_words = 6\n[signs]\ncheck = 'security check'";
  CHECK(Found("page", rule, "Please pass the security check") == Strings{"Please"});
  CHECK(Found("page", rule, "He said that the security check had been long").empty());
  CHECK_FALSE(test::SetupError("page", "max_words = 6").empty());
}

TEST_CASE("a text of plain syllables is Vietnamese without its marks", "[detect]") {
  const char* rule = "min_words = 4\nmin_share = 0.6\nsyllables = [\"nguoi\", \"khong\", \"duoc\"]";
  CHECK(Found("unmarked", rule, "nguoi nay khong duoc") == Strings{"nguoi"});
  CHECK(Found("unmarked", rule, "người này không được").empty());
  CHECK(Found("unmarked", rule, "the man may not").empty());
}

TEST_CASE("a block in another language is foreign, a quotation or a translated line is not",
          "[detect]") {
  const std::string vietnamese =
      "Sáng nay huyện khánh thành cây cầu bắc qua sông, nối hai xã vốn bị chia cắt mỗi khi nước "
      "lên, với kinh phí bốn mươi tỷ đồng do người dân và tỉnh cùng góp trong nhiều năm qua.\n\n"
      "Theo chủ tịch huyện, công trình được khởi công từ mùa xuân năm ngoái và nay đã hoàn "
      "thành.\n\n";
  const std::string english =
      "The mayor said that the bridge would be open to all traffic from the first day of the week.";
  const char* rule = "min_words = 10\nmax_share = 0.5";
  CHECK(Found("language", rule, vietnamese + english) == Strings{english});
  CHECK(Found("language", rule, vietnamese + "“" + english + "”").empty());
  CHECK(Found("language", rule, vietnamese + "Bản tiếng Anh:\n\n" + english).empty());
  CHECK(Found("language", rule, english + "\n\n" + english).empty());
}
