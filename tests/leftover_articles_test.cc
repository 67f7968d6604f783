// Short articles with what programs, models and scrapers leave in them, break or lose, written for
// this purpose, and as many that only look like it. The aim is to find nine in ten and nothing
// where all is right; what is known to be missed says so.
#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;

namespace {

constexpr std::string_view kEnglish[] = {
    "The new bridge over the river was opened by the mayor on Monday morning, two years after the "
    "old one had been closed to all traffic.\n\n",
    "\n\nThe council said that a second bridge would follow, and that the people of both towns had "
    "waited for it since the great flood."};
constexpr std::string_view kVietnamese[] = {
    "Sáng nay, thành phố khai trương cây cầu mới nối hai bờ sông, hai năm sau khi cây cầu cũ phải "
    "đóng cửa vì không còn an toàn cho xe cộ.\n\n",
    "\n\nTheo kế hoạch, cây cầu thứ hai sẽ được xây dựng trong năm tới, và người dân hai bên bờ đã "
    "mong chờ điều này từ sau trận lũ lớn."};

// A piece that stands between the beginning and the end of an article.
struct Piece {
  std::string_view defect_class;
  std::string_view text;
};

constexpr Piece kEnglishDefects[] = {
    {"residue", "undefined"},
    {"residue",
     "The load is [object Object]. It carries a road for cars and lorries, two railway lines and a "
     "path for those who walk, and it was built by four hundred people."},
    {"residue", "The post New Bridge Opened appeared first on River News."},
    {"residue", "Thanks for watching!"},
    {"residue", "${article.summary}"},
    {"residue", "As an AI language model, I cannot say how long the bridge will stand."},
    {"residue", "The bridge is long. <|endoftext|>"},
    {"markup", "The <strong>bridge</strong> is long."},
    {"markup", "The [bridge](https://example.org/bridge) is long."},
    {"markup", "**The bridge** is long."},
    {"markup", "## The old bridge"},
    {"markup",
     "[su_note id=\"a5\"]The bridge is long. It carries a road for cars and lorries, two railway "
     "lines and a path for those who walk, and it was built by four hundred people.[/su_note]"},
    {"markup", "> The bridge is long."},
    {"markup", "https://www.example.org/news/bridge-opens"},
    {"markup",
     "The bridge is the longest of the country.[12] It carries a road for cars and lorries, two "
     "railway lines and a path for those who walk, and it was built by four hundred people."},
    {"markup", "(adsbygoogle = window.adsbygoogle || []).push({});"},
    {"foreign",
     "Die neue Brücke ist nach zwei Jahren fertig und wird von den Bürgern der Stadt mit Freude "
     "begrüßt, auch wenn sie nicht schön ist."},
    {"foreign",
     "Cây cầu mới là công trình của người dân hai bên bờ, và mọi người đều mong được đi qua cầu "
     "trong ngày đầu tiên."},
    {"garbled", "The old bridge was closed on 32/13/2022."},
    {"garbled", "The centenary (May 4,25 - May 4, 2025) was kept at the bridge."},
    {"garbled", "The mayor came at 00:75 and left at noon."},
    {"garbled", "The old bridge was closed on June 31, 2022."},
    {"lost", "The bridge over the Red River () is long."},
    {"lost",
     "The bridge is long (Source: ). It carries a road for cars and lorries, two railway lines and "
     "a path for those who walk, and it was built by four hundred people."},
    {"lost", "Vietnam?s longest bridge isn?t the newest."},
    {"lost", "According to  , the bridge is long."},
};

constexpr Piece kEnglishLookAlikes[] = {
    {"residue", "None of the guests had ever seen so undefined a shape."},
    {"residue", "The post was his for ten years; he appeared first on the list of speakers."},
    {"residue", "“As an AI language model, I cannot say,” the machine told the mayor."},
    {"residue", "Would you like to live on a bridge? Half of those who were asked said yes."},
    {"residue", "He thanked the guards for watching the bridge by night."},
    {"residue", "The bridge cost $5 million, or 12%s more, a clerk wrote on his form."},
    {"markup", "If a < b and b > c, the load is safe; the children wrote “I <3 bridges”."},
    {"markup", "“They [the council] knew it,” he said, “and they was [sic] late […] again.”"},
    {"markup", "He called it a f**king bridge, and **** is what the paper made of it."},
    {"markup", "Tickets are sold at www.example.org until Friday."},
    {"markup", "#Bridge was the tag of the day, and more than > 500 people used it."},
    {"markup", "In HTML the <b> tag makes letters bold."},
    {"foreign",
     "“Die Brücke ist schön und die Stadt ist es auch,” he said in German, and sat down."},
    {"foreign", "They sang “Frère Jacques, frère Jacques, dormez-vous, dormez-vous” at the gate."},
    {"foreign", "Brücke der Freundschaft"},
    {"garbled", "It was closed on 12/31/2022 and on May 4,5 and 6; the match ended 99:75."},
    {"garbled", "The film runs 01:75:00, an error that nobody saw on page 45/67/2020-CV."},
    {"garbled", "From June 1, 1925 - June 1, 2025 nobody counted the boats."},
    {"lost", "He calls open() and close() by turns, and says so (twice)."},
    {"lost", "Who was it? That we do not know. What? s is a letter."},
    {"lost", "“The bridge is open.\n\n“It is long, too,” the mayor said."},
    {"lost", "The places are a) the bridge, b) the gate and c) the hill :)"},
};

constexpr Piece kVietnameseDefects[] = {
    {"residue", "Các học_viên của nhà_trường đã đến thăm cầu."},
    {"residue",
     "Hãy subscribe cho kênh Ghiền Mì Gõ Để không bỏ lỡ những video hấp dẫn"},  // missed: taken for
                                                                                // a caption,
    {"residue", "Là một mô hình ngôn ngữ, tôi không biết cầu dài bao nhiêu."},
    {"residue", "{{ bai_viet.tieu_de }}"},
    {"markup", "Cầu dài <em>ba trăm mét</em>.<br/>"},
    {"markup", "Cầu dài nhất nước.[cần dẫn nguồn]"},
    {"markup",
     "Cây [[cầu (công trình)|cầu]] dài ba trăm mét. Công trình có đường cho xe tải và xe con, hai "
     "đường sắt và lối đi bộ rộng ba mét, do bốn trăm công nhân thi công trong hai năm."},
    {"markup", "[gallery ids=\"12,13\"]"},
    {"foreign",
     "This is the story of the bridge that was built by the people of the town, and it is told by "
     "those who were there."},
    {"garbled",
     "Cầu cũ đóng cửa ngày 31/02/2022. Công trình có đường cho xe tải và xe con, hai đường sắt và "
     "lối đi bộ rộng ba mét, do bốn trăm công nhân thi công trong hai năm."},
    {"garbled",
     "Cầu cũ đóng cửa tháng 13/2022. Công trình có đường cho xe tải và xe con, hai đường sắt và "
     "lối đi bộ rộng ba mét, do bốn trăm công nhân thi công trong hai năm."},
    {"garbled",
     "Lúc 8h75, đoàn xe đầu tiên đi qua cầu. Công trình có đường cho xe tải và xe con, hai đường "
     "sắt và lối đi bộ rộng ba mét, do bốn trăm công nhân thi công trong hai năm."},
    {"lost", "Cầu dài ba trăm mét. (Theo \n)"},
    {"lost", "Đây là tuyên bố của  . Cầu sẽ sớm được bàn giao."},
    {"lost", "Th? tr??ng đã đến dự lễ khánh thành."},
};

constexpr Piece kVietnameseLookAlikes[] = {
    {"residue", "Ảnh do @nguyễn_văn_nam đăng với thẻ #cầu_mới trong tệp cầu_mới.jpg."},
    {"residue", "Anh khuyên bà con hãy đăng ký kênh thông tin của huyện."},
    {"residue", "Đây là mô hình ngôn ngữ do các kỹ sư trong nước huấn luyện."},
    {"residue", "Bạn có muốn sống gần cầu không? Một nửa số người được hỏi trả lời là có."},
    {"markup", "Mời bà con xem chi tiết tại địa chỉ: https://www.example.org/cau"},
    {"markup", "Ông nói: “Họ [hội đồng] biết […] từ lâu.”"},
    {"markup", "Tải trọng > 30 tấn và < 40 tấn là an toàn."},
    {"foreign", "Bài hát “The bridge that we have built is for you and for me” vang lên."},
    {"foreign", "The Bridge of the People"},
    {"garbled", "Công văn 45/67/2020/CV có hiệu lực từ ngày 29/02/2024."},
    {"garbled", "Sau 45 ngày và 24 tháng chuẩn bị, lúc 8h45, cầu thông xe; xe chạy 72h liền."},
    {"lost", "Cầu (ảnh) dài ba trăm mét (Theo Báo Huyện)."},
    {"lost", "Cầu dài bao nhiêu?Theo huyện, ba trăm mét , rộng mười hai mét ."},
};

// Whole texts, for what is said of a document.
constexpr const char* kNoArticles[] = {
    "Checking your browser before accessing the site.\n\nThis takes a few seconds.",
    "404 Not Found\n\nnginx",
    "Oops! The page you are looking for has been moved.\n\nHome",
    "We and our partners use cookies to store data.\n\nAccept all\n\nManage choices",
    "You need to enable JavaScript to run this app.",
    "Subscribe to continue reading this story.\n\nAlready a member?",
    "Vui lòng đăng nhập để xem tiếp bài viết này.",
    "Không tìm thấy trang bạn yêu cầu. Về trang chủ.",
    ("Sang nay, thanh pho khai truong cay cau moi noi hai bo song, hai nam sau khi cay cau cu phai "
     "dong cua vi khong con an toan cho xe co."),
};

constexpr const char* kArticles[] = {
    "The mayor was asked why 404 people had not found the new bridge. “They had no map,” he said.",
    "The paper asks its readers to accept the new bridge. The cookies at its opening were good.",
    "Nobody knows who ate them. The bakers of both towns use the same flour and manage to agree.",
    "Người dân phải đăng nhập khi vào cầu, ông nói. Không ai tìm thấy bản đồ ở trang đầu.",
    "Pemerintah kota membuka jembatan baru pada hari Senin; banyak warga datang sejak pagi untuk "
    "menjadi orang pertama yang melewati jembatan itu bersama anak mereka.",
    "El alcalde abrió el puente nuevo el lunes por la mañana; mucha gente vino temprano para ser "
    "la primera en pasar con sus hijos por la puerta del norte.",
    "Guo jia zhu xi zai Beijing hui jian le lai fang de ke ren, shuang fang tong yi jia qiang he "
    "zuo, bing biao shi yao ji xu tui dong liang guo guan xi fa zhan.",
};

std::string Around(const std::string_view (&article)[2], std::string_view piece) {
  return std::string(article[0]) + std::string(piece) + std::string(article[1]);
}

bool HasFinding(std::string_view text, std::string_view defect_class) {
  for (const Finding& finding : test::ShippedLinter().Lint(text, {}).findings) {
    if (finding.rule->defect_class->name == defect_class) return true;
  }
  return false;
}

template <size_t kDefects, size_t kLookAlikes>
void Try(const std::string_view (&article)[2], const Piece (&defects)[kDefects],
         const Piece (&look_alikes)[kLookAlikes]) {
  size_t found = 0;
  for (const Piece& piece : defects) {
    const bool has = HasFinding(Around(article, piece.text), piece.defect_class);
    found += has;
    if (!has) UNSCOPED_INFO("missed: " << piece.text);
  }
  CHECK(10 * found >= 9 * kDefects);
  for (const Piece& piece : look_alikes) {
    INFO(piece.text);
    CHECK_FALSE(HasFinding(Around(article, piece.text), piece.defect_class));
  }
}

}  // namespace

