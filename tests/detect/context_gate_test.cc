#include "detect/context_gate.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace vrlint;

namespace {

// Names, capitals, foreign and repeated words: all speak against corrections.
constexpr const char* kText =
    "Đại trướng Lê Văn An đã đến thăm bộ trường quốc phòng. Theo ông Trần Đình Hùng, đại tướng và "
    "Bộ Trường Smith nói vế tình hình của thành phố, thành phồ và thành phố Vinh. Quá trinh điều "
    "tra cho thấy thí sinh khôn được xữ lý, và Gia Đinh ông cựa xem lai vấn đê này. Bộ Trường "
    "Trung Quôc gặp John Smith, Bộ Trường Smith nói kinh tê Mỹ phát triễn, xuât khẩu giãm.";

// The words of places with prospects, once for each prospect.
std::vector<Symbol> ProspectsWhere(const LeastByWord& needed) {
  const ContextTables& tables = ContextTables::Shipped();
  const ContextModel model(tables);
  const Document document(kText);
  const ContextText text(document, tables);
  const Occurrences occurrences(text.tokens());
  const ContextScene scene{tables, text.tokens(), occurrences};
  const ContextProspects found = ProspectsOf(scene, DoubtfulIn(scene), model, needed);
  std::vector<Symbol> words;
  for (const ContextProspects::Place& p : found.places)
    words.insert(words.end(), p.last - p.first, p.place.word);
  return words;
}

constexpr LeastScores Need(double score) { return {score, score}; }

}  // namespace

TEST_CASE("the less is needed of a score, the more prospects there are", "[detect]") {
  size_t last = 0;
  for (const double score : {3.5, 3.0, 2.9}) {
    INFO(score);
    const size_t prospects = ProspectsWhere({Need(score), Need(score)}).size();
    CHECK(prospects > last);
    last = prospects;
  }
}

TEST_CASE("less is needed where a word stands that is certainly a slip elsewhere", "[detect]") {
  const std::vector<Symbol> few = ProspectsWhere({Need(3.5), Need(2)});
  const std::vector<Symbol> many = ProspectsWhere({Need(2), Need(2)});
  size_t more = 0;
  for (const Symbol word : std::set(many.begin(), many.end())) {
    INFO(ContextTables::Shipped().Spelling(word));
    std::vector<Symbol> expected = many;
    std::erase_if(expected, [&](Symbol w) { return w != word; });
    more += expected.size() - static_cast<size_t>(std::count(few.begin(), few.end(), word));
    std::vector<Symbol> found = ProspectsWhere({Need(3.5), Need(2), {word}});
    std::erase_if(found, [&](Symbol w) { return w != word; });
    CHECK(found == expected);
  }
  CHECK(more > 5);
}
