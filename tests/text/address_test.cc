#include "text/address.h"

#include <catch2/catch.hpp>

#include "text/document.h"

using namespace vrlint;

namespace {

// The words of the text that carry the flag, with blanks between.
std::string AddressWords(std::string_view text) {
  const Document document(text);
  std::string out;
  for (const Word& word : document.words()) {
    if (!word.Is(kAddress)) continue;
    if (!out.empty()) out += ' ';
    out += document.In(word.span);
  }
  return out;
}

struct Case {
  std::string_view text;
  std::string_view words;
};

}  // namespace

TEST_CASE("the words of an address carry a flag", "[text]") {
  const Case c = GENERATE(values<Case>({
      {"Xem https://bao.example/tin-tuc/bai-viet-1.html?q=lua&p=2 nhé",
       "https bao example tin tuc bai viet 1 html q lua p 2"},
      {"(ảnh: www.trang.example/anh)", "www trang example anh"},
      {"Theo vnpaper.net, giá tăng.", "vnpaper net"},
      {"Trang baolua.com.vn.", "baolua com vn"},
      {"Trên VTC.VN hôm qua", "VTC VN"},
      {"rút gọn bit.ly/abc nhé", "bit ly abc"},
      {"Gửi về toa-soan@baolua.com.vn trước thứ hai", "toa soan baolua com vn"},
      {"Cảm ơn @nguyenvana rất nhiều", "nguyenvana"},
      {"#HàNội #mùa_thu#lá vàng", "HàNội mùa_thu lá"},
      {"tệp bao-cao.final.pdf đính kèm", "bao cao final pdf"},
      {"mở /usr/share/doc/readme rồi ~/ghichu và C:\\Windows\\notepad ngay",
       "usr share doc readme ghichu C Windows notepad"},
      {"gõ `npm runn build` để chạy", "npm runn build"},
      {"https://a.example/b", "https a example b"},
  }));
  CHECK(AddressWords(c.text) == c.words);
}

TEST_CASE("ordinary writing is no address", "[text]") {
  for (const std::string_view text :
       {"Chạy 80 km/h và/hoặc 5 kg/người/ngày, giá 3.000 đồng /người /ngày.",
        "Ở TP.HCM, Q.1, PGS.TS Lê A. và v.v. từ 10/12/2020.", "He left.Then she spoke at 4 p.m.",
        "attack.US officials", "Hết.com lại", "Tiến lên # 1, C#m và AT&T &#233;", "một ` hai ` ba",
        "O`zbek xa`", "12:30/13:00", "A/B, F/A-18", "kết thúc./.", "@ 5 giờ, / hay", "`", "#", "@",
        "/", "."}) {
    CAPTURE(text);
    CHECK(AddressWords(text).empty());
  }
}

TEST_CASE("a long row of stops or slashes takes no longer than its length asks", "[text]") {
  for (const std::string_view piece : {"a.", "a/", "a://", "a.vn\\", "a@", "#a"}) {
    std::string text;
    while (text.size() < 400000) text += piece;
    CHECK(Document(text).words().size() > 1000);
  }
}
