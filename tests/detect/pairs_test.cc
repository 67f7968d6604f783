#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;

namespace {

constexpr const char* kCurly = "pair = '“”'\ncontinued = true";
constexpr const char* kStraight = "pair = '\"\"'\ncontinued = true";
constexpr const char* kRound = "pair = '()'";

size_t Count(const char* params, const char* text) {
  return test::Detect("pairs", params, text).size();
}

}  // namespace

TEST_CASE("a mark that opens and is never closed is found", "[detect]") {
  CHECK(test::Detect("pairs", kRound, "ab (c (d) e\nf").front().span == Span{3, 4});
  CHECK(Count(kCurly, "He said: “Go.\nThey went.") == 1);
  CHECK(Count(kStraight, "He said: \"Go.\nThey went.") == 1);
}

TEST_CASE("what is closed, or closed in a later block, is a pair", "[detect]") {
  for (const auto& [params, text] :
       {std::pair{kRound, "ab (c) d"}, std::pair{kRound, "(ab\nc\nd) e"},
        std::pair{kRound, "a) b, c) d"}, std::pair{kCurly, "“Go,” he said."},
        std::pair{kCurly, "“Go.\nStay.\nWait,” he said."}, std::pair{kStraight, "\"Go,\" he said."},
        std::pair{kStraight, "(\"Go\") \"now\"."}}) {
    INFO(text);
    CHECK(Count(params, text) == 0);
  }
}

TEST_CASE("a quotation of several paragraphs opens each of them", "[detect]") {
  CHECK(Count(kCurly, "“Go.\n“Stay,” he said.") == 0);
  CHECK(Count(kStraight, "\"Go.\n\"Stay,\" he said.") == 0);
  CHECK(Count(kStraight, "\"Go. \"Stay,\" he said.") == 0);  // they grew into one line
}

TEST_CASE("marks of several kinds, inches and a text that was cut off tell nothing", "[detect]") {
  CHECK(Count(kCurly, "“Go,\" he said.") == 0);
  CHECK(Count(kStraight, "It is 6'2\"tall and \"big.") == 0);
  CHECK(Count(kRound, "It is (as they ...") == 0);
}

TEST_CASE("a pair is two characters", "[detect]") {
  for (const char* pair : {"pair = ''", "pair = '('", "pair = '(})'"})
    CHECK(test::SetupError("pairs", pair).find("'pair' is two characters") != std::string::npos);
}
