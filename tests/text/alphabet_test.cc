#include "text/alphabet.h"

#include <catch2/catch.hpp>

#include "text/document.h"

using namespace vrlint;

namespace {

Alphabet AlphabetOf(const std::string& text) {
  const Document document(text);
  return document.AlphabetOf({0, static_cast<uint32_t>(document.text().size())});
}

}  // namespace

TEST_CASE("English, Vietnamese, and their signs are the alphabet of news", "[text]") {
  for (const char* text : {"", "Plain.\r\n\tText", "Thủ tướng nói: “Được…” – 5₫ ™ €",
                           "Cafe\u0301 a\u0323", "São Paulo, Åse, ½", "☑ 😀 ➜ \u200B"}) {
    INFO(text);
    CHECK(AlphabetOf(text) == Alphabet::kNews);
  }
}

TEST_CASE("other letters and digits are not of the alphabet of news", "[text]") {
  for (const char* text : {"Košice", "Straße", "5 µm", "Привет", "中文", "٣", "①", "➊", "H₂O"}) {
    INFO(text);
    CHECK(AlphabetOf(text) == Alphabet::kAny);
  }
}

TEST_CASE("letters beyond the alphabet count wherever they stand", "[text]") {
  const std::string long_text(1000, 'a');
  CHECK(AlphabetOf("ж" + long_text) == Alphabet::kAny);
  CHECK(AlphabetOf(long_text + "ж") == Alphabet::kAny);
}
