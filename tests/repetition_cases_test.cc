// Forty short texts in the manner of machine translations, written for this purpose: twenty that a
// reader marks as repetition, many of two copies only, and twenty that repeat by right. The aim is
// to find six in ten at nine right in ten; what is known to be missed says so.
#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;

namespace {

constexpr const char* kRepetitions[] = {
    "In 1974 he was sent to the northern garrison , where he was sent to the northern garrison .",
    "The village was the oldest port of the bay , and the oldest port of the bay .",
    "The bridge was built by the river people. It was built by the river people.",
    "The rules apply to ships which carry oil, oil, oil, oil, oil and gas.",
    "We want to thank you for your patience and we want to thank you for your patience and we want "
    "to thank you for your patience.",
    "The committee will meet in the spring of next year in the spring of next year in the spring "
    "of next year to decide.",
    "The two sides will promote and promote cooperation in the field of forestry.",
    "They spoke of the deep, loyal and loyal friendship of the two peoples.",
    "The price of of rice rose again in the first week.",
    "He played for the club of the town and for the club of the town and for the club of the town.",
    "This is the only hotel in the valley that has a pool that has a pool that has a pool.",
    "Hai bên nhất trí thúc đẩy hợp tác, thúc đẩy hợp tác, thúc đẩy hợp tác, thúc đẩy hợp tác trong "
    "lĩnh vực lâm nghiệp.",
    "Ông nhấn mạnh vai trò của của ngành lâm nghiệp trong phát triển kinh tế.",
    "The use of the sub-sub-sub-sub-sub-sub-sub-sub-sub-sub-system is not allowed.",
    "The report on the state of the forests in the province was read, the report on the state of "
    "the forests in the province was read.",
    "The minister said that the work would go on and the minister said that the work would go on "
    "in the north.",
    "The new line is a new line of the new line of the new line of the new line of the city.",
    "She was the first woman to lead the school. She was the first woman to lead the school.",
    "The term is used for the term of the term.",  // missed: no phrase is long enough
    "The singer was born in a singer's family and was a born singer.",  // missed: the words do not
                                                                        // stand in the same order
};

constexpr const char* kLookAlikes[] = {
    "The Minister of Foreign Affairs of the host met the Minister of Foreign Affairs of the guest.",
    "He ran and ran until he could run no more.",
    "It grew colder and colder as the night went on.",
    "“Never again, never again, never again,” she said.",
    "Step 1 is to wash the rice. Step 2 is to soak the rice. Step 3 is to steam the rice.",
    "The north will have rain and wind. The south will have rain and wind. The coast will have "
    "sun.",
    "The crimes of war and the crimes of peace were named one after the other.",
    "He had had that that morning, and it was all that that meant to him.",
    "Day after day, week after week, they waited for the boat.",
    "The lower house and the upper house of the house of assembly voted.",
    "From town to town to town they carried the news.",
    "Nam mô A Di Đà Phật!\nNam mô A Di Đà Phật!\nNam mô A Di Đà Phật!",
    "Người người, nhà nhà, ngành ngành thi đua; nước lên dần dần.",
    "Công trình thi công công trình thủy lợi được giao thông thông qua.",
    "Readers in the town can sign up here. Those outside the town can sign up here.",
    "He thought of the law on the use of water. The law on the use of water is a hundred years "
    "old.",
    "12 15 18 21 24 12 15 18 21 24 12 15 18 21 24",
    "She won gold in 2010, gold in 2012, gold in 2014 and silver in 2016.",
    "A vote for the mayor is a vote for the port, and a vote for the port is a vote for work.",
    "Bộ trưởng Quốc phòng nước chủ nhà tiếp Bộ trưởng Quốc phòng nước bạn.",
};

bool IsFound(const char* text) {
  for (const Finding& finding : test::ShippedLinter().Lint(text, {}).findings) {
    const std::string_view c = finding.rule->defect_class->name;
    if (c == "loop" || c == "stutter" || c == "duplicate") return true;
  }
  return false;
}

}  // namespace

TEST_CASE("of forty short texts most repetitions are found and no look-alike", "[rules]") {
  static_assert(std::size(kRepetitions) == 20 && std::size(kLookAlikes) == 20);
  int found = 0;
  for (const char* text : kRepetitions) {
    found += IsFound(text);
    if (!IsFound(text)) UNSCOPED_INFO("missed: " << text);
  }
  CHECK(found >= 18);
  for (const char* text : kLookAlikes) {
    INFO(text);
    CHECK_FALSE(IsFound(text));
  }
}
