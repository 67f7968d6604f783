#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;
using Strings = std::vector<std::string>;

TEST_CASE("a syllable with a blank inside is joined where the whole fits", "[detect]") {
  struct Case {
    const char* text;
    Strings found;
  };
  for (const Case& c : {
           Case{"Dưới s ự quản lý của bộ, k hu vực này đã khác.", {"s ự", "k hu"}},
           Case{"Họ thành lậ p công ty và cùng mọi tầ ng lớp nhân dân đi lên.", {"lậ p", "tầ ng"}},
           Case{"B ÀI HỌC CỦA NHỮNG NGƯỜI ĐI TRƯỚC", {"B ÀI"}},
           Case{"HỌ ĐANG ĐI TRÊN Đ ƯỜNG CỦA THÀNH PHỐ", {"Đ ƯỜNG"}},
           Case{"Họ đ ang đi trên đường. Đ ang đi trên đường.", {"đ ang", "Đ ang"}},
           Case{"Anh ngã từ độ cao 3 m ở một tòa nhà của thành phố.", {}},
           Case{"Những đội của nhóm B ở phía nam đã đến thành phố.", {}},
           Case{"Sáng nay ông Nguyễn Văn T ổn định tinh thần trở lại.", {}},
           Case{"The teams of group k hu went to the city of the north.", {}},
       }) {
    INFO(c.text);
    CHECK(test::Found("torn", "", c.text) == c.found);
  }
}

TEST_CASE("a torn syllable loses its blank, and its pieces are no slips", "[detect]") {
  const char* text = "Đoàn đã thảo luận về thiết bị m ạng và các vấn đề khác của thành phố.";
  CHECK(test::Found("context", "min_score = 2.0", text).empty());
  CHECK(test::Repaired("torn", "", "Dưới s ự quản lý của bộ, họ đã khác.") ==
        Strings{"Dưới sự quản lý của bộ, họ đã khác."});
}
