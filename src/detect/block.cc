// A line that its own words, its shape and its place give away: captions, bylines, controls.
// Evidence is weighed: score = bias + the weights that apply, the strongest of each group alone.
// Weights are log-odds, so that 1 / (1 + e^-score) is the confidence.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
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
  uint32_t groups;  // of evidence
  std::vector<Test> vetoes;
  // Sets of patterns, of each of which one must match in the line: without, the rest of the
  // evidence is not enough, or there is a veto.
  std::vector<NumberSet> required;
};

class BlockDetector : public Detector {
 public:
  explicit BlockDetector(std::span<const RuleSettings> rules) {
    for (uint32_t i = 0; i < rules.size(); ++i) rules_.push_back(ReadRule(rules[i], i));
  }

  bool zoned() const override { return true; }

  void DetectAmong(PatternHits& hits, const Document& document, const Zones& zones,
                   std::vector<Match>& matches) const override {
    Scene scene(document, zones, hits);
    std::vector<Found> last(rules_.size());
    for (uint32_t i = 0; i < document.blocks().size(); ++i) {
      const Block& block = document.blocks()[i];
      if (!zones.IsLive(i)) continue;
      for (const BlockRule& rule : rules_) {
        if (block.words.size() > rule.max_words || !rule.languages.Has(block.language) ||
            !MayHaveAll(hits, i, rule.required))
          continue;
        std::optional<Match> match = Judge(scene, rule, i, block.span);
        if (match) Keep(hits, rule, i, std::move(*match), last[rule.index], matches);
      }
    }
  }

 private:
  static constexpr size_t kMostTests = 64;   // of a rule
  static constexpr double kRounding = 1e-6;  // between a sum and the same in another order

  // A line that a rule found, and its place among the matches.
  struct Found {
    std::optional<uint32_t> block;
    size_t match = 0;
  };

  static bool MayHaveAll(const PatternHits& hits, uint32_t block,
                         const std::vector<NumberSet>& required) {
    return std::all_of(required.begin(), required.end(),
                       [&](const NumberSet& one) { return hits.MayMatchAny(block, one); });
  }

