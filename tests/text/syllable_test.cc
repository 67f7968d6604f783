#include "text/syllable.h"

#include <catch2/catch.hpp>

using namespace vrlint;

TEST_CASE("a syllable has an initial, a rhyme and a tone that its final bears", "[text]") {
  for (const char* word : {"nghiêng", "Nguyễn", "ở", "quyển", "giường", "ĐƯỢC", "hoà", "hòa", "gì",
                           "khuya", "ngoằn", "thuở"}) {
    INFO(word);
    CHECK(IsSyllable(word));
  }
  for (const char* word :
       {"", "mộtngười", "môt", "ngành1", "đuwowjc", "strong", "bb", "ạá"}) {
    INFO(word);
    CHECK_FALSE(IsSyllable(word));
  }
}
