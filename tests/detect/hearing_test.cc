#include "detect/hearing.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <random>

using namespace vrlint;

namespace {

// A table of evidence such as a rule may have, put together by chance.
std::string RandomEvidence(std::mt19937& random) {
  const auto one_of = [&](std::initializer_list<const char*> parts) {
    return std::string(*(parts.begin() + random() % parts.size()));
  };
  std::string text = "bias = " + one_of({"-2.0", "0.0", "1.0"}) + "\n" +
                     "report_at = " + one_of({"0.5", "1.0", "3.0"}) + "\n[evidence]\n";
  for (size_t test = 0, count = 1 + random() % 6; test < count; ++test) {
    text += "t" + std::to_string(test) +
            " = {weight = " + one_of({"-3.0", "-1.0", "0.5", "1.5", "4.0"});
    if (random() % 3 == 0) text += ", group = '" + one_of({"a", "b"}) + "'";
    for (size_t part = 0, parts = 1 + random() % 2; part < parts; ++part) {
      const std::string more = one_of({"pattern = 'ab'",
                                       "pattern = '^a'",
                                       "pattern = 'b[.]$'",
                                       "pattern = '[ab]c'",
                                       "without = 'c'",
                                       "words = [1, 2]",
                                       "words = [3, 9]",
                                       "stop = true",
                                       "alone = true",
                                       "alone = false",
                                       "spaced = true",
                                       "head = 1",
                                       "tail = 2",
                                       "before = 'ab'",
                                       "after = 'a'",
                                       "not_before = 'c'",
                                       "not_after = 'b'",
                                       "before_words = [2, 9]",
                                       "after_words = [1, 1]",
                                       "echo = [0.3, 1.0]"});
      if (text.find(more.substr(0, more.find(' ')) + " =", text.rfind('{')) == std::string::npos)
        text += ", " + more;
    }
    text += "}\n";
  }
  return text;
}

// The sum without any shortcut.
double NaiveScore(Scene& scene, const Evidence& evidence, uint32_t block) {
  std::map<std::string, double> groups;
  for (const Test& test : evidence.tests) {
    double& best = groups[test.group];
    if (scene.Holds(test, block) != Safety::kNone && std::abs(test.weight) > std::abs(best))
      best = test.weight;
  }
  double score = evidence.bias;
  for (const auto& [group, weight] : groups) score += weight;
  return score;
}

}  // namespace

TEST_CASE("What is heard of the evidence comes to the sum of what holds", "[detect]") {
  std::mt19937 random(1);
  size_t enough = 0;
  for (int round = 0; round < 3000; ++round) {
    const std::string rule = RandomEvidence(random);
    std::string text;
    for (size_t length = random() % 60; length > 0; --length) text += "aabbc.  \n\n"[random() % 10];
    INFO(rule << text);
    PatternIndex index({});
    const Table table = Table::Parse(rule, "");
    const Evidence evidence = ReadEvidence(table, 60, index);
    const auto signs = SignsOf(evidence);
    index.Finish();
    const Document document(text);
    const Zones zones(document);
    PatternHits naive_hits = index.Scan(document);
    PatternHits hits = index.Scan(document);
    Scene naive_scene(document, zones, naive_hits);
    Scene scene(document, zones, hits);
    for (uint32_t block = 0; block < document.blocks().size(); ++block) {
      const double score = NaiveScore(naive_scene, evidence, block);
      Hearing hearing(scene, evidence, block);
      const bool has_signs = !signs || std::ranges::any_of(*signs, [&](PatternRange any) {
        return hits.MayMatch(block, any);
      });
      const bool may_report = has_signs && hearing.MayReport();
      const bool all_heard = may_report && hearing.Hear(Cost::kLow) && hearing.Hear(Cost::kHigh);
      const std::optional<double> heard = all_heard ? hearing.Score() : std::nullopt;
      enough += heard.has_value();
      REQUIRE(heard.has_value() == (score >= evidence.report_at));
      if (heard) CHECK(*heard == Approx(score));
    }
  }
  CHECK(enough > 500);
}
