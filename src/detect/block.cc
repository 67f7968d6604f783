// A line that its own words, its shape and its place give away: captions, bylines, controls.
// Evidence is weighed: score = bias + the weights that apply, the strongest of each group alone.
// Weights are log-odds, so that 1 / (1 + e^-score) is the confidence.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>

#include "detect/evidence.h"
#include "detect/kind.h"
#include "detect/rule_timer.h"

namespace vrlint {
namespace {

struct BlockRule {
  uint32_t index;
  double bias;
  double report_at;
  double repair_at;  // infinity: never
  uint32_t max_words;
  LanguageSet languages;
  std::optional<uint32_t>
      joins;  // a found line that has it, and is as safe, goes with the one before
  std::vector<Test> evidence;
  std::vector<Test> vetoes;
};

class BlockDetector : public Detector {
 public:
  explicit BlockDetector(std::span<const RuleSettings> rules) {
    index_ = rules.front().patterns;
    patterns_.first = index_->size();
    for (uint32_t i = 0; i < rules.size(); ++i) rules_.push_back(ReadRule(rules[i], i));
    patterns_.last = index_->size();
  }

  bool zoned() const override { return true; }

  void DetectAmong(const PatternHits& hits, const Document& document, const Zones& zones,
                   std::vector<Match>& matches) const override {
    Scene scene(document, zones, {*index_, patterns_, hits});
    std::vector<Found> last(rules_.size());
    for (uint32_t i = 0; i < document.blocks().size(); ++i) {
      const Block& block = document.blocks()[i];
      if (!zones.IsLive(i)) continue;
      for (const BlockRule& rule : rules_) {
        if (block.words.size() > rule.max_words || !rule.languages.Has(block.language)) continue;
        std::optional<Match> match = Judge(scene, rule, i, block.span);
        if (match) Keep(scene, rule, i, std::move(*match), last[rule.index], matches);
      }
    }
  }

 private:
  static constexpr size_t kMostGroups = 64;

  // A line that a rule found, and its place among the matches.
  struct Found {
    std::optional<uint32_t> block;
    size_t match = 0;
  };

  // Adds the match of a block, or lets the one before it grow.
  static void Keep(Scene& scene, const BlockRule& rule, uint32_t block, Match match, Found& last,
                   std::vector<Match>& matches) {
    const bool next =
        last.block && *last.block + 1 == block && matches[last.match].safety == match.safety;
    if (!rule.joins || !next || !scene.Matches(block, *rule.joins)) {
      last = {block, matches.size()};
      matches.push_back(std::move(match));
      return;
    }
    last.block = block;
    Match& before = matches[last.match];
    before.span.end = match.span.end;
    before.edits.front().span = before.span;
    before.confidence = std::min(before.confidence, match.confidence);
  }

  // Whether the evidence that may speak would be enough.
  static bool MayReport(Scene& scene, const BlockRule& rule, uint32_t block) {
    constexpr double kRounding = 1e-6;  // the same sum in another order
    std::array<double, kMostGroups> most{};
    for (const Test& test : rule.evidence) {
      if (test.weight > most[test.group_number] && scene.MayHold(test, block))
        most[test.group_number] = test.weight;
    }
    return std::accumulate(most.begin(), most.end(), rule.bias + kRounding) >= rule.report_at;
  }

  static std::optional<Match> Judge(Scene& scene, const BlockRule& rule, uint32_t block,
                                    Span span) {
    if (!MayReport(scene, rule, block)) return std::nullopt;
    const RuleTimer timer(rule.index);
    std::map<std::string_view, std::pair<double, const Test*>> strongest;  // by group
    Safety ground = Safety::kSafe;
    bool lexical = false;
    for (const Test& test : rule.evidence) {
      const Safety holds = scene.Holds(test, block);
      if (holds == Safety::kNone) continue;
      auto& best = strongest[test.group];
      if (best.second != nullptr && std::abs(best.first) >= std::abs(test.weight)) continue;
      best = {test.weight, &test};
    }
    double score = rule.bias;
    for (const auto& [group, best] : strongest) score += best.first;
    if (score < rule.report_at) return std::nullopt;
    for (const Test& veto : rule.vetoes) {
      if (scene.Holds(veto, block) != Safety::kNone) return std::nullopt;
    }
    Match match = Deletion(rule.index, span, Safety::kUnsafe);
    std::string evidence;
    for (const Test& test : rule.evidence) {
      if (strongest[test.group].second != &test || test.weight <= 0) continue;
      ground = std::min(ground, scene.Holds(test, block));
      lexical |= test.lexical;
      evidence += (evidence.empty() ? "" : ", ") + test.name;
    }
    if (lexical && score >= rule.repair_at) match.safety = ground;
    match.confidence = static_cast<float>(1.0 / (1.0 + std::exp(-score)));
    match.facts = {{"evidence", evidence}};
    return match;
  }

  static void NumberGroups(const Table& p, std::vector<Test>& evidence) {
    std::map<std::string_view, uint32_t> numbers;
    for (Test& test : evidence) {
      test.group_number = numbers.emplace(test.group, numbers.size()).first->second;
    }
    if (numbers.size() > kMostGroups)
      p.Fail("evidence", "a rule has at most " + std::to_string(kMostGroups) + " groups");
  }

  BlockRule ReadRule(const RuleSettings& settings, uint32_t index) {
    const Table& p = settings.params;
    p.Choice<bool>("unit", {{"line", true}}, true);
    BlockRule rule{};
    rule.index = index;
    rule.languages = settings.languages;
    rule.bias = p.Number("bias", 0);
    rule.report_at = p.Number("report_at", 0);
    rule.repair_at = p.Number("repair_at", std::numeric_limits<double>::infinity());
    rule.max_words = p.Count("max_words", 60, 1);
    rule.joins = AddPattern(p, "joins", *index_);
    for (const auto& [name, table] : p.Named("evidence"))
      rule.evidence.push_back(ReadTest(name, *table, *index_));
    for (const auto& [name, table] : p.Named("veto"))
      rule.vetoes.push_back(ReadTest(name, *table, *index_));
    if (rule.evidence.empty()) p.Fail("evidence", "a block rule needs evidence");
    NumberGroups(p, rule.evidence);
    return rule;
  }

  std::vector<BlockRule> rules_;
  PatternIndex* index_;
  PatternRange patterns_;
};

}  // namespace

Detectors MakeBlock(std::span<const RuleSettings> rules) { return OneForAll<BlockDetector>(rules); }

}  // namespace vrlint
