#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;
using test::Found;
using Strings = std::vector<std::string>;

TEST_CASE("joined syllables are parted by blanks, edit by edit", "[detect]") {
  const std::string text = "Chủ_nghĩa_xã_hội";
  const auto matches = test::Detect("joined", "", text);
  REQUIRE(matches.size() == 1);
  CHECK(matches[0].span == Span{0, static_cast<uint32_t>(text.size())});
  CHECK(matches[0].edits.size() == 3);
  CHECK(matches[0].edits[0].text == " ");
}

TEST_CASE("words without Vietnamese letters count in a segmented text alone", "[detect]") {
  CHECK(Found("joined", "min_marked = 2", "nhà_trường và sinh_viên") == Strings{"nhà_trường"});
  CHECK(Found("joined", "min_marked = 2", "nhà_trường, học_viện và sinh_viên") ==
        Strings{"nhà_trường", "học_viện", "sinh_viên"});
}

TEST_CASE("names of files, people, tags and variables are no joined syllables", "[detect]") {
  for (const char* text : {"@nguyễn_nam", "#du_lịch_huế", "cầu_mới.jpg", "tổng_số()",
                           "https://x.vn/cầu_mới", "nhà_Trường_mỚi", "điểm_số_2", "_nhà_trường",
                           "nhà__trường", "nghiênghn_ưng", "x=số_dư", "{tên_gọi}"}) {
    INFO(text);
    CHECK(Found("joined", "min_marked = 1", text).empty());
  }
}

TEST_CASE("a stop, a comma and a quotation mark may stand beside joined syllables", "[detect]") {
  CHECK(Found("joined", "", "“Nhà_trường”, học_viện. Đại_học: ĐẠI_HỌC").size() == 4);
}
