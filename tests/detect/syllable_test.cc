#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;
using Strings = std::vector<std::string>;

namespace {

struct Case {
  const char* text;
  const char* repaired;  // empty: nothing is found
};

// Each text stands behind words that show its language.
void Check(const std::string& fault, const std::vector<Case>& cases) {
  const std::string before = "Ông ấy nói với những người đã đến: ";
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(test::Repaired("syllable", "fault = \"" + fault + "\"", before + c.text) ==
          (*c.repaired == 0 ? Strings{} : Strings{before + c.repaired}));
  }
}

}  // namespace

TEST_CASE("a tone on the wrong letter moves to its own", "[detect]") {
  Check("tone-place", {{"cuả", "của"},
                       {"Qúa", "Quá"},
                       {"HÔỊ", "HỘI"},
                       {"lọai", "loại"},
                       {"thủy và hòa", ""},
                       {"thuỷ và hoà", ""},
                       {"García, José, fútbol, Noél", ""},
                       {"hôịThảo", ""},
                       {"Nậm Nhóong, sóoc", ""},
                       {"#cuả", ""},
                       {"сuả", ""}});  // a Cyrillic letter is another fault
}

TEST_CASE("before a final stop a tone is acute or dot below, the one that is in use", "[detect]") {
  Check("stop-tone", {{"viêc", "việc"},
                      {"Đươc", "Được"},
                      {"chưc. Tổ chức", "chức. Tổ chức"},
                      {"pop, rock, Pôk", ""},
                      {"việc", ""}});
  // Both are common: nobody knows which.
  const Strings found = test::Found("syllable", "fault = \"stop-tone\"", "Những người đã măc vào");
  CHECK(found == Strings{"măc"});
}

TEST_CASE("keys that were not taken for marks become marks", "[detect]") {
  Check("keys", {{"đuwowjc", "được"},
                 {"d9u7o7c5", "được"},
                 {"trưowcs", "trước"},
                 {"na8m", "năm"},
                 {"tiêngs", "tiếng"},
                 {"năm1, qua2", ""},
                 {"co2, h5n1, b2b, r2d2, m2", ""},
                 {"bus, max, tower", ""}});
}

TEST_CASE("a word one letter away from a single frequent syllable is that syllable", "[detect]") {
  Check("letters", {{"nghành", "ngành"},
                    {"ngiệp", "nghiệp"},
                    {"llà", "là"},
                    {"tốtt", "tốt"},
                    {"phuơng", "phương"},
                    {"Duơng", "Dương"},
                    {"khônh", "không"},
                    {"dđường", "đường"},
                    {"điể...", ""},
                    {"tốtt-tốtt", ""},
                    {"khônh khônh khônh", ""},  // written on purpose
                    {"Đắk Niê, Krông Pắk, Kông", ""},
                    {"ôtô, càphê, êkíp", ""},
                    {"mộtngười", ""}});
}

TEST_CASE("hook and tilde are told apart where one alone is in use", "[detect]") {
  Check("hook-tilde", {{"xãy", "xảy"}, {"lổi", "lỗi"}, {"vẻ, vẽ, mở, mỡ", ""}, {"Xãy", ""}});
}

TEST_CASE("a word that is not in use is the one that goes with its neighbours", "[detect]") {
  Check("neighbours", {{"nhiều ngừoi đi qua", "nhiều người đi qua"},
                       {"trong lich sử", "trong lịch sử"},
                       {"1 nghà nghiên cứu", "1 nhà nghiên cứu"},
                       {"mua cổ phiểu mới", "mua cổ phiếu mới"},     // a syllable, hardly used
                       {"sợi dây khắng khít", ""},                   // its own pair is known
                       {"chữa bịnh cho dân", ""},                    // a way to spell it
                       {"bài viết top đầu, ứng dụng chat mới", ""},  // English
                       {"giup do nguoi ngheo kho", ""},              // all without marks
                       {"mọi tầ ng lớp", ""},                        // torn
                       {"nhiều ngừoi-máy", ""},
                       {"huyện Đạ Tẻh, ông Hồ Đức Phớc", ""}});
}

TEST_CASE("a capital inside a word becomes what its neighbours are", "[detect]") {
  Check("case", {{"VĨnh", "Vĩnh"},
                 {"hỏI", "hỏi"},
                 {"HÀ NộI", "HÀ NỘI"},
                 {"ở NộI", "ở Nội"},
                 {"ĐHQG, ThS, iPhone, BộGD, MInh", ""}});
}

TEST_CASE("words of other languages and their blocks are left alone", "[detect]") {
  for (const char* fault :
       {"tone-place", "stop-tone", "keys", "letters", "hook-tilde", "neighbours", "case"}) {
    CAPTURE(fault);
    CHECK(test::Found("syllable", std::string("fault = \"") + fault + "\"",
                      "Le café de la forêt où il a été est fermé, dit-on à l'hôtel du théâtre "
                      "près de l'église, et les élèves y sont allés après l'école.")
              .empty());
  }
}

TEST_CASE("a syllable rule names one of the faults", "[detect]") {
  CHECK(test::SetupError("syllable", "").find("'fault' is missing") != std::string::npos);
  CHECK(test::SetupError("syllable", "fault = \"tone\"").find("'tone' is not") !=
        std::string::npos);
}
