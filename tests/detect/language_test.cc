#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;
using test::Found;
using Strings = std::vector<std::string>;

namespace {

const std::string kVietnamese =
    "Sáng nay, thành phố khai trương cây cầu mới nối hai bờ sông sau hai năm thi công.\n"
    "Người dân hai bên bờ đã đến từ sáng sớm để được đi qua cây cầu đầu tiên của huyện.\n"
    "Theo kế hoạch, cây cầu thứ hai sẽ được xây dựng trong năm tới và hoàn thành sau hai năm.\n";
const std::string kEnglish =
    "This is the bridge that was built by the people of the town, and it is theirs.\n";
const std::string kGerman =
    "Die neue Brücke ist nach zwei Jahren fertig und wird von den Bürgern mit Freude begrüßt.\n";

}  // namespace

TEST_CASE("a block of another language is found as a whole", "[detect]") {
  CHECK(Found("language", "min_words = 10", kVietnamese + kEnglish) ==
        Strings{kEnglish.substr(0, kEnglish.size() - 1)});
  CHECK(Found("language", "min_words = 10", kVietnamese + kGerman).size() == 1);
  CHECK(Found("language", "min_words = 10", kEnglish + kEnglish + kEnglish + kGerman).size() == 1);
}

TEST_CASE("short blocks, titles, items and cited blocks are left alone", "[detect]") {
  for (const std::string& block :
       {std::string("This is the bridge of the town."),
        std::string("This is the bridge that was built by the people of the town and is theirs"),
        "“" + kEnglish, "1. " + kEnglish, "Ông nói:\n" + kEnglish,
        kEnglish + "Dịch nghĩa: Đây là cây cầu do người dân thị trấn xây dựng.\n"}) {
    INFO(block);
    CHECK(Found("language", "min_words = 10", kVietnamese + block).empty());
  }
}

TEST_CASE("an article in two languages, or in neither of the two, is left alone", "[detect]") {
  CHECK(Found("language", "min_words = 10", kVietnamese + kEnglish + kEnglish + kEnglish).empty());
  CHECK(Found("language", "min_words = 10", kGerman + kGerman + kGerman + kEnglish).empty());
  CHECK(Found("language", "min_words = 10\nmax_share = 1", kVietnamese + kEnglish + kEnglish)
            .size() == 2);
}
