// Lines as scrapers leave them in articles: names of writers, outlets and agencies; and lines that
// look like them and are the reporter's.
#include <catch2/catch.hpp>

#include "lines.h"

using namespace vrlint;
using test::Article;
using test::Place;

namespace {

const std::vector<test::Lines> kLines = {
    {"credit",
     Article::kVietnamese,
     Place::kHead,
     {
         "Thực hiện: Hoàng Tùng – Thu Trang",
         "Phóng viên: Hải Yến",
         "PV Lê Hoàng (từ Nghệ An)",
         "Minh Châu - Thứ ba, 12/3/2024",
     },
     {}},
    {"credit",
     Article::kVietnamese,
     Place::kTail,
     {
         "Bích Ngọc (Theo Reuters, AFP)",
         "Nhóm PV",
         "Minh Khôi/VOV-Miền Trung",
         "Biên dịch: Thảo Vy",
         "(Theo Người Lao Động)",
         "Hà My dịch",
         "Thu Hương/Báo Tin tức",
         "BTV Thanh Hà",
         "Bài và ảnh: VĂN THÀNH",
         "CTV Đặng Tuấn/VOV1",
         "Theo Zing, VietNamNet",
     },
     {
         "PV: Thưa ông, vụ này bà con lãi được bao nhiêu?",
         "Theo ông Tư, giống cải này do hợp tác xã chọn.",
         "Thực hiện: 100% số hộ đã ký cam kết trồng rau sạch.",
         "Tác giả của bài thơ là một nông dân trong xã.",
         "Giải nhất: Nguyễn Thị Hoa",
         "Trân trọng,\nNguyễn Văn Tư",
     }},
    {"credit",
     Article::kVietnamese,
     Place::kMiddle,
     {},
     {
         "Theo Reuters, giá rau ở nước này đã tăng gấp đôi trong một tháng.",
         "Nhóm phóng viên nước ngoài được mời tới thăm ruộng rau của làng.",
         "Biên tập sách dạy trồng rau là nghề thứ hai của ông.",
         "Người trồng rau giỏi nhất xã, bà Trần Thị Mai, nói cây không bị sâu.",
         "Bà Trần Thị Mai",
         "Dịch vụ tưới nước do xã tổ chức.",
     }},
    {"credit",
     Article::kEnglish,
     Place::kHead,
     {
         "By JANE HOLLOWAY and MARK PEREZ",
         "By Jane Holloway, Staff Writer",
         "By Jane Holloway\nBusiness reporter, BBC News",
         "Words by Tom Arkwright",
         "The Associated Press",
         "Jane Holloway | The Valley Ledger",
     },
     {}},
    {"credit",
     Article::kEnglish,
     Place::kTail,
     {
         "Reporting by Jane Holloway in Lima; Editing by Mark Perez",
         "— Jane Holloway",
         "Associated Press writer Ana Ruiz in Lima contributed to this report.",
         "Compiled by Sam Osei from wire reports",
         "Translated from Spanish by Ana Ruiz",
         "(Writing by Sam Osei, editing by Lee Brook)",
         "Jane Holloway is a staff writer covering farming. Follow her on Twitter @jholloway.",
         "Reach Jane Holloway at jholloway@ledger.example or on X @jholloway.",
     },
     {
         "Reporting by the ministry showed that half of the wells were dry.",
         "The Associated Press reported that the wells had been dry for weeks.",
         "Reuters could not confirm the number.",
         "Sincerely,\nJane Holloway",
     }},
    {"credit",
     Article::kEnglish,
     Place::kMiddle,
     {},
     {
         "By Monday the price of water had doubled in every village of the valley.",
         "By Jane Holloway’s own account, the farm had never made money.",
         "Translated by generations of farmers, the old song has lost its first verse.",
         "Edited by committee, the plan for the wells pleased nobody.",
         "Written in 1972, the law says nothing about wells.",
         "With files under his arm, he walked to the court.",
         "Jane Holloway, 34, grows lettuce on two acres near the river.",
         "First prize: Anna Hill",
     }},
};

}  // namespace

TEST_CASE("names of writers, outlets and agencies are told from what looks like them", "[lines]") {
  test::TryLines(kLines);
}
