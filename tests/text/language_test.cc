#include "text/language.h"

#include <catch2/catch.hpp>

#include "text/document.h"

using namespace vrlint;

TEST_CASE("a block's language is found by its words", "[text]") {
  struct Case {
    std::string_view text;
    std::string_view code;
  };
  for (const auto& [text, code] : {
           Case{"Thủ tướng đã tiếp đoàn tại trụ sở của Chính phủ.", "vi"},
           Case{"The minister met the delegation at the office of the government.", "en"},
           Case{"Der Kreistag hat am Dienstag beschlossen, in den kommenden Jahren sechzehn "
                "Millionen Euro auszugeben.",
                ""},
           Case{"Le conseil a voté mardi une aide de seize millions pour les familles qui "
                "attendent dans la région.",
                ""},
           Case{"Guvernul a hotărât să ridice o nouă clădire în oraș după ce vechea școală a fost "
                "închisă.",
                ""},
           Case{"Vlada je odlučila da će između dva grada izgraditi cestu koja je također đacima "
                "važna.",
                ""},
           Case{"Правительство приняло решение о строительстве новой дороги через горы в следующем "
                "году.",
                ""},
           Case{"Pemerintah akan membangun jalan baru yang menghubungkan pelabuhan dengan kawasan "
                "industri pada tahun depan.",
                ""},
       }) {
    const Document document(text);
    INFO(text);
    CHECK(CodeOf(document.language()) == code);
  }
}

TEST_CASE("a short block has the language of its article", "[text]") {
  const Document document(
      "Khai trương\n\nThành phố đã khai trương tuyến xe buýt mới tại trung tâm.\n\nVNA");
  for (const Block& block : document.blocks()) CHECK(block.language == Language::kVietnamese);
}

TEST_CASE("a foreign block inside an article keeps its own language", "[text]") {
  const Document document(
      "Thành phố đã khai trương tuyến xe buýt mới tại trung tâm của tỉnh.\n\nThe city has opened a "
      "new bus line in the centre of the province.");
  CHECK(document.blocks()[0].language == Language::kVietnamese);
  CHECK(document.blocks()[1].language == Language::kEnglish);
}

TEST_CASE("the source's word counts only where the text does not tell", "[text]") {
  CHECK(Document("VNA", Language::kEnglish).language() == Language::kEnglish);
  CHECK(Document("Thành phố đã khai trương tuyến xe buýt mới.", Language::kEnglish).language() ==
        Language::kVietnamese);
}
