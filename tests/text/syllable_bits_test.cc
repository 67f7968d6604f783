#include "text/syllable_bits.h"

#include <catch2/catch.hpp>
#include <vector>

#include "text/document.h"
#include "text/syllable.h"

using namespace vrlint;

TEST_CASE("words asked for together are known as they are alone", "[text]") {
  const Document document(
      "Ông Nguyễn Văn Bình nói: \"Chúng tôi đã làm quen với internet, marketing và công ngệ mới\". "
      "Hôm qua, 25 hoc sinh ở TP.HCM và Đắk Lắk đã nhận giấy khen của nghành giáo dục, theo "
      "Reuters. "
      "Bà mẹ ghẹo con ngoẹo đầu nhìn nguệch ngoạc trên tường, khuỵu xuống rồi huơ tay chào.");
  const auto folded = document.folded();
  size_t known = 0;
  size_t in_use = 0;
  for (size_t first = 0; first < folded.size(); ++first) {
    for (size_t count = 1; count <= 64 && first + count <= folded.size(); ++count) {
      const SyllableBits bits = SyllableBitsOf(folded.subspan(first, count));
      for (size_t i = 0; i < count; ++i) {
        CHECK((bits.known >> i & 1) == IsKnownSyllable(folded[first + i]));
        CHECK((bits.in_use >> i & 1) == IsInUse(folded[first + i]));
      }
      if (count < 64) CHECK((bits.known | bits.in_use) >> count == 0);
    }
    known += IsKnownSyllable(folded[first]);
    in_use += IsInUse(folded[first]);
  }
  CHECK(in_use < known);
  CHECK(known < folded.size());
}
