#include <algorithm>
#include <catch2/catch.hpp>

#include "detect/statistics.h"
#include "lint/linter.h"
#include "support.h"

using namespace vrlint;
using test::Detect;

namespace {

// "value; limit; most" of what is found, or empty.
std::string Facts(std::string_view params, std::string_view text) {
  std::string facts;
  for (const Match& match : Detect("measure", params, text)) {
    for (const Fact& fact : match.facts) facts += (facts.empty() ? "" : "; ") + fact.value;
  }
  return facts;
}

struct Case {
  std::string_view params;
  std::string_view text;
  std::string_view facts;
};

const std::vector<Case> kCases = {
    {"measure = 'words'\nmin = 5", "Hà Nội, 31.500 don't", "4; less than 5; "},
    {"measure = 'words'\nmax = 2", "a b c", "3; more than 2; "},
    {"measure = 'word-length'\nmax = 2", "đường phố ở", "3; more than 2; 'đường', 'phố', 'ở'"},
    {"measure = 'word-length'\nmin = 3.5", "đường phố ở", "3; less than 3.5; 'đường', 'phố', 'ở'"},
    {"measure = 'repeated-lines'\nmax = 0.3", "Yes.\nNo.\n\n\n\nYes. \n Yes.",
     "50 %; more than 30 %; 'Yes.' × 3"},
    {"measure = 'repeated-line-characters'\nmax = 0.3", "ừ ừ\nừ ừ\nab",
     "37.5 %; more than 30 %; 'ừ ừ' × 2"},
    {"measure = 'repeated-paragraphs'\nmax = 0.3", "a\nb\n\na\nb\n\nb\na",
     "33.3 %; more than 30 %; 'a\nb' × 2"},
    {"measure = 'repeated-paragraph-characters'\nmax = 0.3", "abc\n\nabc\n\nd",
     "42.9 %; more than 30 %; 'abc' × 2"},
    {"measure = 'top-ngram'\nngram = 2\nmax = 0.5", "đi đi, đi đi",
     "83.3 %; more than 50 %; 'đi đi' × 2"},
    {"measure = 'repeated-ngrams'\nngram = 2\nmax = 0.2", "ab cd x ab cd y Ab cd",
     "38.1 %; more than 20 %; 'ab cd' × 3"},
    {"measure = 'longest-token'\nmax = 9", "ở http://ưa.vn/ở ra",
     "14; more than 9; 'http://ưa.vn/ở'"},
    {"measure = 'alphabetic-words'\nmin = 0.8", "1 2 1 năm", "25 %; less than 80 %; '1' × 2, '2'"},
    {"measure = 'stop-words'\nmin = 2\nwords = ['Và', 'của']", "và, VÀ va cua", "1; less than 2; "},
    {"measure = 'sentences'\nmin = 3", "He came. He left.\nToo short.\nThere is no stop here",
     "2; less than 3; "},
    {"measure = 'line-ends'\nmin = 0.9", "“Đi.” \nĐi!)\nĐi…\nĐi", "75 %; less than 90 %; 'Đi'"},
    {"measure = 'short-lines'\nlength = 3\nmax = 0.4", "ườn\nườnn", "50 %; more than 40 %; 'ườn'"},
    {"measure = 'long-lines'\nlength = 4\nmin = 2", "ườn\nườnn", "1; less than 2; "},
    {"measure = 'line-breaks'\nmax = 0.3", "a\n\n\nb c\n", "0.33; more than 0.3; "},
    {"measure = 'bullet-lines'\nmax = 0.6", " - a\n• b\nc", "66.7 %; more than 60 %; '• b', '- a'"},
    {"measure = 'ellipsis-lines'\nmax = 0.6", "a...\nb… \nc … d",
     "66.7 %; more than 60 %; 'a...', 'b…'"},
    {"measure = 'symbols'\npattern = '\\.\\.\\.|…'\nmax = 0.5", "a... b… c\n…",
     "1; more than 0.5; 'a... b… c', '…'"},
    {"measure = 'lines-with'\npattern = '(?i)ĐI RA'\nmax = 0", "Đi ra\nđi vào\nđi ra đi",
     "2; more than 0; 'Đi ra', 'đi ra đi'"},
};

}  // namespace

