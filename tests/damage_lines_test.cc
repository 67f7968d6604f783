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
    {"truncated",
     Article::kVietnamese,
     Place::kHead,
     {
         "Từ đầu tháng, giá rau ở các chợ đầu mối tăng mạnh vì mưa lớn kéo dài, khiến nhiều hộ ...",
         "Từ đầu tháng, giá rau ở các chợ đầu mối tăng mạnh vì mưa lớn kéo dài, khiến nhiều [...]",
         "Từ đầu tháng, giá rau ở các chợ đầu mối tăng mạnh vì mưa lớn kéo dài, trong khi người…",
     },
     {
         "Từ đầu tháng, giá rau tăng, và trong vườn nhà ai cũng có cải, mồng tơi, rau muống...",
         "Nhưng rồi trời lại mưa...",
     }},
    {"truncated",
     Article::kVietnamese,
     Place::kMiddle,
     {
         "Theo ông Tư, nếu trời không mưa thì hợp tác xã sẽ thu được hơn một nghìn tấn rau trong "
         "vụ này, tăng gấp đôi so với",
         "Ông Tư cho biết vụ này gia đình ông trồng hơn hai mẫu rau cải, thu về gần một trăm triệu "
         "đồng,",
         "Bà Mai thì chọn trồng cải bẹ và",
         "Hợp tác xã đã ký hợp đồng với ba siêu thị lớn ở thành phố, mỗi ngày giao hai tấn rau cho",
     },
     {
         "Các loại rau được trồng nhiều nhất trong vụ này, theo số liệu của hợp tác xã, gồm có:\n- "
         "Cải bẹ\n- Rau muống",
         "Niềm vui ở đầu vụ",
         "Ông nói: “Chúng tôi mong trời đừng mưa nữa, chứ mưa mãi thế này thì rau úng hết cả...”",
         "Diện tích: hai mươi mẫu",
         "Rau nhiều, người mua cũng nhiều (theo lời bà Mai)",
         "“Trời thương người trồng rau”",
     }},
    {"truncated",
     Article::kVietnamese,
     Place::kTail,
     {
         "Vụ tới, làng sẽ trồng thêm hai mươi mẫu rau để bán cho các siêu thị ở thành phố và các "
         "tỉnh lân cận, đồng thời mở",
         "Ông Tư nói thêm rằng, để giữ được giá, bà con phải",
         "Theo kế hoạch, vụ tới làng sẽ trồng thêm hai mươi mẫu để bán cho siêu thị... [Xem tiếp]",
     },
     {
         "Vụ tới sẽ ra sao, chưa ai biết...",
         "Ông cười: “Được mùa là vui rồi”.",
     }},
    {"truncated",
     Article::kEnglish,
     Place::kHead,
     {
         "Wells in the valley have run dry for the third year and farmers fear that ...",
         "Wells in the valley have run dry for the third year and farmers fear [...]",
         "Wells in the valley have run dry for the third year and farmers fear… [+2315 chars]",
         "Wells in the valley have run dry for the third year and farmers fear that the state will "
         "not […]",
         "Wells in the valley have run dry for the third year and farmers […] Continue reading",
     },
     {
         "Wells, pumps, pipes, ponds... the valley has had them all, and none gives water.",
         "And then it rained...",
     }},
    {"truncated",
     Article::kEnglish,
     Place::kMiddle,
     {
         "The farmers asked the state for help in the spring, when the first of the wells ran dry, "
         "but the office in the capital did not",
         "She said that the office had promised pumps, pipes and money for the next year,",
         "Half of the farms have closed, and",
         "The union of the farmers wants the state to pay for new wells and to",
     },
     {
         "The farmers asked the state for four things in the spring, when the first of the wells "
         "ran dry:\n- new pumps\n- longer pipes",
         "What the farmers want",
         "“We will wait a little longer, and then we will see whether anybody in that office reads "
         "letters...”",
         "Wells counted: four hundred",
         "The wells of the valley (all of them)",
         "She paused. “I had hoped that somebody would come…”",
     }},
    {"truncated",
     Article::kEnglish,
     Place::kTail,
     {
         "The state will send more water from the northern dam by lorry until the rain comes, an "
         "official said, but the farmers fear tha",
     },
     {
         "Nobody knows when it will rain...",
         "He shrugged: “We are used to it.”",
     }},
    {"encoding",
     Article::kVietnamese,
     Place::kMiddle,
     {
         "Táº¡i xÃ£ Háº¡, rau Ä‘Æ°á»£c trá»“ng quanh nÄƒm.",
         "Rau của làng được bán ở siêu thị &quot;Làng Quê&quot; từ năm ngoái.",
         "Giá rau&nbsp;tăng gấp đôi.",
         "Bà con &#273;ang thu ho&#7841;ch rau.",
         "Bà con nông da\u0302n đang thu hoạch.",
         "Rau của làng bán ở kh\u200Bắp nơi.",
         "Ðồng ruộng của làng rộng hai mươi mẫu.",
         "Gi\\u00e1 rau \\u1edf ch\\u1ee3 \\u0111\\u00e3 t\\u0103ng g\\u1ea5p \\u0111\\u00f4i.",
         "Ông nói: â€œRau năm nay được giáâ€.",
         "Gi&aacute; rau tăng v&igrave; mưa lớn.",
     },
     {
         "Phố Huỳnh Thúc Kháng, XÃ HẠ, NGÃ TƯ CHỢ.",
         "Công ty R&D và AT&T mua rau cho căng tin.",
         "Đầu bếp người Pháp François Lefèvre nấu món rau ở điện Élysée.",
         "Nhiệt độ 35°C, mưa 10 mm, đất ẩm ½ so với mọi năm.",
         "Cầu thủ Martin Ødegaard và Müller ăn rau của làng.",
         "Họ của ông trong tiếng Nga là Иванов, đọc là Ivanov.",
         "Chữ “đ” và chữ “ð” không giống nhau.",
         "Enzyme α-amylase có trong hạt.",
         "Rau xanh 🥬 là món bà con 👨\u200D👩\u200D👧 ăn mỗi ngày.",
         "Vốn 5 triệu €, 3 triệu £ và 2 triệu ¥.",
     }},
    {"encoding",
     Article::kEnglish,
     Place::kMiddle,
     {
         "The farmers donâ€™t know who owns the wells.",
         "The cafÃ© at the gate sells water at Â£2 a bottle.",
         "The farmers&rsquo; union &mdash; the oldest &mdash; is poor.",
         "The farmer&#39;s wells &#8220;gave up&#8221; in May.",
         "The wells are dry \uFFFD all of them.",
         "The far\u00ADmers wait for ra\u200Bin.",
         "The farmers\\u2019 wells are dry, and they don\\u2019t know why.",
         "The farmersâ€” all of them â€”left. ðŸ˜¢",
         "Itâ\u0080\u0099s dry.",
         "The wells are ï»¿dry.",
     },
     {
         "The naïve café owner, Zoë, sells crème brûlée at the gate.",
         "She flew from São Paulo to Kraków by way of Ålesund.",
         "JOÃO and ANDRÉ run the CHÂTEAU by the river.",
         "The firm AT&T and a Q&A; nothing else was said of R&D.",
         "It takes ¼ of a cup, 5 µm of dust and 30 °C.",
         "The Greek letter π and the Russian word мир are on the wall.",
         "She wrote “I love it 👍🏽” on the wall for her family 👩\u200D👩\u200D👦.",
         "In Romanian the river is called Râul Șes.",
         "The price is £5, €6 or ¥900 a bottle.",
         "Đặng Thị Ngọc Thịnh’s daughter came from Hạ Long.",
     }},
};

}  // namespace

TEST_CASE("what scraping and conversion dropped or broke are told from what looks like them",
          "[lines]") {
  test::TryLines(kLines);
}
