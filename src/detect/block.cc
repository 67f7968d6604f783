// A line that its own words, its shape and its place give away: captions, bylines, controls.
// Evidence is weighed: score = bias + the weights that apply, the strongest of each group alone.
// Weights are log-odds, so that 1 / (1 + e^-score) is the confidence.
#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include "detect/kind.h"
#include "detect/regex.h"
#include "text/hash.h"

namespace vrlint {
namespace {

struct Range {
  double least;
  double most;
  bool Has(double value) const { return least <= value && value <= most; }
};

// One question to a line. All parts that are set must hold.
struct Test {
  std::string name;
  std::string group;
  double weight = 0;
  bool lexical = false;
  std::optional<int> pattern;              // in the line; a number of the gate
  std::optional<int> without;              // not in the line
  std::optional<int> before;               // in the live line before
  std::optional<int> after;                // in the live line after
  std::shared_ptr<const re2::RE2> byline;  // group 1 of a match in the article's head is this line
  std::optional<Range> words;
  std::optional<Range> echo;  // share of the line's word pairs that stand elsewhere in the article
  std::optional<bool> stop;   // ends in a stop
  std::optional<bool> alone;  // blank lines, or the text's ends, around it
  uint32_t head = 0;
  uint32_t tail = 0;
};

struct BlockRule {
  uint32_t index;
  double bias;
  double report_at;
  double repair_at;  // infinity: never
  uint32_t max_words;
  LanguageSet languages;
  std::vector<Test> evidence;
  std::vector<Test> vetoes;
};

constexpr uint32_t kBylineLines = 6;  // a byline stands under the headline, within so many lines

// The state of one run over a document: what several tests ask for, found once.
class Scene {
 public:
  Scene(const Document& document, const Zones& zones, const PatternGate& gate)
      : document_(document), zones_(zones), gate_(gate), matched_(document.blocks().size()) {}

  // What a test says of a block: kNone no, else how safe the ground is on which it holds.
  Safety Holds(const Test& test, uint32_t index) {
    const Block& block = document_.blocks()[index];
    Safety safety = Safety::kSafe;
    if (test.words && !test.words->Has(block.words.size())) return Safety::kNone;
    if (test.stop && *test.stop != block.stopped) return Safety::kNone;
    if (test.head != 0) safety = std::min(safety, zones_.InHead(index, test.head));
    if (test.tail != 0) safety = std::min(safety, zones_.InTail(index, test.tail));
    if (safety == Safety::kNone || (test.pattern && !Matches(index, *test.pattern)))
      return Safety::kNone;
    if (test.without && Matches(index, *test.without)) return Safety::kNone;
    if (test.alone && *test.alone != IsAlone(block)) return Safety::kNone;
    if (test.before) safety = std::min(safety, NeighbourHas(zones_.Previous(index), *test.before));
    if (test.after) safety = std::min(safety, NeighbourHas(zones_.Next(index), *test.after));
    if (test.byline && !IsInByline(*test.byline, index)) return Safety::kNone;
    if (test.echo && !test.echo->Has(Echo(index))) return Safety::kNone;
    return safety;
  }

 private:
  bool Matches(uint32_t index, int pattern) {
    auto& matched = matched_[index];
    if (!matched) matched = gate_.Matching(document_.In(document_.blocks()[index].span));
    return std::binary_search(matched->begin(), matched->end(), pattern);
  }

  Safety NeighbourHas(const std::optional<Zones::Neighbour>& neighbour, int pattern) {
    return neighbour && Matches(neighbour->block, pattern) ? neighbour->safety : Safety::kNone;
  }

  bool IsAlone(const Block& block) const {
    const auto lines = document_.lines();
    const auto blank = [&](size_t line) {
      return line >= lines.size() || !document_.BlockAt(lines[line].span.end) ||
             document_.blocks()[*document_.BlockAt(lines[line].span.end)].line != line;
    };
    return (block.line == 0 || blank(block.line - 1)) && blank(block.line + 1);
  }

  bool IsInByline(const re2::RE2& byline, uint32_t index) const {
    const auto mine = document_.WordsOf(document_.blocks()[index].words);
    for (uint32_t i = 0; i < std::min<size_t>(kBylineLines, document_.blocks().size()); ++i) {
      re2::StringPiece name;
      if (i == index ||
          !re2::RE2::PartialMatch(Piece(document_.In(document_.blocks()[i].span)), byline, &name))
        continue;
      std::vector<Word> words;
      AppendWords({name.data(), name.size()}, 0, words);
      if (std::equal(words.begin(), words.end(), mine.begin(), mine.end(),
                     [](const Word& a, const Word& b) { return a.folded == b.folded; })) {
        return true;
      }
    }
    return false;
  }

  static uint64_t Pair(const Word& a, const Word& b) {
    Hasher hash;
    hash.Add(a.folded);
    hash.Add(b.folded);
    return hash.Finish();
  }

