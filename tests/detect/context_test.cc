#include <catch2/catch.hpp>
#include <cmath>

#include "support.h"
#include "text/unicode.h"

using namespace vrlint;
using Strings = std::vector<std::string>;

namespace {

constexpr const char* kAll = "min_score = 2.0";
constexpr const char* kArticle = "article = true\nmin_score = 2.0";

double ScoreOf(const Match& match) {
  for (const Fact& fact : match.facts) {
    if (fact.name == "score") return std::stod(fact.value);
  }
  return NAN;
}

// "đương > đường" for each finding.
Strings Slips(const char* params, std::string_view text) {
  Strings slips;
  for (const Match& match : test::Detect("context", params, text))
    slips.push_back(std::string(match.span.In(text)) + " > " + match.edits.front().text);
  return slips;
}

}  // namespace

// What the research's reference program says of the same counts. What the program doubts beyond it
// is taken off.
TEST_CASE("slips score as the reference program scores them", "[detect]") {
  struct Found {
    const char* slip;
    double score;
    double doubt = 0;
  };
  struct Case {
    const char* text;
    std::vector<Found> found;
  };
  for (const Case& c : {
           Case{"Cơ quan điều tra đang xác mình vụ việc để xử lý theo quy định.",
                {{"mình > minh", 5.735}}},
           Case{"Sáng nay, Bộ trường Quốc phòng đã tiếp đoàn đại biểu cấp cao.",
                {{"trường > trưởng", 4.111}}},
           Case{"Lực lượng chức năng đang khắc phục hậu quà của cơn bão.", {{"quà > quả", 5.515}}},
           Case{"Cuộc họp diển ra vào sáng mai, các đại biểu sẻ thảo luận về dự án luật.",
                {{"diển > diễn", 10.436}, {"sẻ > sẽ", 6.966, 1.09}}},
           Case{"Họ đi bộ qua những con đương vắng, rồi dừng lại bên suối.",
                {{"đương > đường", 5.374, 0.26}}},
           Case{"Ông đã có nhiều cống hiên cho ngành y tế.", {{"hiên > hiến", 6.261}}},
           Case{"Bệnh viện Chợ Rẩy tiếp nhận bệnh nhân.", {{"Rẩy > Rẫy", 3.901}}},
           Case{"Chị ấy rất thích đọc truyên tranh và xem phim hoạt hình.",
                {{"truyên > truyện", 6.608}}},
           Case{"Giá vàng hôm nay tăng nhẹ, trong khi giá xăng dầu giãm mạnh.",
                {{"giãm > giảm", 7.693, 0.17}}},
           Case{"Theo kế hoạch, đến 10:30 ngày 2/9, đoàn xe sẽ xuất phất từ Hà Nội.",
                {{"phất > phát", 6.579, 0.48}}},
           Case{"Nông dân phấn khới vì lúa được mùa. Nhiều hộ phấn khới ra mặt. Chính quyền cũng "
                "chia sẽ niềm vui.",
                {{"khới > khởi", 5.995}, {"khới > khởi", 4.798}, {"sẽ > sẻ", 8.652}}},
           Case{"Học sinh vùng cao còn nhiều khó khắn, thiếu thốn.", {{"khắn > khăn", 3.600}}},
           Case{"Đội tuyển Việt Nam vào vòng ban kết sau khi thắng Thái Lan 2-1.",
                {{"ban > bán", 5.352, 0.63}}},
           Case{"Công ty đã nộp hồ xơ xin cấp phép vào tháng 3-2020.", {{"xơ > sơ", 8.996}}},
           Case{"Ban tổ chứt cho biết giải chạy có 5.000 người tham dự.",
                {{"chứt > chức", 10.252}}},
           Case{"Người dân cần nâng cao ý thứt bảo vệ môi trường.", {{"thứt > thức", 8.849, 0.07}}},
           Case{"Anh Y Đăm cho biết, gia đình H'Mông này sống ở xã vùng sâu.", {}},
           Case{"Cơ quan điều tra đang xác minh vụ việc để xử lý theo quy định.", {}},
       }) {
    INFO(c.text);
    const std::vector<Match> matches = test::Detect("context", kAll, c.text);
    Strings expected;
    for (const Found& found : c.found) expected.push_back(found.slip);
    CHECK(Slips(kAll, c.text) == expected);
    REQUIRE(matches.size() == c.found.size());
    for (size_t i = 0; i < matches.size(); ++i)
      CHECK(ScoreOf(matches[i]) == Approx(c.found[i].score - c.found[i].doubt).margin(0.016));
  }
}

TEST_CASE("a headline in capitals is judged like small letters", "[detect]") {
  const auto capitals = test::Detect("context", kAll, "BỘ TRƯỜNG QUỐC PHÒNG THĂM VIỆT NAM");
  const auto small = test::Detect("context", kAll, "bộ trường quốc phòng thăm việt nam");
  REQUIRE(capitals.size() == 1);
  REQUIRE(small.size() == 1);
  CHECK(capitals.front().edits.front().text == "TRƯỞNG");
  CHECK(ScoreOf(capitals.front()) == ScoreOf(small.front()));
}

TEST_CASE("a correction is written like the word", "[detect]") {
  CHECK(Slips(kAll, "Giá vàng tăng nhẹ, trong khi giá xăng dầu GIÃM mạnh.") ==
        Strings{"GIÃM > GIẢM"});
  CHECK(Slips(kAll, "Diển ra vào sáng mai, cuộc họp bàn về dự án luật.") == Strings{"Diển > Diễn"});
}

