#include "fix/composition.h"

#include <catch2/catch.hpp>
#include <random>

#include "fix/edits.h"

using namespace vrlint;

namespace {

// Edits of a text at random: in order, apart, some touching, some insertions.
std::vector<Edit> SomeEdits(std::string_view text, std::mt19937& random) {
  std::vector<Edit> edits;
  uint32_t at = 0;
  for (;;) {
    const uint32_t begin = at + static_cast<uint32_t>(random() % 4);
    const uint32_t end = begin + static_cast<uint32_t>(random() % 3);
    if (end > text.size()) return edits;
    const std::string fresh(random() % 3, static_cast<char>('A' + random() % 26));
    if (begin != end || !fresh.empty()) edits.push_back({{begin, end}, fresh});
    at = end + (begin == end ? 1 : 0);
  }
}

}  // namespace

TEST_CASE("two rounds made one give what they give one after the other", "[fix]") {
  std::mt19937 random(3);
  for (int round = 0; round < 3000; ++round) {
    const std::string text = std::string("abcdefghijklmnopqrstuvwxyz").substr(0, random() % 27);
    const auto first = SomeEdits(text, random);
    const std::string middle = ApplyEdits(text, first);
    const auto second = SomeEdits(middle, random);
    const std::string after = ApplyEdits(middle, second);
    const auto composed = ComposeEdits(first, middle, second);
    CAPTURE(text, middle, after);
    REQUIRE(ApplyEdits(text, composed) == after);
    REQUIRE(ApplyEdits(text, TightenEdits(text, composed)) == after);
    for (size_t i = 1; i < composed.size(); ++i)
      REQUIRE(composed[i - 1].span.end < composed[i].span.begin);
  }
}

TEST_CASE("an edit is tightened to the code points that change", "[fix]") {
  struct Case {
    std::string text;
    std::string fresh;
    std::vector<Edit> tight;
  };
  for (const auto& [text, fresh, tight] : {
           Case{"goverment", "government", {{{5, 5}, "n"}}},
           Case{"trướng", "tướng", {{{1, 2}, ""}}},
           Case{"ướ", "ườ", {{{2, 5}, "ờ"}}},  // they share a byte at each end
           Case{"aa", "a", {{{1, 2}, ""}}},
           Case{"same", "same", {}},
           Case{"", "new", {{{0, 0}, "new"}}},
       }) {
    CAPTURE(text, fresh);
    const Edit whole{{0, static_cast<uint32_t>(text.size())}, fresh};
    CHECK(TightenEdits(text, {whole}) == tight);
  }
}

TEST_CASE("a place is followed through edits, forwards and back", "[fix]") {
  const std::vector<Edit> edits = {{{2, 4}, "XYZ"}, {{6, 8}, ""}, {{9, 9}, "+"}};
  // 01[23]45[67]8|9 becomes 01[XYZ]45[]8[+]9
  const std::vector<Span> kept = {{0, 2}, {4, 6}, {8, 9}, {9, 10}};
  const std::vector<Span> moved = {{0, 2}, {5, 7}, {7, 8}, {9, 10}};
  CHECK(MoveSpans(kept, edits) == moved);
  for (size_t i = 0; i < kept.size(); ++i) CHECK(SpanBefore(edits, moved[i]) == kept[i]);
  CHECK(SpanBefore(edits, {3, 4}) == Span{2, 4});
  CHECK(SpanBefore(edits, {5, 8}) == Span{4, 9});
  CHECK(SpanBefore(edits, {8, 9}) == Span{9, 9});
}
