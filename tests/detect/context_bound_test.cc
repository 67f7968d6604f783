#include "detect/context_bound.h"

#include <catch2/catch.hpp>

#include "detect/context_features.h"
#include "detect/context_gate.h"

using namespace vrlint;

namespace {

// Names, a headline, repeated words, slips and foreign words.
constexpr const char* kText =
    "ĐẠI TRƯỚNG LÊ VĂN AN THĂM BỘ TRƯỜNG\n"
    "Đại trướng Lê Văn An đã đến thăm bộ trường quốc phòng. Theo ông Trần Đình Hùng, đại tướng và "
    "bộ trưởng Smith nói vế tình hình của thành phố, thành phồ và thành phố Vinh. Quá trinh điều "
    "tra cho thấy thí sinh khôn được xữ lý, và gia đinh ông cựa xem lai vấn đê này.\n"
    "Các chyên gia cho rằng nền kinh tê phát triễn mạnh, sãn xuất tăng 10 %, xuât khẩu giãm.";

}  // namespace

TEST_CASE("no candidate scores what its bound says it cannot reach", "[detect]") {
  const ContextTables& tables = ContextTables::Shipped();
  const ContextModel model(tables);
  const Document document(kText);
  const ContextText text(document, tables);
  const Occurrences occurrences(text.tokens());
  const ContextScene scene{tables, text.tokens(), occurrences};
  size_t scored = 0;
  size_t bounded = 0;
  std::vector<ContextCandidate> candidates;
  std::vector<ContextProspect> prospects;
  for (const uint32_t at : DoubtfulIn(scene)) {
    const ContextPlace place(scene, at);
    prospects.clear();
    AddProspects(scene, place, tables.CorrectionsOf(place.word), 0, prospects);
    FindCandidates(scene, place, prospects, candidates);
    ContextBound bound(scene, place, model, PlaceMerit(scene, place, model), MostTextMerit(model));
    for (const ContextCandidate& c : candidates) {
      const ContextFeatures features = FeaturesOf(scene, place, c);
      for (double least = -9; least < 9; least += 0.125) {
        INFO(tables.Spelling(place.word)
             << ' ' << tables.Spelling(c.correction.intended) << ' ' << least);
        const bool reaches = model.Score(features, least) != ContextModel::kBelow;
        if (reaches) REQUIRE(bound.CanReach(c, true, least));
        if (reaches) REQUIRE(bound.CanReach(c, false, least));
        scored += reaches;
        bounded += !bound.CanReach(c, true, least);
      }
    }
  }
  CHECK(scored > 500);
  CHECK(bounded > 500);
}
