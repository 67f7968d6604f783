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
    {"dateline",
     Article::kVietnamese,
     Place::kHead,
     {
         "(VTC News) - Từ sáng sớm, hàng chục xe tải đã chờ ở đầu làng để nhận rau đi các tỉnh.",
         "TTH.VN - Từ sáng sớm, hàng chục xe tải đã chờ ở đầu làng để nhận rau đi các tỉnh.",
         "(Baonghean.vn) - Từ sáng sớm, hàng chục xe tải đã chờ ở đầu làng để nhận rau đi các "
         "tỉnh.",
         "(Xây dựng) - Từ sáng sớm, hàng chục xe tải đã chờ ở đầu làng để nhận rau đi các tỉnh.",
         "(PetroTimes) - Từ sáng sớm, hàng chục xe tải đã chờ ở đầu làng để nhận rau đi các tỉnh.",
         "KTĐT - Từ sáng sớm, hàng chục xe tải đã chờ ở đầu làng để nhận rau đi các tỉnh.",
         "(TN&MT) - Từ sáng sớm, hàng chục xe tải đã chờ ở đầu làng để nhận rau đi các tỉnh.",
         "Lâm Đồng, ngày 3/4 (TTXVN) - Từ sáng sớm, hàng chục xe tải đã chờ ở đầu làng để nhận "
         "rau.",
         "Baoquocte.vn. Từ sáng sớm, hàng chục xe tải đã chờ ở đầu làng để nhận rau đi các tỉnh.",
         "CAND Online - Từ sáng sớm, hàng chục xe tải đã chờ ở đầu làng để nhận rau đi các tỉnh.",
         "VTV.vn - Từ sáng sớm, hàng chục xe tải đã chờ ở đầu làng để nhận rau đi các tỉnh.",
         "(ĐTCK) Từ sáng sớm, hàng chục xe tải đã chờ ở đầu làng để nhận rau đi các tỉnh.",
     },
     {
         "Hà Nội - Hải Phòng là tuyến đường chính để đưa rau của làng ra cảng mỗi ngày.",
         "VTV - đài truyền hình quốc gia - đã hai lần về làng quay phim trong năm nay.",
         "OCOP - chương trình mỗi xã một sản phẩm - giúp rau của làng có mặt ở siêu thị.",
         "COVID-19 - nỗi lo của cả làng mấy năm trước - nay đã qua.",
         "UBND huyện - đơn vị chủ trì chương trình - sẽ hỗ trợ giống cho các hộ nghèo.",
         "Dân trí của làng tăng lên nhờ những lớp học tối do thanh niên mở.",
     }},
    {"dateline",
     Article::kVietnamese,
     Place::kTail,
     {
         "Vụ rau tới, hợp tác xã sẽ thu mua thêm của hai xã bên cạnh./.",
         "Vụ rau tới, hợp tác xã sẽ thu mua thêm của hai xã bên cạnh. (TTXVN)",
         "TTXVN/Báo Tin tức",
         "Vụ rau tới, hợp tác xã sẽ thu mua thêm của hai xã bên cạnh./. TTXVN",
     },
     {
         "TTXVN dẫn lời ông Tư cho biết vụ tới làng sẽ trồng thêm hai mươi mẫu.",
         "Rau được bán với giá 12.000 đồng/kg, sản lượng đạt 20 tấn/ha/vụ.",
         "VOV và VTV cùng đưa tin về làng rau vào tối qua.",
         "Cây cải bẹ được bán cho Tập đoàn Điện lực (EVN).",
     }},
    {"dateline",
     Article::kEnglish,
     Place::kHead,
     {
         "HELENA, Mont. (KTVX) — Wells in the valley have run dry for the third year, farmers say.",
         "New Delhi [India], March 3 (ANI): Wells in the valley have run dry, farmers say.",
         "(CNN)Wells in the valley have run dry for the third year, farmers say.",
         "CHICAGO (CBS) — Wells in the valley have run dry for the third year, farmers say.",
         "LONDON, March 3 /PRNewswire/ -- Wells in the valley have run dry, farmers say.",
         "(The Center Square) – Wells in the valley have run dry for the third year, farmers say.",
         "NAIROBI, Kenya, March 3 (Xinhua) -- Wells in the valley have run dry, farmers say.",
         "(Bloomberg) -- Wells in the valley have run dry for the third year, farmers say.",
         "Lima (dpa) - Wells in the valley have run dry for the third year, farmers say.",
         "JAKARTA, KOMPAS.com - Wells in the valley have run dry for the third year, farmers say.",
     },
     {
         "NATO — which nobody in the valley had heard of — paid for the first wells.",
         "General Mills (GIS) — the maker of cereals — bought the whole harvest.",
         "Washington — the state, not the city — grows most of the apples.",
         "BBC, CNN and Reuters sent crews to the valley last week.",
         "Sen. Jane Brown, D-Calif. — a farmer herself — voted against the plan.",
         "(AP) courses may be taken by pupils of the farm school from autumn on.",
     }},
    {"dateline",
     Article::kEnglish,
     Place::kTail,
     {
         "— AFP", "Enditem", "- Bernama",
         "[END]",  // missed
     },
     {
         "CNN’s reporter slept in the barn for two nights.",
         "The end of the drought is not in sight, the farmers fear.",
         "Reuters said on Monday that the state would pay.",
         "“The End” stood on the last page of his letter.",
     }},
};

}  // namespace

TEST_CASE("names of writers, outlets and agencies are told from what looks like them", "[lines]") {
  test::TryLines(kLines);
}
