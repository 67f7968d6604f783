#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "detect/context_bound.h"
#include "detect/context_candidates.h"
#include "detect/context_gate.h"
#include "detect/context_model.h"

namespace vrlint {

// When the article itself says what is meant: it has a pair several times that news knows, and once
// the same with a slip that news never has; the other neighbour does not speak for the slip.
struct ArticleEvidence {
  uint32_t min_uses = 2;   // of the right pair in the article
  uint32_t min_pair = 20;  // of the right pair in news
  uint32_t max_other = 5;  // of the slip with the other neighbour in news
  double min_score = 0;

  bool Holds(const ContextScene& scene, const ContextPlace& place,
             const ContextCandidate& candidate) const;
};

// A word that is probably a slip.
struct ContextFinding {
  ContextPlace place;
  ContextCandidate candidate;
  double score;  // log-odds, what other findings of the document add included
  double doubt;  // what the model does not see: nothing binds the candidate to a neighbour, a name
  bool by_article;  // ArticleEvidence holds

  // What is held against the rules' levels.
  double certainty() const { return score - doubt; }
};

// What candidates at a place have to score.
struct LeastScores {
  double any;
  double by_article;  // where ArticleEvidence holds
};

// The same by the word that stands there: what is certain lowers it at the word's other places.
struct LeastByWord {
  LeastScores least;
  LeastScores of_certain;
  std::vector<Symbol> certain = {};

  double lowest() const { return std::min(least.any, of_certain.any); }
  const LeastScores& Of(Symbol word) const {
    return std::find(certain.begin(), certain.end(), word) == certain.end() ? least : of_certain;
  }
};

// Finds slips in documents.
class ContextScorer {
 public:
  // Reports what is certain by `min_score`, or what the article says.
  ContextScorer(const ContextTables& tables, double min_score,
                std::optional<ArticleEvidence> evidence);

  // In the order of the text, at most one a token.
  std::vector<ContextFinding> Score(const ContextScene& scene, uint32_t words) const;

 private:
  std::vector<ContextFinding> Score(const ContextScene& scene, const ContextProspects& prospects,
                                    const LeastByWord& by_word) const;
  // Whether a candidate can reach the score, as it is ranked or however it is.
  bool IsHopeful(const ContextScene& scene, const ContextPlace& place,
                 std::span<const ContextCandidate> candidates, bool ranked,
                 const LeastScores& least, ContextBound& bound) const;
  void ScorePlace(const ContextScene& scene, const ContextPlace& place,
                  std::span<ContextCandidate> candidates, const LeastScores& least,
                  std::vector<ContextFinding>& findings) const;
  void AddPaired(const ContextScene& scene, std::span<const uint32_t> doubtful,
                 std::vector<ContextFinding>& findings) const;
  void Lift(uint32_t words, std::vector<ContextFinding>& findings) const;
  bool IsByArticle(const ContextScene& scene, const ContextPlace& place,
                   const ContextCandidate& candidate) const;
  // What a score has to be before it is lifted by so much: reported then, or certain.
  LeastScores NeededWith(double lift) const;
  // The same for the words of a text that has these findings.
  LeastByWord NeededBeside(std::span<const ContextFinding> findings, uint32_t words) const;
  bool IsReported(const ContextFinding& finding) const;

  ContextModel model_;
  double most_text_;  // MostTextMerit()
  double min_score_;
  std::optional<ArticleEvidence> evidence_;
};

}  // namespace vrlint
