#include "detect/pattern_index.h"

#include <catch2/catch.hpp>
#include <random>

#include "lint/linter.h"

using namespace vrlint;

namespace {

using Numbers = std::vector<uint32_t>;

Numbers List(const PatternIndex& index, const PatternHits& hits, uint32_t place) {
  Numbers numbers;
  hits.ForEach(place, 0, index.size(), [&](uint32_t number) { numbers.push_back(number); });
  return numbers;
}

RegexPtr Pattern(const char* pattern) { return std::make_shared<const Regex>(pattern); }

}  // namespace

TEST_CASE("An index tells for each line, and for the text, which patterns may match there") {
  PatternIndex index({});
  for (const char* pattern : {"photo", "^photo", "photo$", "[0-9]", "(?i)Photo: [a-z]+"})
    index.Add(Pattern(pattern), PatternScope::kLine);
  index.Add(Pattern("end\\.\\s*$"), PatternScope::kText);
  index.Add(Pattern("one\ntwo"), PatternScope::kText);
  index.Finish();
  const Document document("  photo of one\ntwo photos\n\nPHOTO: x\nthe end.");
  const PatternHits hits = index.Scan(document);
  CHECK(List(index, hits, 0) == Numbers{0, 1, 3});
  CHECK(List(index, hits, 1) == Numbers{0, 3});
  CHECK(List(index, hits, 2) == Numbers{3, 4});
  CHECK(List(index, hits, 3) == Numbers{3});
  CHECK(List(index, hits, hits.text()) == Numbers{5, 6});
}

TEST_CASE("A pattern that may match does where it is found, or a string that suffices") {
  const std::vector<const char*> patterns = {
      "ab",           "^ab",       "ab$",       "^ab$",      "a{2,3}b", "(?:^|b)a", "a(?:b|$)",
      "(?:ab)+c",     "[ab]{2}c",  "a[^b]c",    "(?i)Ab",    "(?i)k",   "a.*b$",    "(?:a|bc)*ca",
      "^(?:ab|c)?c$", "a\\s*\\b?", "[a-c]c|bb", "(?m)^a",    "\n\n",    " a",       "\nb",
      "  ",           "(?:^a)+",   "(?:a$b)+c", "a(?i)b|cc", "(?i:b)A", "(?m)a$",   "^$",
      "[Ak]b",        "(?i)a[Bc]", "b?c",       "(?:a|)c",
  };
  PatternIndex index({});
  for (const PatternScope scope : {PatternScope::kLine, PatternScope::kText}) {
    for (const char* pattern : patterns) index.Add(Pattern(pattern), scope);
  }
  index.Finish();
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (size_t length = random() % (round % 8 == 0 ? 400 : 24); length > 0; --length)
      text += "abcABk \n"[random() % 8];
    const Document document(text);
    PatternHits hits = index.Scan(document);
    INFO(text);
    for (uint32_t number = 0; number < patterns.size(); ++number) {
      INFO(patterns[number]);
      for (uint32_t i = 0; i < document.blocks().size(); ++i) {
        const std::string_view line = document.In(document.blocks()[i].span);
        CHECK(hits.Matches(i, number) == re2::RE2::PartialMatch(Piece(line), index.regex(number)));
      }
      const auto in_text = static_cast<uint32_t>(number + patterns.size());
      CHECK(hits.Matches(hits.text(), in_text) ==
            re2::RE2::PartialMatch(text, index.regex(in_text)));
    }
  }
}

TEST_CASE("What is shipped of the patterns is what they require") {
  Choice choice;
  choice.select = {"ALL", "PREVIEW"};
  const Linter linter(RuleSet::Shipped(), choice);
  CHECK((linter.patterns().Pack() == ShippedPatterns()));
}

TEST_CASE("Patterns that are not shipped are looked for beside those that are") {
  PatternIndex shipped({});
  shipped.Add(Pattern("photo"), PatternScope::kLine);
  shipped.Add(Pattern("video"), PatternScope::kLine);
  const std::string packed = shipped.Pack();
  PatternIndex index(packed);
  for (const char* pattern : {"own", "video", "video"})
    index.Add(Pattern(pattern), PatternScope::kLine);
  index.Finish();
  const Document document("my own video\na photo");
  const PatternHits hits = index.Scan(document);
  CHECK(List(index, hits, 0) == Numbers{0, 1, 2});
  CHECK(List(index, hits, 1).empty());
}

TEST_CASE("What is found out about a pattern in a line is remembered") {
  PatternIndex index({});
  for (const char* pattern : {"a[^ ]b", "a.b", "a|c"})
    index.Add(Pattern(pattern), PatternScope::kLine);
  index.Finish();
  const Document document("a b\naxb");
  PatternHits hits = index.Scan(document);
  CHECK(List(index, hits, 0) == Numbers{0, 1, 2});
  CHECK_FALSE(hits.Matches(0, 0));
  CHECK(hits.Matches(0, 1));
  CHECK(List(index, hits, 0) == Numbers{1, 2});
  hits.RuleOut(0, 2);
  CHECK(List(index, hits, 0) == Numbers{1});
  CHECK(hits.Matches(1, 0));
  CHECK_FALSE(hits.Matches(hits.text(), 0));
}

TEST_CASE("Letters are looked for in any case where a pattern says so, and only there") {
  PatternIndex index({});
  for (const char* pattern : {"photo", "(?i)photo", "\\?s", "[!?]$", "^12$", "kg", "(?i)kg"})
    index.Add(Pattern(pattern), PatternScope::kLine);
  index.Finish();
  // The last one's Kelvin sign is a k in another case.
  const struct {
    const char* line;
    Numbers numbers;
  } cases[] = {
      {"a photo", {0, 1}}, {"A PHOTO", {1}}, {"what?s", {2}},       {"what?", {3}}, {"12", {4}},
      {"pho", {}},         {"5 kg", {5, 6}}, {"5 \u212AG", {1, 6}},  // a Kelvin sign is a k in
                                                                     // another case
  };
  for (const auto& [line, numbers] : cases) {
    INFO(line);
    const Document document(line);
    CHECK(List(index, index.Scan(document), 0) == numbers);
  }
}
