#include "text/syllable.h"

#include <catch2/catch.hpp>

#include "text/document.h"

using namespace vrlint;

TEST_CASE("a syllable has an onset, a rime and a tone that its final bears", "[text]") {
  for (const char* word :
       {"nghiêng", "Nguyễn", "ở",     "quyển", "giường", "ĐƯỢC",  "hoà", "hòa",
        "gì",      "khuya",  "ngoằn", "thuở",  "quý",    "giếng", "yêu", "già",
        "thuỷ",    "thủy",   "xoong", "buýt",  "kỳ",     "ghế",   "oái", "quốc"}) {
    INFO(word);
    CHECK(IsSyllable(word));
  }
  for (const char* word : {"",    "mộtngười", "môt",  "ngành1", "đuwowjc", "strong", "bb", "ạá",
                           "cuả", "qúy",      "gía",  "nghành", "ngiệp",   "kông",   "cỉ", "phuơng",
                           "iêu", "moon",     "lọai", "hòan",   "viêc",    "gìa"}) {
    INFO(word);
    CHECK_FALSE(IsSyllable(word));
  }
}

TEST_CASE("a syllable is spelled with its tone where it belongs, in either style", "[text]") {
  struct Case {
    std::u32string_view letters;
    Tone tone;
    std::string_view old_style;
    std::string_view modern;
  };
  for (const Case& c :
       {Case{U"hoa", Tone::kGrave, "hòa", "hoà"}, Case{U"hoan", Tone::kGrave, "hoàn", "hoàn"},
        Case{U"quy", Tone::kAcute, "quý", "quý"}, Case{U"ngươi", Tone::kGrave, "người", "người"},
        Case{U"gia", Tone::kAcute, "giá", "giá"}, Case{U"mua", Tone::kTilde, "mũa", "mũa"},
        Case{U"môt", Tone::kHook, "", ""}, Case{U"strong", Tone::kNone, "", ""}}) {
    CHECK(Spelled(c.letters, c.tone) == c.old_style);
    CHECK(Spelled(c.letters, c.tone, true) == c.modern);
  }
}

TEST_CASE("the words of news are counted, whatever their case and style", "[text]") {
  CHECK(SyllableCount(FoldedHash("người")) > 100000);
  CHECK(SyllableCount(FoldedHash("HOÀ")) == SyllableCount(FoldedHash("hòa")));
  CHECK(SyllableCount(FoldedHash("ôtô")) == kLoanword);
  CHECK(SyllableCount(FoldedHash("phuơng")) == 0);
}

TEST_CASE("a word is in use from twenty times on, or as a loanword", "[text]") {
  struct Case {
    std::string_view word;
    bool known;
    bool in_use;
  };
  for (const Case& c :
       {Case{"người", true, true}, Case{"thuỷ", true, true}, Case{"ôtô", true, true},
        Case{"quỳnh", true, false}, Case{"phuơng", false, false}}) {
    INFO(c.word);
    const uint64_t folded = FoldedHash(c.word);
    CHECK(IsKnownSyllable(folded) == c.known);
    CHECK((SyllableCount(folded) != 0) == c.known);
    CHECK(IsInUse(folded) == c.in_use);
    CHECK((SyllableCount(folded) >= SyllableTable::kInUse) == c.in_use);
  }
}
