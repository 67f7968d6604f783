#include "text/compose.h"

#include <catch2/catch.hpp>

using namespace vrlint;

TEST_CASE("decomposed letters are composed and lead back to their bytes", "[text]") {
  const std::string original = "Ha\u0300 No\u0323\u0302i \u0111e\u0323p";
  const Composition composition = Compose(original);
  CHECK(composition.text == "Hà Nội đẹp");
  CHECK(composition.composed.size() == 3);
  CHECK(composition.Original({0, 3}).In(original) == "Ha\u0300");
  CHECK(composition.Original({4, 9}).In(original) == "No\u0323\u0302i");
  CHECK(composition.Original({10, 16}).In(original) == "đe\u0323p");
}

TEST_CASE("a text without decomposed letters is left alone", "[text]") {
  for (const std::string_view text :
       {"", "plain", "Hà Nội", "\u0301 at the start", "x\u0336 struck"}) {
    const Composition composition = Compose(text);
    CHECK(composition.text.empty());
    CHECK(composition.Original({2, 5}) == Span{2, 5});
  }
}
