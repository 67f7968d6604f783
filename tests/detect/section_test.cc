#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;
using test::Detect;
using test::Found;

namespace {

constexpr const char* kRule =
    "heading = '(?i)related stories'\nseparator = '\\|+'\nmin_words_before = "
    "20\nmin_paragraphs_before = 1\nmax_ratio = 3.0";

const std::string kBody =
    "The council met on Monday to speak about the road to the harbour, which has been closed to "
    "heavy traffic since the floods.\n\n";
const std::string kProse =
    "The mayor told the members that repairs would cost two million dollars and would take the "
    "builders until the end of the summer.\n\n";

}  // namespace

TEST_CASE("a heading and its titles go to the end of the text, safely", "[detect]") {
  const std::string text =
      kBody + "Related stories\nNew bridge for the old town\nHarbour road to stay closed\n";
  const auto matches = Detect("section", kRule, text);
  REQUIRE(matches.size() == 1);
  CHECK(matches.front().span ==
        Span{static_cast<uint32_t>(kBody.size()), static_cast<uint32_t>(text.size() - 1)});
  CHECK(matches.front().safety == Safety::kSafe);
}

TEST_CASE("teasers of whole sentences belong to the list when titles or separators part them",
          "[detect]") {
  CHECK(Found("section", kRule,
              kBody + "RELATED STORIES\n\nNew bridge\n\n|\n\n" + kProse + "Old bridge\n\n|\n\n" +
                  kProse)
            .size() == 1);
}

TEST_CASE("the article that goes on after the list stays", "[detect]") {
  const std::string text =
      kBody + "Related stories\nNew bridge for the old town\nHarbour road to stay closed\n\n" +
      kProse + kProse;
  const auto matches = Detect("section", kRule, text);
  REQUIRE(matches.size() == 1);
  CHECK(matches.front().span.In(text) ==
        "Related stories\nNew bridge for the old town\nHarbour road to stay closed");
  CHECK(matches.front().safety == Safety::kUnsafe);
}

TEST_CASE("a heading is none at the article's beginning, over prose, or before too much",
          "[detect]") {
  CHECK(Found("section", kRule, "Related stories\nNew bridge\nOld bridge").empty());
  CHECK(Found("section", kRule, kBody + "Related stories\n\n" + kProse + kProse).empty());
  CHECK(Found("section", kRule, kBody + "Related stories").empty());
  std::string titles;
  for (int i = 0; i < 20; ++i) titles += "A title of some five words " + std::to_string(i) + "\n";
  CHECK(Found("section", kRule, kBody + "Related stories\n" + titles).empty());
}

TEST_CASE("a lone heading goes where no author writes it, unsafely", "[detect]") {
  const std::string lone = std::string(kRule) + "\nlone = 'Related stories'";
  const std::string text = "Related stories\n\n" + kBody + kProse;
  CHECK(Found("section", kRule, text).empty());
  CHECK(Found("section", lone, text) == std::vector<std::string>{"Related stories"});
  CHECK(Detect("section", lone, text).front().safety == Safety::kUnsafe);
}

TEST_CASE("a heading among lines that are no list may have a list of its own", "[detect]") {
  const std::string lines = "It rained. It rained more. It went on.\n\nThe sun came out, too.\n\n";
  const auto matches =
      Detect("section", kRule,
             kBody + "Related stories\n\n" + lines + kProse + "Related stories\n\nNew bridge\n");
  REQUIRE(matches.size() == 1);
  CHECK(matches.front().safety == Safety::kSafe);
  CHECK(matches.front().facts.front().value == "2");
}
