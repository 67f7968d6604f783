// Lines as scrapers leave them in articles: what scraping and conversion dropped or broke; and
// lines that look like them and are the reporter's.
#include <catch2/catch.hpp>

#include "lines.h"

using namespace vrlint;
using test::Article;
using test::Place;

namespace {

const std::vector<test::Lines> kLines = {
    {"lost",
     Article::kVietnamese,
     Place::kMiddle,
     {
         "Theo , giá rau ở chợ đầu mối đã tăng gấp đôi trong tuần qua.",
         "Ông Tư (sinh năm ) trồng rau từ khi còn trẻ.",
         "Đoàn công tác của t?nh Qu?ng Nam đã về thăm làng rau.",
         "Hợp tác xã ( ) thu mua toàn bộ rau của làng.",
         "Người dân Vi?t Nam ăn nhiều rau hơn trước.",
         "Ông Tư kể lại chuyện này với .",
         "Giá rau lấy từ trang của Sở (nguồn: ) vào sáng nay.",
         "Trên trang , ông viết rằng vụ này được giá.",
         "Bà con t? các xã bên cũng tới học cách trồng.",
         "Tr?n Th? Mai, 45 tuổi, trồng hai mẫu cải.",
     },
     {
         "Vì sao giá rau tăng? Ông Tư nói tại mưa.",
         "Ai mua? Mua ở đâu? Không ai biết.",
         "Ông Tư sinh năm 1950 (?) ở xã Hạ.",
         "Bà Mai (vợ ông Tư) giữ sổ của hợp tác xã.",
         "Vụ này... (thở dài) lỗ vốn.",
         "Ông hỏi lại: “Thế à?” rồi thôi.",
         "Có ba việc: a) giống; b) nước; c) đất.",
         "Theo ông, rau cải dễ trồng hơn rau muống.",
         "Con ông học lập trình, cứ nói mãi về hàm print() và input().",
         "Bao giờ thì xong?, bà hỏi.",
     }},
    {"lost",
     Article::kEnglish,
     Place::kMiddle,
     {
         "?We have no water,? she said. ?Nobody helps us.?",
         "The farm?a family business?closed in May.",
         "The caf? at the gate belongs to Jos? Mart?nez.",
         "The wells were first counted in an interview with .",
         "The valley s wells don t give water any more.",
         "The wells, as reported by , are dry.",
         "The old well (; born 1950) is dry.",
         "The pumps cost ?5 million and last ten years.",
         "Prices rose by 10?20 percent in a month.",
         "The farmers? union didn?t answer.",
     },
     {
         "Who owns the wells? That is not clear.",
         "What? No water? She laughed.",
         "He was born in 1950 (?) on the farm.",
         "“Really?” she said. “Why?”",
         "The answer is (a), (b) or (c).",
         "Rows A, B and C (and D) are dry.",
         "The word ends in the letter s as a rule.",
         "The page is at example.org/wells?id=5 and free.",
         "He wrote f(x) and g() on the board.",
         "Plan B: the owners of the wells pay.",
     }},
};

}  // namespace

TEST_CASE("what scraping and conversion dropped or broke are told from what looks like them",
          "[lines]") {
  test::TryLines(kLines);
}