  // Adds the match of a block, or lets the one before it grow.
  static void Keep(PatternHits& hits, const BlockRule& rule, uint32_t block, Match match,
                   Found& last, std::vector<Match>& matches) {
    const bool next =
        last.block && *last.block + 1 == block && matches[last.match].safety == match.safety;
    if (!rule.joins || !next || !hits.Matches(block, *rule.joins)) {
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

  // What is known of a rule's evidence in a block, by test.
  class Hearing {
   public:
    Hearing(Scene& scene, const BlockRule& rule, uint32_t block)
        : scene_(scene), rule_(rule), block_(block) {
      for (size_t i = 0; i < rule.evidence.size(); ++i)
        verdicts_[i] = scene.MayHold(rule.evidence[i], block) ? Verdict::kOpen : Verdict::kNo;
    }

    // Whether what holds and what is open would be enough.
    bool MayReport() const {
      std::array<double, kMostTests> most;  // of each group
      const auto end = most.begin() + rule_.groups;
      std::fill(most.begin(), end, 0);
      for (size_t i = 0; i < rule_.evidence.size(); ++i) {
        double& group = most[rule_.evidence[i].group_number];
        if (verdicts_[i] != Verdict::kNo) group = std::max(group, rule_.evidence[i].weight);
      }
      return std::accumulate(most.begin(), end, rule_.bias + kRounding) >= rule_.report_at;
    }

    // Asks each piece of evidence, what costs most at last, and returns the score; nothing as soon
    // as it cannot be enough.
    std::optional<double> Score() {
      for (size_t i = 0; i < rule_.evidence.size(); ++i) {
        if (verdicts_[i] == Verdict::kOpen && !scene_.MayHoldThere(rule_.evidence[i], block_))
          verdicts_[i] = Verdict::kNo;
      }
      if (!MayReport()) return std::nullopt;
      for (const bool costly : {false, true}) {
        for (size_t i = 0; i < rule_.evidence.size(); ++i) {
          if (rule_.evidence[i].echo.has_value() == costly && !Ask(i)) return std::nullopt;
        }
      }
      double score = rule_.bias;
      for (const Test* best : Strongest()) score += best != nullptr ? best->weight : 0;
      return score < rule_.report_at ? std::nullopt : std::optional(score);
    }

    // The strongest test of each group that holds, or null.
    std::array<const Test*, kMostTests> Strongest() const {
      std::array<const Test*, kMostTests> strongest{};
      for (size_t i = 0; i < rule_.evidence.size(); ++i) {
        const Test& test = rule_.evidence[i];
        const Test*& best = strongest[test.group_number];
        if (verdicts_[i] != Verdict::kHolds) continue;
        if (best == nullptr || std::abs(best->weight) < std::abs(test.weight)) best = &test;
      }
      return strongest;
    }

    Safety GroundOf(const Test& test) const {
      return grounds_[static_cast<size_t>(&test - rule_.evidence.data())];
    }

   private:
    enum class Verdict : uint8_t { kNo, kOpen, kHolds };

    // Settles a piece of evidence; false where the rest is not enough without it.
    bool Ask(size_t i) {
      if (verdicts_[i] != Verdict::kOpen) return true;
      grounds_[i] = scene_.Holds(rule_.evidence[i], block_);
      verdicts_[i] = grounds_[i] != Safety::kNone ? Verdict::kHolds : Verdict::kNo;
      return verdicts_[i] == Verdict::kHolds || rule_.evidence[i].weight <= 0 || MayReport();
    }

    Scene& scene_;
    const BlockRule& rule_;
    uint32_t block_;
    std::array<Verdict, kMostTests> verdicts_;
    std::array<Safety, kMostTests> grounds_;
  };

  static std::optional<Match> Judge(Scene& scene, const BlockRule& rule, uint32_t block,
                                    Span span) {
    Hearing hearing(scene, rule, block);
    if (!hearing.MayReport()) return std::nullopt;
    const RuleTimer timer(rule.index);
    const std::optional<double> score = hearing.Score();
    if (!score) return std::nullopt;
    for (const Test& veto : rule.vetoes) {
      if (scene.Holds(veto, block) != Safety::kNone) return std::nullopt;
    }
    Match match = Deletion(rule.index, span, Safety::kUnsafe);
    Safety ground = Safety::kSafe;
    bool lexical = false;
    std::string evidence;
    const auto strongest = hearing.Strongest();
    for (const Test& test : rule.evidence) {
      if (strongest[test.group_number] != &test || test.weight <= 0) continue;
      ground = std::min(ground, hearing.GroundOf(test));
      lexical |= test.lexical;
      evidence += (evidence.empty() ? "" : ", ") + test.name;
    }
    if (lexical && *score >= rule.repair_at) match.safety = ground;
    match.confidence = static_cast<float>(1.0 / (1.0 + std::exp(-*score)));
    match.facts = {{"evidence", evidence}};
    return match;
  }

  // Numbers the groups in the order of their names; how many there are.
  static uint32_t NumberGroups(std::vector<Test>& evidence) {
    std::map<std::string_view, uint32_t> numbers;
    for (const Test& test : evidence) numbers.emplace(test.group, 0);
    uint32_t next = 0;
    for (auto& [group, number] : numbers) number = next++;
    for (Test& test : evidence) test.group_number = numbers[test.group];
    return next;
  }

  // The patterns without one of which a rule cannot report; nothing where the rest may be enough.
  static std::optional<NumberSet> SignsOf(const BlockRule& rule, uint32_t patterns) {
    std::array<double, kMostTests> most{};
    NumberSet signs(patterns);
    for (const Test& test : rule.evidence) {
      double& group = most[test.group_number];
      if (!test.pattern) group = std::max(group, test.weight);
      if (test.pattern && test.weight > 0) signs.Add(*test.pattern);
    }
    const double without = std::accumulate(most.begin(), most.end(), rule.bias);
    if (without + kRounding >= rule.report_at) return std::nullopt;
    return signs;
  }

  static BlockRule ReadRule(const RuleSettings& settings, uint32_t number) {
    const Table& p = settings.params;
    PatternIndex& index = *settings.patterns;
    p.Choice<bool>("unit", {{"line", true}}, true);
    BlockRule rule{};
    rule.index = number;
    rule.languages = settings.languages;
    rule.bias = p.Number("bias", 0);
    rule.report_at = p.Number("report_at", 0);
    rule.repair_at = p.Number("repair_at", std::numeric_limits<double>::infinity());
    rule.max_words = p.Count("max_words", 60, 1);
    rule.joins = AddPattern(p, "joins", index);
    for (const auto& [name, table] : p.Named("evidence"))
      rule.evidence.push_back(ReadTest(name, *table, index));
    for (const auto& [name, table] : p.Named("veto")) {
      rule.vetoes.push_back(ReadTest(name, *table, index));
      if (table->Keys() != std::vector<std::string>{"without"}) continue;
      rule.required.emplace_back(index.size()).Add(*rule.vetoes.back().without);
    }
    if (rule.evidence.empty()) p.Fail("evidence", "a block rule needs evidence");
    if (rule.evidence.size() > kMostTests)
      p.Fail("evidence",
             "a rule has at most " + std::to_string(kMostTests) + " pieces of evidence");
    rule.groups = NumberGroups(rule.evidence);
    if (auto signs = SignsOf(rule, index.size())) rule.required.push_back(std::move(*signs));
    return rule;
  }

  std::vector<BlockRule> rules_;
};

}  // namespace

Detectors MakeBlock(std::span<const RuleSettings> rules) { return OneForAll<BlockDetector>(rules); }

}  // namespace vrlint
