// A line that its own words, its shape and its place give away: captions, bylines, controls.
// Evidence is weighed: score = bias + the weights that apply, the strongest of each group alone.
// Weights are log-odds, so that 1 / (1 + e^-score) is the confidence.
#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "detect/hearing.h"
#include "detect/kind.h"
#include "detect/rule_timer.h"

namespace vrlint {
namespace {

struct BlockRule {
  uint32_t index;
  double repair_at;  // infinity: never
  uint32_t max_words;
  LanguageSet languages;
  std::optional<PatternRange> joins;  // a found line that has it, as safe, goes with the one before
  Evidence evidence;
  std::vector<Test> vetoes;
  // Of each of these, one pattern must match in the line: without, the rest of the evidence is not
  // enough, or there is a veto.
  std::vector<std::vector<PatternRange>> required;
};

class BlockDetector : public Detector {
 public:
  explicit BlockDetector(std::span<const RuleSettings> rules) {
    for (uint32_t i = 0; i < rules.size(); ++i) rules_.push_back(ReadRule(rules[i], i));
  }

  bool zoned() const override { return true; }

  void DetectAmong(const Hits& found, const Document& document, const Zones& zones,
                   std::vector<Match>& matches) const override {
    PatternHits& hits = found.patterns;
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
  // A line that a rule found, and its place among the matches.
  struct Found {
    std::optional<uint32_t> block;
    size_t match = 0;
  };

  static bool MayHaveAll(const PatternHits& hits, uint32_t block,
                         const std::vector<std::vector<PatternRange>>& required) {
    const auto may_match = [&](PatternRange any) { return hits.MayMatch(block, any); };
    return std::ranges::all_of(required, [&](const std::vector<PatternRange>& one) {
      return std::ranges::any_of(one, may_match);
    });
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

  static bool IsVetoed(Scene& scene, const BlockRule& rule, uint32_t block, Cost cost) {
    return std::ranges::any_of(rule.vetoes, [&](const Test& veto) {
      return CostOf(veto) == cost && scene.Holds(veto, block) != Safety::kNone;
    });
  }

  static std::optional<Match> Judge(Scene& scene, const BlockRule& rule, uint32_t block,
                                    Span span) {
    Hearing hearing(scene, rule.evidence, block);
    if (!hearing.MayReport()) return std::nullopt;
    const RuleTimer timer(rule.index);
    for (const Cost cost : {Cost::kLow, Cost::kHigh}) {
      if (!hearing.Hear(cost) || IsVetoed(scene, rule, block, cost)) return std::nullopt;
    }
    const std::optional<double> score = hearing.Score();
    if (!score) return std::nullopt;
    Match match = Deletion(rule.index, span, Safety::kUnsafe);
    Safety ground = Safety::kSafe;
    bool lexical = false;
    std::string evidence;
    const auto strongest = hearing.Strongest();
    for (const Test& test : rule.evidence.tests) {
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

  static BlockRule ReadRule(const RuleSettings& settings, uint32_t number) {
    const Table& p = settings.params;
    PatternIndex& index = *settings.patterns;
    p.Choice<bool>("unit", {{"line", true}}, true);
    const uint32_t max_words = p.Count("max_words", 60, 1);
    BlockRule rule{
        .index = number,
        .repair_at = p.Number("repair_at", std::numeric_limits<double>::infinity()),
        .max_words = max_words,
        .languages = settings.languages,
        .joins = AddPatterns(p, "joins", LinesUpTo(max_words), index),
        .evidence = ReadEvidence(p, max_words, index),
        .vetoes = {},
        .required = {},
    };
    for (const auto& [name, table] : p.Named("veto")) {
      rule.vetoes.push_back(ReadTest(name, *table, rule.max_words, index));
      if (table->Keys() != std::vector<std::string>{"without"}) continue;
      rule.required.push_back({*rule.vetoes.back().without});
    }
    if (auto signs = SignsOf(rule.evidence)) rule.required.push_back(std::move(*signs));
    return rule;
  }

  std::vector<BlockRule> rules_;
};

}  // namespace

Detectors MakeBlock(std::span<const RuleSettings> rules) { return OneForAll<BlockDetector>(rules); }

}  // namespace vrlint