  // Counts every word pair of the article once, on first use.
  void CountPairs() {
    if (!pairs_.empty()) return;
    for (const Block& block : document_.blocks()) {
      const auto words = document_.WordsOf(block.words);
      for (size_t i = 1; i < words.size(); ++i) ++pairs_[Pair(words[i - 1], words[i])];
    }
  }

  // The line's own pairs and those of lines that say the same do not count: a verdict must not rest
  // on a copy that goes.
  double Echo(uint32_t index) {
    CountPairs();
    const auto mine = document_.WordsOf(document_.blocks()[index].words);
    if (mine.size() < 2) return 0;
    uint32_t copies = 0;
    for (const Block& block : document_.blocks()) {
      const auto words = document_.WordsOf(block.words);
      copies += std::equal(words.begin(), words.end(), mine.begin(), mine.end(),
                           [](const Word& a, const Word& b) { return a.folded == b.folded; });
    }
    std::unordered_map<uint64_t, uint32_t> own;
    for (size_t i = 1; i < mine.size(); ++i) ++own[Pair(mine[i - 1], mine[i])];
    double heard = 0;
    for (const auto& [pair, count] : own) heard += pairs_[pair] > count * copies ? count : 0;
    return heard / static_cast<double>(mine.size() - 1);
  }

  const Document& document_;
  const Zones& zones_;
  const PatternGate& gate_;
  std::vector<std::optional<std::vector<int>>> matched_;
  std::unordered_map<uint64_t, uint32_t> pairs_;
};

class BlockDetector : public Detector {
 public:
  explicit BlockDetector(std::span<const RuleSettings> rules) {
    for (uint32_t i = 0; i < rules.size(); ++i) rules_.push_back(ReadRule(rules[i], i));
    gate_.Compile();
  }

  bool zoned() const override { return true; }

  void Detect(const Document& document, const Zones& zones,
              std::vector<Match>& matches) const override {
    Scene scene(document, zones, gate_);
    for (uint32_t i = 0; i < document.blocks().size(); ++i) {
      const Block& block = document.blocks()[i];
      if (!zones.IsLive(i)) continue;
      for (const BlockRule& rule : rules_) {
        if (block.words.size() <= rule.max_words && rule.languages.Has(block.language)) {
          Judge(scene, rule, i, block.span, matches);
        }
      }
    }
  }

 private:
  static void Judge(Scene& scene, const BlockRule& rule, uint32_t block, Span span,
                    std::vector<Match>& matches) {
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
    if (score < rule.report_at) return;
    for (const Test& veto : rule.vetoes) {
      if (scene.Holds(veto, block) != Safety::kNone) return;
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
    matches.push_back(std::move(match));
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
    rule.max_words = static_cast<uint32_t>(p.Integer("max_words", 60, 1));
    for (const auto& [name, table] : p.Named("evidence"))
      rule.evidence.push_back(ReadTest(name, *table));
    for (const auto& [name, table] : p.Named("veto")) rule.vetoes.push_back(ReadTest(name, *table));
    if (rule.evidence.empty()) p.Fail("evidence", "a block rule needs evidence");
    return rule;
  }

  Test ReadTest(const std::string& name, const Table& t) {
    Test test;
    test.name = name;
    test.group = t.String("group", name);
    test.weight = t.Number("weight", 0);
    test.lexical = t.Bool("lexical", false);
    test.pattern = Gated(t, "pattern");
    test.without = Gated(t, "without");
    test.before = Gated(t, "before");
    test.after = Gated(t, "after");
    if (const auto byline = t.FindString("byline"))
      test.byline = CompilePattern(t, "byline", *byline);
    if (test.byline && test.byline->NumberOfCapturingGroups() != 1)
      t.Fail("byline", "a byline has one group: the name");
    test.words = ReadRange(t, "words");
    test.echo = ReadRange(t, "echo");
    if (t.Has("stop")) test.stop = t.Bool("stop", false);
    if (t.Has("alone")) test.alone = t.Bool("alone", false);
    test.head = static_cast<uint32_t>(t.Integer("head", 0));
    test.tail = static_cast<uint32_t>(t.Integer("tail", 0));
    return test;
  }

  std::optional<int> Gated(const Table& t, std::string_view key) {
    const auto pattern = t.FindString(key);
    if (!pattern) return std::nullopt;
    CompilePattern(t, key, *pattern);
    return gate_.Add(*pattern);
  }

  static std::optional<Range> ReadRange(const Table& t, std::string_view key) {
    const std::vector<double> ends = t.Numbers(key);
    if (ends.empty()) return std::nullopt;
    if (ends.size() != 2 || ends[0] > ends[1])
      t.Fail(key, "'" + std::string(key) + "' is a range: [least, most]");
    return Range{ends[0], ends[1]};
  }

  std::vector<BlockRule> rules_;
  PatternGate gate_;
};

}  // namespace

Detectors MakeBlock(std::span<const RuleSettings> rules) {
  Detectors detectors;
  if (!rules.empty()) detectors.push_back(std::make_unique<BlockDetector>(rules));
  return detectors;
}

}  // namespace vrlint
