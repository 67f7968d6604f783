#include "text/alphabet.h"

#include <catch2/catch.hpp>

#include "text/document.h"

using namespace vrlint;

TEST_CASE("English, Vietnamese, and their signs are the alphabet of news", "[text]") {
  for (const char* text : {"", "Plain.\r\n\tText", "Thủ tướng nói: “Được…” – 5₫ ™ €",
                           "Cafe\u0301 a\u0323", "São Paulo, Åse, ½", "☑ 😀 ➜ \u200B"}) {
    INFO(text);
    CHECK(Document(text).alphabet() == Alphabet::kNews);
  }
}

TEST_CASE("other letters and digits are not of the alphabet of news", "[text]") {
  for (const char* text : {"Košice", "Straße", "5 µm", "Привет", "中文", "٣", "①", "➊", "H₂O"}) {
    INFO(text);
    CHECK(Document(text).alphabet() == Alphabet::kAny);
  }
}

TEST_CASE("letters beyond the alphabet count wherever they stand", "[text]") {
  const std::string long_text(1000, 'a');
  CHECK(Document("ж" + long_text).alphabet() == Alphabet::kAny);
  CHECK(Document(long_text + "ж").alphabet() == Alphabet::kAny);
}
