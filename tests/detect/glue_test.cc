#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;
using Strings = std::vector<std::string>;

TEST_CASE("glued syllables are parted where they are common or the article has them", "[detect]") {
  const std::string article = "Một người thông qua việc sắp đến, đòi kẻng. ";
  struct Case {
    const char* text;
    const char* repaired;  // empty: nothing is found
  };
  for (const Case& c : {
           Case{"Có mộtngười ở đây.", "Có một người ở đây."},
           Case{"Về việcsắp tới.", "Về việc sắp tới."},
           Case{"Có mộtcôgái ở nhà.", "Có một cô gái ở nhà."},
           Case{"Nghe mộtkẻng.", "Nghe một kẻng."},  // rare, but in the article
           Case{"Nghe mộtkhoằm.", ""},               // rare
           Case{"Đi xe củaanhấynữađấy.", ""},        // five are too many
           Case{"Cần kháchàng.", ""},
           Case{"Đi ôtô, uống càphê.", ""},
           Case{"Xem #mộtngười nhé.", ""},
           Case{"Ông thông qua nghị quyết.", ""},
           Case{"Chuyện nghiêng ngả.", ""},    // long, but a syllable
           Case{"MộtNgười và Mộtngười.", ""},  // names and headlines are left alone
           Case{"motnguoi", ""},
       }) {
    INFO(c.text);
    CHECK(test::Repaired("glue", "", article + c.text) ==
          (*c.repaired == 0 ? Strings{} : Strings{article + c.repaired}));
  }
  CHECK(test::Found("glue", "min_count = 10000000\nmin_pair = 10000000", "củangười").empty());
}

TEST_CASE("parts that news has side by side are parted safely", "[detect]") {
  const std::string before = "Người dân trong vùng nói rằng ";
  const auto safety_of = [&](const char* glued) {
    const auto matches = test::Detect("glue", "", before + glued + " như mọi năm.");
    REQUIRE(matches.size() == 1);
    return matches.front().safety;
  };
  CHECK(safety_of("thờitiết") == Safety::kSafe);
  CHECK(safety_of("chứngnhận") == Safety::kSafe);
  CHECK(safety_of("mộtsự") == Safety::kSafe);
  CHECK(safety_of("nhấtthì") == Safety::kSafe);
  CHECK(safety_of("gìcũngkhi") == Safety::kUnsafe);
  for (const char* lost : {"kháchàng", "bạnhưng"})  // khách hàng, bạn nhưng
    CHECK(test::Found("glue", "", before + lost + " như mọi năm.").empty());
}
