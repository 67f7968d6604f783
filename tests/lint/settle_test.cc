#include "lint/settle.h"

#include <catch2/catch.hpp>
#include <memory>

using namespace vrlint;

namespace {

// A rule of a class, without anything else.
const Rule& RuleOf(std::string_view class_name, bool preview = false) {
  static std::vector<std::unique_ptr<Rule>> rules;
  rules.push_back(std::make_unique<Rule>());
  rules.back()->id = std::string(class_name) + "-x";
  rules.back()->defect_class = FindClass(class_name);
  rules.back()->preview = preview;
  return *rules.back();
}

Candidate Make(std::string_view class_name, Span span, Safety safety = Safety::kSafe) {
  const Rule& rule = RuleOf(class_name);
  return {&rule, rule.defect_class->removable ? Deletion(0, span, safety)
                                              : Replacement(0, span, "x", safety)};
}

// "class begin-end safety" for each that is left.
std::vector<std::string> Settled(std::vector<Candidate> candidates) {
  const Document document("one two three four five six");
  std::vector<std::string> left;
  for (const Candidate& c : Settle(document, std::move(candidates))) {
    left.push_back(std::string(c.rule->defect_class->name) + " " +
                   std::to_string(c.match.span.begin) + "-" + std::to_string(c.match.span.end) +
                   " " + std::string(NameOf(c.match.safety)));
  }
  std::sort(left.begin(), left.end());
  return left;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("of two removable findings on the same words the earlier class wins, pair by pair",
          "[lint]") {
  const auto classes = DefectClasses();
  for (size_t i = 0; i < classes.size(); ++i) {
    for (size_t k = i + 1; k < classes.size(); ++k) {
      if (!classes[i].settles || !classes[k].settles ||
          classes[i].removable != classes[k].removable)
        continue;
      INFO(classes[i].name << " " << classes[k].name);
      const Strings expected = {std::string(classes[i].name) + " 4-13 safe"};
      CHECK(Settled({Make(classes[k].name, {4, 13}), Make(classes[i].name, {4, 13})}) == expected);
    }
  }
}

TEST_CASE("a removable loser keeps its longest uncovered part, unsafely", "[lint]") {
  CHECK(Settled({Make("related", {4, 7}), Make("caption", {0, 18})}) ==
        Strings{"caption 8-18 unsafe", "related 4-7 safe"});
  CHECK(Settled({Make("related", {0, 18}), Make("caption", {4, 13})}) ==
        Strings{"related 0-18 safe"});
}

TEST_CASE("a removable loser that keeps what it stands for goes as a whole", "[lint]") {
  const Rule& markup = RuleOf("markup");
  CHECK(
      Settled({Make("related", {4, 7}), {&markup, Replacement(0, {0, 18}, "x", Safety::kSafe)}}) ==
      Strings{"related 4-7 safe"});
}

TEST_CASE("a textual loser goes", "[lint]") {
  CHECK(Settled({Make("typo", {4, 7}), Make("spacing", {6, 13})}) == Strings{"typo 4-7 safe"});
  CHECK(Settled({Make("typo", {4, 7}), Make("spacing", {7, 8})}) ==
        Strings{"spacing 7-8 safe", "typo 4-7 safe"});
}

TEST_CASE("a textual finding stays only inside what may stay", "[lint]") {
  CHECK(Settled({Make("typo", {4, 7}), Make("caption", {0, 13})}) == Strings{"caption 0-13 safe"});
  CHECK(Settled({Make("typo", {4, 7}), Make("caption", {0, 13}, Safety::kUnsafe)}) ==
        Strings{"caption 0-13 unsafe", "typo 4-7 safe"});
}

TEST_CASE("decomposed words stand outside, unless their text goes", "[lint]") {
  Candidate outside = Make("encoding", {4, 7});
  outside.match.stands_outside = true;
  CHECK(Settled({outside, Make("typo", {4, 7})}) == Strings{"encoding 4-7 safe", "typo 4-7 safe"});
  CHECK(Settled({outside, Make("caption", {0, 13})}) == Strings{"caption 0-13 safe"});
}

TEST_CASE("preview rules and whole-document classes take no text", "[lint]") {
  const Rule& preview = RuleOf("related", true);
  CHECK(Settled({{&preview, Deletion(0, {0, 27}, Safety::kSafe)}, Make("caption", {0, 7})}) ==
        Strings{"caption 0-7 safe", "related 0-27 safe"});
  CHECK(Settled({Make("document", {0, 3}), Make("typo", {0, 3})}) ==
        Strings{"document 0-3 safe", "typo 0-3 safe"});
}

TEST_CASE("what takes no text is kept once, though every round of zones finds it", "[lint]") {
  const Candidate preview{&RuleOf("related", true), Deletion(0, {0, 7}, Safety::kSafe)};
  CHECK(Settled({preview, preview}) == Strings{"related 0-7 safe"});
}

TEST_CASE("only what settled and can go counts for the zones", "[lint]") {
  const Document document("one two three four five six");
  const Rule& preview = RuleOf("related", true);
  const auto covered = Covered({Make("caption", {0, 3}),
                                Make("caption", {4, 7}, Safety::kUnsafe),
                                Make("typo", {8, 13}),
                                {&preview, Deletion(0, {14, 18}, Safety::kSafe)}});
  REQUIRE(covered.size() == 2);
  CHECK(covered[0].safe);
  CHECK_FALSE(covered[1].safe);
}
