#include "fix/fixer.h"

#include <catch2/catch.hpp>
#include <random>

#include "fix/edits.h"
#include "support.h"

using namespace vrlint;

TEST_CASE("rounds go on until nothing is left to repair", "[fix]") {
  const std::string rest = "severity = \"warning\"\nmessage = \"m\"\nwhy = \"w\"\n";
  const Linter linter(test::Rules(
      {{"typo/a.toml", "kind = \"lexicon\"\n" + rest +
                           "[params]\nentries = {aa = \"bb\"}\n[[example]]\nbad = \"aa\"\n"},
       {"typo/b.toml", "kind = \"lexicon\"\n" + rest +
                           "[params]\nentries = {bb = \"cc\"}\n[[example]]\nbad = \"bb\"\n"}}));
  const Fixed fixed = RepairText(linter, "x aa y", {}, false);
  CHECK(fixed.text == "x cc y");
  CHECK(fixed.settled);
  REQUIRE(fixed.repairs.size() == 2);
  CHECK(fixed.repairs[0].round == 1);
  CHECK(fixed.repairs[1].round == 2);
  CHECK(fixed.repairs[1].excerpt == "bb");
  CHECK(fixed.repairs[1].finding.span == Span{2, 4});
  CHECK(fixed.edits == std::vector<Edit>{{{2, 4}, "cc"}});
}

TEST_CASE("texts repaired together come out as each does alone, whatever rounds it takes",
          "[fix]") {
  const Linter& linter = test::ShippedLinter();
  const std::vector<std::string> texts = {"The delegation visited the the museum before it left.",
                                          "Nothing is wrong here.",
                                          "Translated by Le Minh\n|\nMinh Anh |", "",
                                          "Chu\u0309 ti\u0323ch nước đã đã tiếp đoàn./.VNA"};
  const Metadata metadata;
  std::vector<RepairTask> tasks;
  for (const std::string& text : texts) tasks.push_back({text, metadata});
  const std::vector<Fixed> together = RepairTexts(linter, tasks, true);
  REQUIRE(together.size() == texts.size());
  for (size_t i = 0; i < texts.size(); ++i) {
    const Fixed alone = RepairText(linter, texts[i], metadata, true);
    CHECK(together[i].text == alone.text);
    CHECK(together[i].edits == alone.edits);
    CHECK(together[i].repairs.size() == alone.repairs.size());
  }
}

TEST_CASE("rules that undo each other end with an error, not in a loop", "[fix]") {
  const std::string rest = "severity = \"warning\"\nmessage = \"m\"\nwhy = \"w\"\n";
  const Linter linter(test::Rules(
      {{"typo/a.toml",
        "kind = \"lexicon\"\n" + rest +
            "[params]\nentries = {aa = \"bb\", bb = \"aa\"}\n[[example]]\nbad = \"aa\"\n"}}));
  CHECK_FALSE(RepairText(linter, "x aa y", {}, false).settled);
}

TEST_CASE("repairing twice gives what repairing once gives, for mixtures of defects", "[fix]") {
  const std::vector<std::string> pieces = {
      "The delegation visited the the museum before it left.",
      "Translated by Le Minh",
      "NDO - Sáng nay, thành phố khai trương tuyến xe buýt mới.",
      "It was good for all of the men and good for all of the men and good for all of the men.",
      "The goverment met betwen two storms./.VNA",
      "",
      "",
      "Minh Anh |",
      "Minh Anh",
      "TIN LIÊN QUAN",
      "|",
      "The 60 -year friendship of the two\u00A0countries was praised by all who had come to the "
      "city.",
      "Minister Le Thi Mai (L) and her guest at their talks in Hue on May 4 (Photo: VNA)",
      "Chu\u0309 ti\u0323ch nước đã tiếp đoàn.",
      "date 2021-03-04 Mon\u200Bday",
      "The council met on Monday to speak about the road to the harbour, which has been closed to "
      "heavy traffic since the floods of last autumn."};
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int line = static_cast<int>(random() % 12); line > 0; --line)
      text += pieces[random() % pieces.size()] + (random() % 3 == 0 ? "\n\n" : "\n");
    for (const bool unsafe : {false, true}) {
      const Fixed once = RepairText(test::ShippedLinter(), text, {}, unsafe);
      CAPTURE(text, unsafe);
      REQUIRE(once.settled);
      REQUIRE(ApplyEdits(text, once.edits) == once.text);
      REQUIRE(RepairText(test::ShippedLinter(), once.text, {}, unsafe).text == once.text);
    }
  }
}

TEST_CASE("held removals are judged again once textual repairs have changed the ground", "[fix]") {
  const std::string text =
      "Phủ các các Nội\u00AD. Phủ các các Nội. Hà cùng kinh chính tế 5,3% năm với Nội năm cho "
      "chính.\nHe of are she many to. He of are she "
      "many to. He of are she many to triển 5,3%!\n";
  const Fixed once = RepairText(test::ShippedLinter(), text, {}, false);
  CHECK(RepairText(test::ShippedLinter(), once.text, {}, false).text == once.text);
}

TEST_CASE("rounds that only delete go on longer, but not for ever", "[fix]") {
  const Linter linter(test::Rules(
      {{"ui/x.toml",
        "kind = \"pattern\"\nseverity = \"warning\"\nmessage = \"m\"\nwhy = \"w\"\n[params]\n"
        "pattern = '^x'\nreplace = ''\n[[example]]\nbad = \"x\"\n"}}));
  CHECK(RepairText(linter, std::string(30, 'x') + "y", {}, true).text == "y");
  CHECK_FALSE(RepairText(linter, std::string(50, 'x') + "y", {}, true).settled);
}

TEST_CASE("what could not be decoded is not touched, nor what stands beside it", "[fix]") {
  const std::string rest = "severity = \"warning\"\nmessage = \"m\"\nwhy = \"w\"\n";
  const Linter linter(
      test::Rules({{"typo/a.toml",
                    "kind = \"pattern\"\n" + rest +
                        "[params]\npattern = 'x+'\nreplace = 'y'\n[[example]]\nbad = \"x\"\n"}}));
  const std::string text = "a xx \uFFFDx b x\uFFFD\n";
  const std::vector<Span> undecoded = {{5, 8}, {13, 16}};
  const Fixed fixed = RepairText(linter, text, {}, true, undecoded);
  CHECK(fixed.text == "a y \uFFFDx b x\uFFFD\n");
  REQUIRE(fixed.remaining.size() == 2);
  CHECK(fixed.remaining.front().fix.safety == Safety::kNone);
  CHECK(RepairText(linter, text, {}, true).text == "a y \uFFFDy b y\uFFFD\n");
}

TEST_CASE("copies of a line that goes are removed, however many there are", "[fix]") {
  std::string text;
  for (int i = 0; i < 25; ++i) {
    for (int sentence = 0; sentence < 8; ++sentence)
      text += "The council of town " + std::to_string(8 * i + sentence) +
              " met on Monday to speak about its new road. ";
    text += "\n\nThe Associated Press contributed to this report.\n\n";
  }
  const Fixed fixed = RepairText(test::ShippedLinter(), text, {}, false);
  CHECK(fixed.settled);
  CHECK(fixed.text.find("Associated Press") == std::string::npos);
  CHECK(fixed.text.find("town 199 met") != std::string::npos);
}