TEST_CASE("decomposed letters change nothing", "[detect]") {
  const std::string nfc = "Cơ quan điều tra đang xác mình vụ việc theo quy định.";
  const std::string nfd =
      "Co\u031B quan đie\u0302\u0300u tra đang xa\u0301c mi\u0300nh vu\u0323 "
      "vie\u0302\u0323c theo quy đi\u0323nh.";
  REQUIRE(Composed(nfd) == nfc);
  const auto composed = test::Detect("context", kAll, nfc);
  const auto decomposed = test::Detect("context", kAll, nfd);
  REQUIRE(composed.size() == 1);
  REQUIRE(decomposed.size() == 1);
  CHECK(decomposed.front().span == composed.front().span);
  CHECK(ScoreOf(decomposed.front()) == ScoreOf(composed.front()));
}

TEST_CASE("words that are no Vietnamese prose are not judged", "[detect]") {
  for (const char* text : {
           "The ministers met in Hanoi and said that the con duong would be xuất phất soon.",
           "Xem thêm tại trang https://vidu.vn/xác-mình/vụ-việc của báo.",
           "Bài viết gắn thẻ #xuất #phất từ Hà Nội.",
           "Ông đi xuất-phất từ Hà Nội.",                        // beside a hyphen
           "Ng\xC2\xADười dân sẽ xuất ph\xC2\xADất từ Hà Nội.",  // a soft hyphen inside
           "Hình ảnh: danh ghen, xa hoi co vi pham phap luat, len mang xa hoi",  // no marks
           "Bà gởi con chiếc tầu nhỏ.",                                          // variants
       }) {
    INFO(text);
    CHECK(Slips("min_score = 3.0", text) == Strings{});
  }
}

TEST_CASE("a rule reports what scores from its level up to the next one's", "[detect]") {
  const auto rules_for = [&](const char* text) {
    Strings rules;
    for (const Finding& f : test::ShippedLinter().Lint(text, {}).findings)
      rules.push_back(f.rule->id);
    return rules;
  };
  CHECK(rules_for("Lực lượng chức năng đang khắc phục hậu quà của cơn bão.") ==
        Strings{"typo-context"});
  CHECK(rules_for("Sáng nay, Bộ trường Quốc phòng đã tiếp đoàn đại biểu cấp cao của nước bạn.") ==
        Strings{"typo-context-likely"});
  CHECK(rules_for("Đội tuyển đã thắng trận đầu tiền.") == Strings{});  // 2.3
}

TEST_CASE("what is certain in a text lifts what says too little alone", "[detect]") {
  struct Case {
    const char* alone;
    const char* certain;
    Strings both;
  };
  for (const Case& c : {
           Case{"Họ sẻ nghỉ.",  // the same slip again
                "Các đại biểu sẻ thảo luận về dự án luật.",
                {"sẻ > sẽ", "sẻ > sẽ"}},
           Case{"Chị ấy rất thích xem phim, bà nói về vế tình hình này.",  // others
                "Giá xăng dầu giãm mạnh. Cuộc họp diển ra vào sáng mai.",
                {"vế > về", "giãm > giảm", "diển > diễn"}},
       }) {
    INFO(c.alone);
    const char* const level = "min_score = 3.7";
    CHECK(Slips(level, c.alone).empty());
    CHECK(Slips(level, std::string(c.alone) + " " + c.certain) == c.both);
  }
}

TEST_CASE("a correction that fits everywhere, or a name, is doubted", "[detect]") {
  for (const char* text : {
           "Phát ngôn viên Vương Văn Bân thông báo trong buổi họp báo chiều nay.",
           "Con bé này khôn thế, khách thốt lên.",
           "Giáo viên quá áp lực nên thường hay la học sinh.",
       }) {
    INFO(text);
    CHECK(Slips("min_score = 2.8", text) == Strings{});
  }
}

TEST_CASE("two slips side by side are found together", "[detect]") {
  struct Case {
    const char* text;
    Strings slips;
  };
  for (const Case& c : {
           Case{"Trong quá trinh điêu tra vụ án, công an đã thu giữ nhiều tang vật.",
                {"trinh > trình", "điêu > điều"}},
           Case{"Nhà trường luôn coi trọng chất lượng đọi nũ nhà giáo.", {"đọi > đội", "nũ > ngũ"}},
           Case{"Huyện đã tạo điểu kiên của mình cho người dân.", {"điểu > điều", "kiên > kiện"}},
           Case{"Nhà trường luôn coi trọng chất lượng đội ngũ nhà giáo.", {}},
           Case{"Chúng co cụm rồi tạo thành các bọng hình túi.", {}},
       }) {
    INFO(c.text);
    CHECK(Slips("min_score = 3.7", c.text) == c.slips);
  }
}

TEST_CASE("the article itself says what is meant", "[detect]") {
  const std::string twice =
      "Kiểm lâm đã đến. Chiều nay lực lượng kiểm lâm làm việc với xã. Hôm sau, kiểm lầm ";
  struct Case {
    std::string text;
    Strings slips;
  };
  for (const Case& c : {
           Case{twice + "Johnson lên đường.", {"lầm > lâm"}},
           Case{"Kiểm lâm đã đến. Hôm sau, kiểm lầm Johnson lên đường.", {}},  // once alone
           Case{twice + "lẫn hai con đường.", {}},  // "lầm lẫn": the other neighbour speaks for it
           Case{"Ông Hồ Văn An đến. Ông Hồ Văn Ba đi. Ông Hồ Văng Johnson ở lại.", {}},  // a name
       }) {
    INFO(c.text);
    CHECK(Slips(kArticle, c.text) == c.slips);
  }
}