TEST_CASE("each measure gives its number, the limit and what weighs most", "[detect]") {
  for (const Case& c : kCases) {
    CAPTURE(c.params, c.text);
    CHECK(Facts(c.params, c.text) == c.facts);
  }
}

TEST_CASE("every statistic is tried here, and their table is sorted", "[detect]") {
  const auto statistics = Statistics();
  CHECK(std::is_sorted(statistics.begin(), statistics.end(),
                       [](const Statistic& a, const Statistic& b) { return a.name < b.name; }));
  for (const Statistic& measure : statistics) {
    INFO(measure.name);
    CHECK(std::any_of(kCases.begin(), kCases.end(), [&](const Case& c) {
      return c.params.starts_with("measure = '" + std::string(measure.name) + "'");
    }));
  }
}

TEST_CASE("a number on the limit is within it", "[detect]") {
  CHECK(Facts("measure = 'words'\nmin = 3\nmax = 3", "a b c").empty());
  CHECK(Facts("measure = 'repeated-lines'\nmax = 0.5", "a\na").empty());
}

TEST_CASE("a number just beyond its limit is shown apart from it", "[detect]") {
  CHECK(Facts("measure = 'word-length'\nmax = 1.3333", "a bc d") ==
        "1.33333; more than 1.3333; 'bc', 'a', 'd'");
}

TEST_CASE("a text shorter than the n-gram repeats nothing, and a sequence seen once is no top",
          "[detect]") {
  CHECK(Facts("measure = 'top-ngram'\nngram = 2\nmax = 0", "a").empty());
  CHECK(Facts("measure = 'top-ngram'\nngram = 2\nmax = 0", "a b c").empty());
  CHECK(Facts("measure = 'repeated-ngrams'\nngram = 9\nmax = 0", "a b a b").empty());
}

TEST_CASE("marks are letters' own: words that differ in them are different", "[detect]") {
  CHECK(
      Facts("measure = 'repeated-ngrams'\nngram = 2\nmax = 0", "bán nhà bàn nhà bận nhà").empty());
}

TEST_CASE("the finding stands at the first word and has no repair", "[detect]") {
  const auto matches = Detect("measure", "measure = 'words'\nmin = 9", "\n “Hà Nội”");
  REQUIRE(matches.size() == 1);
  CHECK(matches.front().span == Span{5, 8});
  CHECK(matches.front().edits.empty());
  CHECK(matches.front().safety == Safety::kNone);
}

TEST_CASE("a measure without its limit or its parameter is a mistake", "[detect]") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"max = 1", "'measure' is missing"},
      {"measure = 'word'\nmax = 1", "'word' is not 'alphabetic-words'"},
      {"measure = 'words'", "'min' or 'max' is missing"},
      {"measure = 'words'\nmin = 1\nngram = 2", "ngram"},
      {"measure = 'top-ngram'\nmax = 1", "'top-ngram' needs 'ngram'"},
      {"measure = 'top-ngram'\nmax = 1\nngram = 0", "ngram"},
      {"measure = 'symbols'\nmax = 1\npattern = '('", "bad pattern"},
  };
  for (const auto& [params, error] : cases) {
    INFO(params);
    CHECK(test::SetupError("measure", params).find(error) != std::string::npos);
  }
}

TEST_CASE("the article's language decides, not that of its first line", "[detect]") {
  const auto found = [](const std::string& language) {
    const Linter linter(
        test::Rules(
            {{"measure/w.toml",
              "kind = \"measure\"\nseverity = \"warning\"\nmessage = \"m\"\nwhy = "
              "\"w\"\nlang = [\"" +
                  language +
                  "\"]\n[params]\nmeasure = 'words'\nmin = 99\n[[example]]\nbad = \"x\"\n"}}),
        Choice{{"measure"}, {}});
    return linter
        .Lint(
            "The news of the day\n\nThành phố đã mở tuyến đường mới tại trung tâm vào sáng thứ "
            "hai.",
            {})
        .findings.size();
  };
  CHECK(found("vi") == 1);
  CHECK(found("en") == 0);
}
