// Lines as scrapers leave them in articles: the page's fields, controls and foot; and lines that
// look like them and are the reporter's.
#include <catch2/catch.hpp>

#include "lines.h"

using namespace vrlint;
using test::Article;
using test::Place;

namespace {

const std::vector<test::Lines> kLines = {
    {"metadata",
     Article::kVietnamese,
     Place::kHead,
     {
         "Thứ Sáu, 15/03/2024 07:30 AM (GMT+7)",
         "07:30 | 15/03/2024",
         "Ngày đăng: 15/3/2024 | Lượt xem: 1.024",
         "Thời sự | 15/03/2024",
         "Nông nghiệp > Thị trường > Giá cả",
         "Thứ sáu ngày 15 tháng 3 năm 2024",
         "Cách đây 3 giờ",
         "15 Tháng Ba 2024 | 7:30",
     },
     {}},
    {"metadata",
     Article::kVietnamese,
     Place::kTail,
     {
         "Từ khóa liên quan: rau sạch, nông dân",
         "#rausach #nongdan #laodong",
         "ID bài viết: 482211",
         "Lượt xem : 1.024",
     },
     {
         "Video về làng có 3.000 lượt xem sau một giờ.",
         "#RauSach là thẻ mà các bạn trẻ trong xã hay dùng.",
         "Chủ đề: nước sạch cho rau là nội dung thứ nhất của buổi họp.",
     }},
    {"metadata",
     Article::kVietnamese,
     Place::kMiddle,
     {},
     {
         "Cập nhật lúc 7h sáng 15/3, giá rau tăng nhẹ ở các chợ đầu mối.",
         "Hai giờ trước khi trời mưa, ông Tư đã thu hết rau.",
         "15/3/2024 là hạn chót để các hộ đăng ký giống.",
         "Thứ sáu, 15/3, xã họp bàn với các hộ trồng rau.",
         "7h30: Xe của hợp tác xã tới nhận hàng.",
         "Trang chủ của hợp tác xã ngừng hoạt động từ hôm qua.",
         "Từ khóa của vụ này là nước, ông Tư nói.",
     }},
    {"metadata",
     Article::kEnglish,
     Place::kHead,
     {
         "Published: 7:30 AM EDT March 15, 2024",
         "Posted at 7:30 AM, Mar 15, 2024 and last updated 9:12 AM, Mar 15, 2024",
         "Fri 15 Mar 2024 07.30 EDT",
         "Updated 2:15 PM ET, Fri March 15, 2024",
         "March 15, 2024 / 7:30 AM EDT / CBS News",
         "Published on : 15 Mar 2024, 7:30 am",
         "Home / News / Farming",
         "2024-03-15T07:30:00.000Z",
         "Reading Time: 3 mins read",
     },
     {}},
    {"metadata",
     Article::kEnglish,
     Place::kTail,
     {
         "Filed Under: Farming, Water",
         "First published on Fri 15 Mar 2024 07.30 GMT",
         "TOPICS: Farming Water Valley",
     },
     {
         "Topics such as water were left out of the plan.",
         "Filed under oath, the complaint names six farmers.",
         "The film of the dry wells had 1.2 million views within a day.",
     }},
    {"metadata",
     Article::kEnglish,
     Place::kMiddle,
     {},
     {
         "Published June 5 in a journal, the study counts the wells of four valleys.",
         "Updated rules take effect on March 15, 2024.",
         "March 15, 2024, was the driest day of the year.",
         "Three hours ago the river was still in its bed.",
         "Home is where the well is, she said.",
         "7:30 a.m.: The first lorry leaves the yard.",
         "Posted at the gate since March 15, a sign tells visitors to keep out.",
         "On Friday, March 15, 2024, at 7:30 a.m., the pumps stopped.",
     }},
    {"ui",
     Article::kVietnamese,
     Place::kMiddle,
     {
         "Chia sẻ Facebook Twitter Zalo",
         "Lưu bài viết",
         "Nghe bài viết",
         "0:00 / 2:35",
         "Trình duyệt của bạn không hỗ trợ thẻ video HTML5.",
         "Nhập email để nhận bản tin mỗi ngày",
     },
     {
         "Bình luận về giá rau, các chuyên gia tỏ ra thận trọng.",
         "Chia sẻ việc nhà",
         "Quảng cáo về thuốc trừ sâu bị cấm ở chợ.",
         "Trả lời: Xã sẽ hỗ trợ một nửa tiền giống.",
         "Theo dõi ruộng rau trên điện thoại là việc của con trai ông.",
         "Tải ứng dụng của hợp tác xã, người mua biết rau được trồng ở đâu.",
         "Nghe đài dự báo thời tiết, ông Tư hoãn ngày gieo hạt.",
         "Lưu trữ hạt giống là nghề của bà Mai.",
     }},
    {"ui",
     Article::kVietnamese,
     Place::kTail,
     {
         "Thích 0 Chia sẻ",
         "Bạn nghĩ gì về nội dung này?",
         "Ý kiến của bạn sẽ được xét duyệt trước khi đăng. Xin vui lòng gõ tiếng Việt có dấu.",
         "Trở lại Kinh tế",
         "Quay lại đầu trang",
         "Đăng nhập để tham gia bình luận",
         "Tải app Báo Làng để đọc tin nhanh hơn",
     },
     {
         "Mời bà con tới nhà văn hóa xã lúc 8h để nhận giống.",
         "Chia sẻ với phóng viên, ông Tư nói vụ này được giá.",
         "Bạn nghĩ gì khi trồng rau không có nước, bà Mai hỏi lại.",
     }},
    {"ui",
     Article::kEnglish,
     Place::kMiddle,
     {
         "Click to share on Facebook (Opens in new window)",
         "Listen to this story",
         "0:00 / 1:31",
         "This browser does not support the video element.",
         "Story continues below advertisement",
         "Video Player is loading.",
         "Allow Twitter content?",
         "Sign up for our morning newsletter and never miss a story.",
         "Show Caption Hide Caption",
     },
     {
         "Share prices of seed makers fell.",
         "Follow the canal for two miles and you reach the farm.",
         "Comments by the minister made matters worse.",
         "Listen to the farmers, she said, and not to the seed makers.",
         "Download speeds in the valley are the lowest in the country.",
         "Loading the lorries takes the women until noon.",
         "Skip the first week of rain, the old rule says.",
         "Saving water",
     }},
    {"ui",
     Article::kEnglish,
     Place::kTail,
     {
         "You have reached your limit of free articles.",
         "Download our free app for breaking news alerts.",
         "By clicking Sign Up, you agree to our Terms and Privacy Policy.",
         "Log in or register to post comments",
         "Back to top",
         "Report this ad",
     },
     {
         "“Share your thoughts with the team,” he told the young farmers.",
         "Sign up for the water scheme closes on Friday.",
         "Cookies baked from the flour of the valley are sold at the gate.",
     }},
};

}  // namespace

TEST_CASE("the page's fields, controls and foot are told from what looks like them", "[lines]") {
  test::TryLines(kLines);
}
