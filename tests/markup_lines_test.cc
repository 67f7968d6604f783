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
};

}  // namespace

TEST_CASE("mark-up and paragraphs in other languages are told from what looks like them",
          "[lines]") {
  test::TryLines(kLines);
}
