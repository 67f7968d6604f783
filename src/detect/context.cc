// Vietnamese words that exist, but not where they stand: counts of pairs and triples of syllables,
// a small trained model, the document against itself.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <mutex>

#include "detect/context_scorer.h"
#include "detect/kind.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

// A rule that reports what is certain from its level up to the next rule's.
struct Level {
  uint32_t rule;
  double min_score;
};

struct ContextRules {
  std::vector<Level> levels;  // the highest first
  std::optional<uint32_t> article_rule;
  ArticleEvidence evidence;
};

std::string InCase(std::string_view syllable, std::string_view found, LetterCase letters) {
  switch (letters) {
    case LetterCase::kUpper:
      return Upper(syllable);
    case LetterCase::kTitle:
      return Capitalized(syllable);
    case LetterCase::kMixed:
      return (FlagsOf(CodePointAt(found, 0).value) & kUpper) != 0 ? Capitalized(syllable)
                                                                  : std::string(syllable);
    case LetterCase::kLower:
      break;
  }
  return std::string(syllable);
}

std::string Times(uint32_t count) {
  if (count == 0) return "never";
  std::string digits = std::to_string(count);
  for (size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits + (count == 1 ? " time" : " times");
}

// The pair that is meant and the one that stands there, and how often each is met.
std::vector<Fact> FactsOf(const ContextTables& tables, const ContextFinding& f) {
  const ContextPlace& place = f.place;
  const ContextCandidate& c = f.candidate;
  const bool left =
      place.has_left() && (!place.has_right() || c.left_count.count >= c.right_count.count);
  const auto pair = [&](Symbol s, const CountLevel& by_left, const CountLevel& by_right) {
    const std::string syllable(tables.Spelling(s));
    return "'" +
           (left ? std::string(tables.Spelling(place.left)) + " " + syllable
                 : syllable + " " + std::string(tables.Spelling(place.right))) +
           "' " + Times((left ? by_left : by_right).count);
  };
  std::array<char, 16> score;
  std::snprintf(score.data(), score.size(), "%.2f", f.certainty());
  return {{"meant", pair(c.correction.intended, c.left_count, c.right_count)},
          {"written", pair(place.word, place.left_count, place.right_count)},
          {"here", c.in_document == 0 ? "" : "; here " + Times(c.in_document)},
          {"score", score.data()}};
}

class ContextDetector : public DocumentDetector {
 public:
  ContextDetector(ContextRules rules, std::shared_ptr<const ContextTables> counts)
      : rules_(std::move(rules)), counts_(std::move(counts)) {}

  void Detect(const Document& document, const Zones&, std::vector<Match>& matches) const override {
    const auto blocks = document.blocks();
    if (std::none_of(blocks.begin(), blocks.end(),
                     [](const Block& b) { return b.language == Language::kVietnamese; }))
      return;
    const ContextTables& tables = counts_ ? *counts_ : ContextTables::Shipped();
    const ContextText text(document, tables);
    const Occurrences occurrences(text.tokens());
    const ContextScene scene{tables, text.tokens(), occurrences};
    for (const ContextFinding& f : ScorerFor(tables).Score(scene, text.words()))
      Report(document, tables, text.tokens()[f.place.at], f, matches);
  }

 private:
  // Made when the first Vietnamese text comes, so that others do not touch the tables.
  const ContextScorer& ScorerFor(const ContextTables& tables) const {
    std::call_once(made_, [&] {
      const double least = rules_.levels.empty() ? std::numeric_limits<double>::infinity()
                                                 : rules_.levels.back().min_score;
      scorer_.emplace(tables, least,
                      rules_.article_rule ? std::optional(rules_.evidence) : std::nullopt);
    });
    return *scorer_;
  }

  void Report(const Document& document, const ContextTables& tables, const ContextToken& token,
              const ContextFinding& f, std::vector<Match>& matches) const {
    const auto level = std::find_if(rules_.levels.begin(), rules_.levels.end(),
                                    [&](const Level& l) { return f.certainty() >= l.min_score; });
    const Span span = document.words()[token.word].span;
    Match match = Replacement(
        f.by_article ? *rules_.article_rule : level->rule, span,
        InCase(tables.Spelling(f.candidate.correction.intended), document.In(span), token.letters),
        Safety::kUnsafe);
    match.confidence = static_cast<float>(1 / (1 + std::exp(-f.certainty())));
    match.facts = FactsOf(tables, f);
    matches.push_back(std::move(match));
  }

  ContextRules rules_;
  std::shared_ptr<const ContextTables> counts_;  // null for the shipped ones
  mutable std::once_flag made_;
  mutable std::optional<ContextScorer> scorer_;
};

void ReadRule(const RuleSettings& settings, uint32_t index, ContextRules& rules) {
  const Table& p = settings.params;
  const double min_score = p.Number("min_score", 0);
  if (!p.Bool("article", false)) {
    rules.levels.push_back({index, min_score});
    return;
  }
  ArticleEvidence& evidence = rules.evidence;
  rules.article_rule = index;
  evidence.min_score = min_score;
  evidence.min_uses = p.Count("min_uses", evidence.min_uses, 1);
  evidence.min_pair = p.Count("min_pair", evidence.min_pair, 1);
  evidence.max_other = p.Count("max_other", evidence.max_other);
}

}  // namespace

Detectors MakeContext(std::span<const RuleSettings> settings) {
  Detectors detectors;
  if (settings.empty()) return detectors;
  ContextRules rules;
  for (uint32_t i = 0; i < settings.size(); ++i) ReadRule(settings[i], i, rules);
  std::stable_sort(rules.levels.begin(), rules.levels.end(),
                   [](const Level& a, const Level& b) { return a.min_score > b.min_score; });
  detectors.push_back(std::make_unique<ContextDetector>(std::move(rules), settings.front().counts));
  return detectors;
}

}  // namespace vrlint
