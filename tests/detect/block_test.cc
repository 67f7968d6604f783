#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;
using test::Detect;
using test::Found;
using Strings = std::vector<std::string>;

namespace {

// A rule of one piece of evidence.
Strings With(const std::string& evidence, const std::string& text) {
  return Found("block", "bias = -1\nreport_at = 0\n[evidence.it]\nweight = 1\n" + evidence, text);
}

}  // namespace

TEST_CASE("each kind of evidence is asked of the line", "[detect]") {
  CHECK(With("pattern = 'Ảnh:'", "Một\nHai. Ảnh: X") == Strings{"Hai. Ảnh: X"});
  CHECK(With("pattern = ['b$', 'c']", "ab\nbx\ncd") == Strings{"ab", "cd"});
  CHECK(With("without = 'a'", "ab\ncd") == Strings{"cd"});
  CHECK(With("words = [2, 3]", "a\nb c\nd e f g") == Strings{"b c"});
  CHECK(With("stop = false", "Một.\nHai") == Strings{"Hai"});
  CHECK(With("alone = true", "a\nb\n\nc\n\nd\ne") == Strings{"c"});
  CHECK(With("alone = false", "a\nb\n\nc") == Strings{"a", "b"});
  CHECK(With("head = 1", "a\nb\nc") == Strings{"a"});
  CHECK(With("tail = 1", "a\nb\nc") == Strings{"c"});
  CHECK(With("before = '\\.$'", "Một.\nHai\nBa") == Strings{"Hai"});
  CHECK(With("not_before = '\\.$'", "Một.\nHai\nBa") == Strings{"Một.", "Ba"});
  CHECK(With("after = '^Ảnh'", "Một\nHai\nẢnh: X") == Strings{"Hai"});
  CHECK(With("byline = '^(.+) \\|$'", "Title\nMinh Anh |\nText.\nMinh Anh") == Strings{"Minh Anh"});
}

TEST_CASE("lines that join go with the found line before them, where they are as safe",
          "[detect]") {
  const char* rule =
      "joins = '^Ảnh'\nbias = -1\nreport_at = 0\nrepair_at = 3\n"
      "[evidence.short]\nwords = [1, 2]\nweight = 1\n"
      "[evidence.sure]\nlexical = true\npattern = '!$'\nweight = 4";
  CHECK(Found("block", rule, "Cầu mới\n\nẢnh: X\nẢnh: Y\nMột câu không ngắn lắm.\nẢnh: Z") ==
        Strings{"Cầu mới\n\nẢnh: X\nẢnh: Y", "Ảnh: Z"});
  CHECK(Found("block", rule, "Cầu mới\nẢnh: X!") == Strings{"Cầu mới", "Ảnh: X!"});
}

TEST_CASE("a line is spaced where most paragraphs have the same, smaller gap of blank lines",
          "[detect]") {
  const char* rule = "bias = -1\nreport_at = 0\n[evidence.spaced]\nspaced = true\nweight = 2";
  CHECK(test::Found("block", rule, "một\n\nhai\n\nba\n\n\nbốn\n\nnăm\n\nsáu") ==
        std::vector<std::string>{"ba", "bốn"});
  CHECK(test::Found("block", rule, "một\nhai\nba\n\nbốn\nnăm\nsáu").empty());
  CHECK(test::Found("block", rule, "một\n\nhai\n\n\nba\n\n\n\nbốn\n\n\n\n\nnăm").empty());
}

TEST_CASE("an echo is heard in the rest of the article, not in copies of the line", "[detect]") {
  CHECK(With("echo = [0.9, 1.0]", "General Vinh speaks\n\nThere General Vinh speaks to all.") ==
        Strings{"General Vinh speaks"});
  CHECK(
      With("echo = [0.9, 1.0]", "General Vinh speaks\nGeneral Vinh speaks\nNothing else.").empty());
}

TEST_CASE("the strongest evidence of a group counts alone", "[detect]") {
  const std::string rule =
      "bias = 0\nreport_at = 3\n[evidence.a]\ngroup = \"g\"\nweight = 2\npattern = "
      "'a'\n[evidence.b]\ngroup = \"g\"\nweight = 2\npattern = 'b'\n";
  CHECK(Found("block", rule, "a b").empty());
  CHECK(Found("block", rule + "[evidence.c]\nweight = 1\npattern = 'c'", "a b c") ==
        Strings{"a b c"});
}

TEST_CASE("a veto silences, however much speaks for the line", "[detect]") {
  CHECK(Found("block", "[evidence.a]\nweight = 9\npattern = 'a'\n[veto.b]\npattern = 'b'",
              "a\na b") == Strings{"a"});
}

TEST_CASE("a repair is safe only with lexical evidence and enough of it", "[detect]") {
  const std::string rule =
      "repair_at = 3\n[evidence.word]\nlexical = true\nweight = 2\npattern = "
      "'x'\n[evidence.shape]\nweight = 3\npattern = 'y'";
  struct Case {
    const char* text;
    Safety safety;
    const char* evidence;
  };
  for (const auto& [text, safety, evidence] :
       {Case{"x", Safety::kUnsafe, "word"}, Case{"y", Safety::kUnsafe, "shape"},
        Case{"x y", Safety::kSafe, "word, shape"}}) {
    const auto matches = Detect("block", rule, text);
    REQUIRE(matches.size() == 1);
    CHECK(matches.front().safety == safety);
    CHECK(matches.front().facts.front().value == evidence);
  }
}

TEST_CASE("mistakes in a block rule are told", "[detect]") {
  CHECK(test::SetupError("block", "bias = 1").ends_with("a block rule needs evidence"));
  CHECK(test::SetupError("block", "evidence.a = {weight = inf}").ends_with("a weight is finite"));
  CHECK(test::SetupError("block", "evidence.a = {words = [nan, 2]}")
            .ends_with("'words' is no number"));
  CHECK(test::SetupError("block", "[evidence.a]\nwords = [3]")
            .find("'words' is a range: [least, most]") != std::string::npos);
  CHECK(test::SetupError("block", "[evidence.a]\nbyline = 'x'").find("one group") !=
        std::string::npos);
  CHECK(test::SetupError("block", "[evidence.a]\npattern = []").find("an empty list") !=
        std::string::npos);
  CHECK(test::SetupError("block", "[evidence.a]\npattern = ['a', 'b|(']").find("bad pattern") !=
        std::string::npos);
  CHECK(test::SetupError("block", "[evidence.a]\npattern = 1")
            .find("a string or an array of strings") != std::string::npos);
  std::string many;
  for (int i = 0; i < 65; ++i) many += "[evidence.a" + std::to_string(i) + "]\nweight = 1\n";
  CHECK(test::SetupError("block", many).find("at most 64 pieces of evidence") != std::string::npos);
  CHECK(test::SetupError("block", "[evidence.a]\nweigth = 1").find("did you mean 'weight'") !=
        std::string::npos);
}
