// Lines as scrapers leave them in articles: mark-up and paragraphs in other languages; and lines
// that look like them and are the reporter's.
#include <catch2/catch.hpp>

#include "lines.h"

using namespace vrlint;
using test::Article;
using test::Place;

namespace {

const std::vector<test::Lines> kLines = {
    {"markup",
     Article::kVietnamese,
     Place::kMiddle,
     {
         "<p>Giá rau tăng gấp đôi.</p>",
         "Giá rau tăng gấp đôi.<br />Bà con rất vui.",
         "[caption id=\"attachment_12\" align=\"aligncenter\" width=\"600\"]",
         ".article-body{font-size:16px;line-height:1.5}",
         "Giá rau **tăng gấp đôi** trong một tuần.",
         "<iframe src=\"https://video.example/1\" width=\"560\"></iframe>",
         "[b]Giá rau[/b] tăng gấp đôi trong [url=https://example.org]một tuần[/url].",
         "if (typeof ga !== 'undefined') { ga('send', 'event'); }",
         "<!-- Quảng cáo giữa bài -->",
         "https://langque.example/gia-rau-tang-2024.html",
     },
     {
         "Điều 5. Các hộ phải khai báo diện tích trồng rau.",
         "Giá rau < 10.000 đồng thì lỗ, > 15.000 đồng thì lãi.",
         "* Tên nhân vật đã được thay đổi.",
         "Ông viết: “Tôi [tức ông Tư] không bán đất.”",
         "Lập trình viên C# và C++ cũng về làng trồng rau.",
         "Mời bà con xem bảng giá tại www.langque.example mỗi sáng.",
         "#1 trong các loại rau là cải bẹ.",
         "Khách sạn 5* đặt mua 20 kg rau mỗi ngày.",
         "Rau sạch = đất sạch + nước sạch, ông Tư nói.",
         "(1) Giống; (2) nước; (3) phân bón.",
     }},
    {"markup",
     Article::kEnglish,
     Place::kMiddle,
     {
         "<div class=\"ad\">The wells are dry.</div>",
         "The wells are dry.</p><p>All of them are.",
         "[embed]https://video.example/watch?v=1[/embed]",
         "@media (max-width: 600px) { .ad { display: none; } }",
         "window.dataLayer = window.dataLayer || [];",
         "{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\"}",
         "The wells are <a href=\"https://example.org/dry\" target=\"_blank\">dry</a>.",
         "![dry well](https://example.org/well.jpg)",
         "### What the farmers want",
         "The __wells__ are ~~dry~~ empty.",
     },
     {
         "If x < 5 and y > 3, the well is dry, the engineer wrote.",
         "“They [the farmers] was [sic] angry […] for years,” he said.",
         "* The names have been changed.",
         "The #1 well is the deepest, the #2 well the oldest.",
         "She types file_name_new.txt and calls it a day.",
         "The set {1, 2, 3} was drawn on the board of the school.",
         "He called it a d**n shame and a f***ing mess.",
         "Write to the farm at farm@example.org or see www.example.org.",
         "I <3 this valley, the sign says.",
         "(1) New pumps; (2) longer pipes; (3) money.",
     }},
    {"foreign",
     Article::kVietnamese,
     Place::kMiddle,
     {
         "The wells of the valley have run dry for the third year, and the farmers who live there "
         "fear that nobody will help them.",
         "Les puits de la vallée sont à sec pour la troisième année, et les paysans qui y vivent "
         "craignent que personne ne les aide.",
         "Колодцы долины высохли третий год подряд, и крестьяне, которые там живут, боятся, что им "
         "никто не поможет.",
         "山谷里的水井已经连续第三年干涸，住在那里的农民担心没有人会帮助他们。",
         "谷の井戸は三年続けて枯れており、そこに住む農民は誰も助けてくれないのではないかと恐れてい"
         "る。",
         "Die Brunnen des Tals sind im dritten Jahr trocken, und die Bauern, die dort leben, "
         "fürchten, dass ihnen niemand helfen wird.",
         "Los pozos del valle están secos por tercer año, y los campesinos que viven allí temen "
         "que nadie los ayude.",
         "골짜기의 우물은 삼 년째 말라 있고 그곳에 사는 농민들은 아무도 도와주지 않을까 걱정하고 "
         "있다.",
         "This website is operated by a company that is registered in the capital and is not part "
         "of the newspaper whose name it bears.",
         "บ่อน้ำในหุบเขาแห้งเป็นปีที่สาม และเกษตรกรที่อาศัยอยู่ที่นั่นกลัวว่าจะไม่มีใครช่วย",
     },
     {
         "Ông nhắc câu của người Anh: “The wells of the valley have run dry, and nobody will help "
         "those who live there.”",
         "Bài hát The Green Green Grass of Home được hát bằng tiếng Anh.",
         "Green Valley Farm, Fresh Food Company, Happy Market",
         "Hello Vietnam",
         "Bún chả, nem rán, phở bò: ba món có nhiều rau.",
         "Tiếng Trung gọi rau cải là 白菜, tiếng Nhật gọi là 野菜.",
         "Các từ deadline, livestream, online nay ai cũng biết.",
         "Nguyên văn: The wells of the valley have run dry, and nobody will help the people.",
         "Manchester United, Liverpool, Real Madrid và Bayern Munich",
         "Lào, Thái Lan, Campuchia, Myanmar",
     }},
    {"foreign",
     Article::kEnglish,
     Place::kMiddle,
     {
         "Giếng nước của thung lũng đã cạn sang năm thứ ba, và những nông dân sống ở đó lo rằng "
         "không ai giúp họ.",
         "Los pozos del valle están secos por tercer año, y los campesinos que viven allí temen "
         "que nadie los ayude.",
         "Les puits de la vallée sont à sec pour la troisième année, et les paysans qui y vivent "
         "craignent que personne ne les aide.",
         "Колодцы долины высохли третий год подряд, и крестьяне, которые там живут, боятся, что им "
         "никто не поможет.",
         "山谷里的水井已经连续第三年干涸，住在那里的农民担心没有人会帮助他们。",
         "Die Brunnen des Tals sind im dritten Jahr trocken, und die Bauern, die dort leben, "
         "fürchten, dass ihnen niemand helfen wird.",
         "आबार घाटी के कुएँ तीसरे साल सूखे हैं, और वहाँ रहने वाले किसानों को डर है कि कोई उनकी मदद नहीं करेगा।",
         "آبار الوادي جافة للسنة الثالثة، ويخشى المزارعون الذين يعيشون هناك ألا يساعدهم أحد.",
         "I pozzi della valle sono asciutti per il terzo anno, e i contadini che ci vivono temono "
         "che nessuno li aiuti.",
         "Os poços do vale estão secos pelo terceiro ano, e os camponeses que vivem lá temem que "
         "ninguém os ajude.",
     },
     {
         "“Los pozos están secos y nadie nos ayuda,” she said in Spanish.",
         "The old song begins with the words El pozo de mi pueblo.",
         "Real Sociedad, Athletic Club, Rayo Vallecano and Deportivo Alavés",
         "Nguyễn Văn Tư, Trần Thị Mai, Lê Văn Lộc",
         "La vie en rose",
         "Bánh mì, phở bò and bún chả are sold at the gate.",
         "In Chinese the word for well is 井, in Russian колодец.",
         "Je ne regrette rien, she hummed.",
         "Córdoba, Málaga, Cádiz and Jaén are as dry.",
         "A sign reads: Agua para todos, y nada para los de arriba.",
     }},
};

}  // namespace

TEST_CASE("mark-up and paragraphs in other languages are told from what looks like them",
          "[lines]") {
  test::TryLines(kLines);
}
