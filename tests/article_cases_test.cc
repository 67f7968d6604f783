// Lines as they stand in scraped articles, written for this purpose: for each class some that a
// curator takes out or mends, and as many that look like them and stay.
#include <algorithm>
#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;

namespace {

// The line between paragraphs of an article in its language.
std::string Vietnamese(const std::string& line) {
  return "Huyện miền núi có thêm một cây cầu\n\n"
         "Sáng nay, huyện khánh thành cây cầu bắc qua sông Lũ, nối hai xã vốn bị chia cắt mỗi khi "
         "nước lên, với tổng chiều dài gần hai trăm mét và kinh phí bốn mươi tỷ đồng.\n\n"
         "Theo chủ tịch huyện, công trình được khởi công từ mùa xuân năm ngoái, khi người dân hai "
         "bên bờ hiến hơn một nghìn mét vuông đất để làm đường dẫn lên cầu.\n\n" +
         line +
         "\n\nTrước đây học sinh của xã phải đi đò tới trường, những ngày mưa lớn thì nghỉ học, "
         "có năm cả tháng chín không tới lớp được buổi nào vì nước lũ dâng quá cao.\n\n"
         "Ông nói thêm rằng trong năm tới huyện sẽ làm tiếp con đường nối cây cầu với quốc lộ, để "
         "xe chở hàng không còn phải đi vòng hai mươi cây số như hiện nay.\n";
}

std::string English(const std::string& line) {
  return "A bridge for the hill district\n\n"
         "The district opened a bridge across the river on Monday that joins two villages which "
         "used to be cut off whenever the water rose in the rainy season.\n\n"
         "The head of the district said that work had begun in the spring of last year, after "
         "people on both banks had given land for the roads that lead to it.\n\n" +
         line +
         "\n\nChildren from the far bank had crossed by boat until then and stayed at home when "
         "the rain was heavy, in some years for the whole month of September.\n\n"
         "He added that a road from the bridge to the highway would be built next year, so that "
         "lorries would no longer have to go round by the old ferry.\n";
}

struct Lines {
  const char* defect_class;
  std::string (*article)(const std::string&);
  std::vector<std::string> found;
  std::vector<std::string> silent;
};

const std::vector<Lines> kLines = {
    {"caption",
     Vietnamese,
     {
         "Người dân đi qua cây cầu mới. Ảnh: Minh Hạnh",
         "Cây cầu nhìn từ trên cao (Ảnh: UBND huyện cung cấp).",
         "Chủ tịch huyện (thứ hai từ trái sang) cắt băng khánh thành.",
         "Học sinh xã Lũ trên chuyến đò cuối cùng.",
         "Một góc cây cầu trong ngày khánh thành.",
         "Toàn cảnh cây cầu bắc qua sông Lũ - Ảnh: TTXVN",
         "Chủ tịch huyện Lê Văn Minh phát biểu tại lễ khánh thành cầu.",
         "Ảnh minh họa: Internet.",
         "Công nhân lắp những nhịp cầu cuối cùng hôm 12/3.",
         "Nguồn ảnh: Báo Lâm Đồng",
     },
     {
         "Trong bức ảnh chụp năm ngoái, ông vẫn còn ngồi trên con đò cũ cùng đám học trò nhỏ.",
         "Niềm vui của hai bờ sông",
         "“Từ nay con tôi đi học không phải qua đò nữa”, bà Năm nói.",
         "Ông cho biết nguồn vốn của công trình do tỉnh cấp.",
         "Tuy nhiên, người dân vẫn còn lo.",
         "PV: Thưa ông, bao giờ con đường được làm?",
         "Theo Nghị định số 12, huyện được giữ lại một phần số tiền này.",
         "Năm 2019, nước lũ cuốn trôi cây cầu treo.",
         "- Chiều dài: 198 mét",
         "Bà Năm khóc.",
     }},
    {"caption",
     English,
     {
         "The new bridge seen from the air (Photo: VNA)",
         "Le Van Minh (L) cuts the ribbon on Monday. AP Photo/Anna Hill",
         "Children cross the river by boat last year. Photo by Minh Hanh",
         "Mr Le Van Minh speaks at the opening of the bridge.",
         "Image copyright Getty Images Image caption The bridge is two hundred metres long",
         "The last boat of the season [File photo]",
         "The bridge on its first day, with pupils on their way to school. — VNS Photo Minh Hanh",
         "Two workers fit the last plank of the new bridge (Hill Press/via AP)",
     },
     {
         "The photograph shows him on the left of the boat, with the children around him.",
         "Relief on both banks",
         "“My children will no longer cross by boat,” she said.",
         "Sen. Anna Hill (R) said that the money came from the state.",
         "He speaks at the school every year.",
         "But many people are still worried.",
         "Length: 198 metres",
         "It rained.",
     }},
    {"spacing",
     Vietnamese,
     {
         "Cây cầu dài gần hai trăm mét.Mỗi ngày có hàng trăm lượt người qua lại.",
         "Ông nói: \"Chúng tôi rất vui.\"Bà Năm cũng vậy.",
         "Người dân các xã Lũ , Bản và Mường đều tới dự.",
         "Cây cầu mang tên “ Niềm vui” đã mở.",
         "Công trình ( giai đoạn một) đã xong.",
         "Bao giờ có đường ? Ông chưa trả lời.",
         "Huyện cần chuẩn bị:- Tiền làm đường.- Đất làm đường.",
         "Tuyến Mường Lũ- Bản Hạ dài bốn cây số.",
         "Cầu dài hai trăm mét,rộng bốn mét.",
         "Đây là niềm mong đợi của dân bảnTrong nhiều năm họ đi đò.",
         "Huyện đã chi  bốn mươi tỷ đồng.",
         "Ông trả lời:Chúng tôi sẽ làm.",
     },
     {
         "TP.HCM và Q.Bình Tân hỗ trợ ba tỷ đồng.",
         "Xem thêm tại www.Huyen.Vn hoặc thư lehoi@huyen.vn nhé.",
         "GS.TS Minh và ThS.Lan đã đến.",
         "Lúc 19:30, tỷ số là 2:1 và giá 31.500 đồng.",
         "VinFast và VietJet tài trợ; iPhone là giải thưởng.",
         "Cầu rộng 4,5 m, dài 198-200 m (theo thiết kế).",
         "Ông nói: \"Chúng tôi rất vui.\" Bà Năm cũng vậy.",
         "Bản 3.2 dùng Node.js; máy bay B52, mạng 4G.",
         "Rồi ông kể tiếp... và im lặng.",
         "Tác giả J.K.Rowling gửi lời chúc.",
     }},
    {"spacing",
     English,
     {
         "The bridge is long.Many people cross it.",
         "They met theIsraeli engineers on Monday.",
         "The men , women and children came.",
         "He called it \" a long road\" and left.",
         "The village ( the larger one) is old.",
         "The 75 -year old ferry has stopped.",
         "Keep in touchAfter the opening they left.",
         "The docu- ment was signed. The document lies in the town hall.",
         "She said:\"We are glad.\"The crowd cheered.",
         "The bridge  is two hundred metres long.",
     },
     {
         "The U.S. and the U.K. sent Mr. J.K. Rowling a note at www.Example.Com today.",
         "Small- and medium-sized firms use YouTube and LinkedIn.",
         "The score was 2 : 1 at 19:30, the price 1,234.5 dollars.",
         "Version 2.0 runs on Node.js and ASP.NET.",
         "\"We are glad,\" she said. \"We have waited for years.\"",
         "In the 1990s the 2nd house stood 100km away.",
         "O'Brien's and McDonald's student(s) came.",
         "He waited ... and left.",
     }},
    {"related",
     Vietnamese,
     {
         "Xem thêm: Ba cây cầu mới sắp khởi công ở miền núi",
         ">> Ba cây cầu mới sắp khởi công ở miền núi",
         "Xem thêm những công trình khác của huyện",
         "Đọc thêm >> Học sinh vùng cao có trường mới",
         "TIN LIÊN QUAN",
     },
     {
         "Ông xem thêm: còn ba cây cầu nữa cần làm.",
         "Những thông tin liên quan đến công trình sẽ được công bố.",
         "Xem thêm lời kể của người lái đò, ai cũng xúc động.",
         "Mời bạn bè xa về dự lễ là phong tục của bản.",
         "Đọc thêm sách là cách các em chờ nước rút.",
     }},
    {"related",
     English,
     {
         "READ MORE: Three more bridges for the hill country",
         "Related: How the district paid for its bridge",
         "See also: Three more bridges for the hill country",
         "GOVERNOR SAYS THE OLD FERRY WILL STAY OPEN UNTIL SPRING",
         "Related articles",
     },
     {
         "Related to this is the question who pays for the road.",
         "Read more than one page of the report before you judge.",
         "MONEY FOR ROADS",
         "More stories will be told of that ferry.",
         "See also what the old ferryman has to say about it.",
     }},
};

}  // namespace

TEST_CASE("nine lines in ten of each class are found, and at most one in ten that looks like them",
          "[articles]") {
  for (const Lines& lines : kLines) {
    const auto finds = [&](const std::string& line) {
      const std::string text = lines.article(line);
      const auto findings = test::ShippedLinter().Lint(text, {}).findings;
      return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.rule->defect_class->name == lines.defect_class;
      });
    };
    size_t found = 0;
    for (const std::string& line : lines.found) {
      found += finds(line);
      if (!finds(line)) WARN(lines.defect_class << " missed: " << line);
    }
    CHECK(10 * found >= 9 * lines.found.size());
    size_t wrong = 0;
    for (const std::string& line : lines.silent) {
      wrong += finds(line);
      if (finds(line)) WARN(lines.defect_class << " is not: " << line);
    }
    CHECK(10 * wrong <= lines.silent.size());
  }
}