TEST_CASE("leftovers in English articles are found, and nothing that looks like them", "[rules]") {
  Try(kEnglish, kEnglishDefects, kEnglishLookAlikes);
}

TEST_CASE("leftovers in Vietnamese articles are found, and nothing that looks like them",
          "[rules]") {
  Try(kVietnamese, kVietnameseDefects, kVietnameseLookAlikes);
}

TEST_CASE("texts that are no articles are told from articles", "[rules]") {
  for (const char* text : kNoArticles) {
    INFO(text);
    CHECK(HasFinding(text, "document"));
  }
  for (const char* text : kArticles) {
    INFO(text);
    CHECK_FALSE(HasFinding(text, "document"));
  }
}

TEST_CASE("a repair leaves the words between marks in their place", "[rules]") {
  for (const auto& [before, after] :
       {std::pair{"The <b>bridge</b> is <i>long</i>.", "The bridge is long."},
        std::pair{"The **bridge** at [the gate](/gate) is long.",
                  "The bridge at the gate is long."},
        std::pair{"> It is long.[cần dẫn nguồn]", "It is long."},
        std::pair{"It is long.<br>It is new.", "It is long. It is new."}}) {
    const LintResult result = test::ShippedLinter().Lint(before, {});
    std::string left = before;
    for (auto finding = result.findings.rbegin(); finding != result.findings.rend(); ++finding) {
      for (auto edit = finding->fix.edits.rbegin(); edit != finding->fix.edits.rend(); ++edit)
        left.replace(edit->span.begin, edit->span.size(), edit->text);
    }
    CHECK(left == after);
  }
}
