#include "detect/context_candidates.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace vrlint;

namespace {

// How often the article has the pairs of "ép" where "é" stands in it, by what asks the filters and
// by what asks the article alone; 0 where it is no prospect.
struct Said {
  uint32_t by_all = 0;
  uint32_t by_article = 0;
};

Said SaidOfEp(std::string_view article) {
  const ContextTables& tables = ContextTables::Shipped();
  const Document document(article);
  const ContextText text(document, tables);
  const Occurrences occurrences(text.tokens());
  const ContextScene scene{tables, text.tokens(), occurrences};
  const Symbol word = tables.Find(FoldedHash("é"));
  const auto at = std::find_if(text.tokens().begin(), text.tokens().end(),
                               [&](const ContextToken& t) { return t.symbol == word; });
  REQUIRE(at != text.tokens().end());
  const ContextPlace place(scene, static_cast<uint32_t>(at - text.tokens().begin()));
  std::vector<ContextProspect> all;
  std::vector<ContextProspect> said;
  AddProspects(scene, place, tables.CorrectionsOf(word), 0, all);
  AddSaid(scene, place, tables.CorrectionsOf(word), said);
  const auto of_ep = [&](const std::vector<ContextProspect>& prospects) {
    for (const ContextProspect& p : prospects) {
      if (tables.Spelling(p.correction.intended) == "ép") return p.in_document;
    }
    return 0U;
  };
  return {of_ep(all), of_ep(said)};
}

}  // namespace

// News hardly has "nghệ ép" or "ép nhiệt".
TEST_CASE("what stands between a place's neighbours elsewhere is a prospect there", "[detect]") {
  struct Case {
    const char* article;
    uint32_t said;
  };
  for (const Case& c : {
           Case{"Công nghệ ép nhiệt bền. Công nghệ é nhiệt rẻ.", 2},  // once: both pairs
           Case{"Nghệ ép khô, nghệ ép nóng. Công nghệ é nhiệt rẻ.", 2},
           Case{"Có ép nhiệt và ép nhiệt nhanh. Công nghệ é nhiệt rẻ.", 2},
           Case{"Nghệ ép khô thì ngon. Công nghệ é nhiệt rẻ.", 0},
           Case{"Có ép nhiệt rồi. Công nghệ é nhiệt rẻ.", 0},
           Case{"Bị ép hai lần, ép ba lần. Công nghệ é nhiệt rẻ.", 0},
       }) {
    INFO(c.article);
    const Said said = SaidOfEp(c.article);
    CHECK(said.by_all == c.said);
    CHECK(said.by_article == c.said);
  }
}
