#include "detect/context_text.h"

#include <catch2/catch.hpp>

#include "text/syllable.h"

using namespace vrlint;

namespace {

// Symbols as the counts' files write them; what is not judged in brackets.
std::string Symbols(std::string_view text) {
  constexpr std::string_view kNames[] = {"<S>", "<P>", "<N>", "<X>"};
  const Document document(text);
  const ContextTables& tables = ContextTables::Shipped();
  std::string symbols;
  const ContextText context(document, tables);
  for (const ContextToken& token : context.tokens()) {
    if (!symbols.empty()) symbols += ' ';
    if (!IsSyllableSymbol(token.symbol)) {
      symbols += kNames[token.symbol];
    } else {
      const std::string spelling(tables.Spelling(token.symbol));
      symbols += token.judged ? spelling : "(" + spelling + ")";
    }
  }
  return symbols;
}

}  // namespace

TEST_CASE("a text is syllables, marks, numbers and foreign words", "[detect]") {
  struct Case {
    const char* text;
    const char* symbols;
  };
  for (const Case& c : {
           Case{"Ông đi, bà ở nhà.", "<S> ông đi <P> bà ở nhà <S>"},
           Case{"Ông nói: \"Tôi đi!\"\nBà ở nhà", "<S> ông nói <P> tôi đi <S> bà ở nhà <S>"},
           Case{"Anh hoà giải với Google.", "<S> anh hòa giải với <X> <S>"},
           Case{"Lúc 10:30 ngày 2/9 có 1.000 người.", "<S> lúc <N> ngày <N> có <N> người <S>"},
           Case{"Ông đi xuất-phát từ nhà.", "<S> ông đi (xuất) <P> (phát) từ nhà <S>"},
           Case{"Ông đi - rồi về - từ nhà.", "<S> ông đi <P> rồi về <P> từ nhà <S>"},
           Case{"Người H'Mông ở đây.", "<S> người <X> <P> (mông) ở đây <S>"},
           Case{"Xem báo tại https://vidu.vn/anh/em rồi về.", "<S> xem báo tại <X> rồi về <S>"},
           Case{"Ông đi ph\xC2\xADố rồi về.", "<S> ông đi <X> rồi về <S>"},
       }) {
    INFO(c.text);
    CHECK(Symbols(c.text) == c.symbols);
  }
}

TEST_CASE("the second part of a torn syllable is not judged", "[detect]") {
  CHECK(Symbols("Họ tìm trên m ạng cả ngày.") == "<S> họ tìm trên <X> (ạng) cả ngày <S>");
}

TEST_CASE("consonants alone are no syllables", "[detect]") {
  for (const char* piece :
       {"b",  "c",   "ch", "d", "đ",  "g", "gh", "h", "k", "kh", "l",  "m", "n",
        "ng", "ngh", "nh", "p", "ph", "q", "r",  "s", "t", "th", "tr", "v", "x"}) {
    INFO(piece);
    CHECK(ContextTables::Shipped().Find(FoldedHash(piece)) == kForeign);
    CHECK_FALSE(IsKnownSyllable(FoldedHash(piece)));
  }
}

TEST_CASE("words of other languages' blocks are not judged", "[detect]") {
  CHECK(Symbols("The ministers of the two countries met in the can on Monday and left.")
            .find(" can ") == std::string::npos);
}

TEST_CASE("occurrences count symbols and pairs", "[detect]") {
  const Document document("Ông đi, bà đi. Ông đi nhanh.");
  const ContextTables& tables = ContextTables::Shipped();
  const ContextText text(document, tables);
  const Occurrences occurrences(text.tokens());
  const Symbol ong = tables.Find(FoldedHash("ông"));
  const Symbol di = tables.Find(FoldedHash("đi"));
  CHECK(occurrences.Of(ong) == 2);
  CHECK(occurrences.Of(di) == 3);
  CHECK(occurrences.Of(ong, di) == 2);
  CHECK(occurrences.Of(di, ong) == 0);
  CHECK(occurrences.Has(ong));
  CHECK(occurrences.MayHaveTwo(ong));
  CHECK_FALSE(occurrences.MayHaveTwo(tables.Find(FoldedHash("bà"))));
  CHECK_FALSE(occurrences.Has(tables.Find(FoldedHash("nhà"))));
  CHECK(text.words() == 7);
}

TEST_CASE("occurrences of rare symbols are counted however many these are", "[detect]") {
  constexpr Symbol kRare = 3000;  // one of those that are counted in a table
  for (Symbol distinct = 1; distinct <= 300; ++distinct) {
    std::vector<ContextToken> tokens(distinct);
    for (Symbol i = 0; i < distinct; ++i) tokens[i].symbol = kRare + i;
    const Occurrences occurrences(tokens);
    INFO(distinct);
    CHECK(occurrences.Of(kRare + distinct - 1) == 1);
    CHECK(occurrences.Of(kRare + distinct) == 0);
  }
}
