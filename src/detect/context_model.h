#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "detect/context_tables.h"

namespace vrlint {

// What the model asks of a candidate, in the order of the packed weights and trees. Counts are
// given as logarithms of one more. "word" is what stands there, "intended" the candidate.
enum class ContextFeature : uint8_t {
  kWordLeft,  // the pair with the left neighbour
  kWordRight,
  kIntendedLeft,
  kIntendedRight,
  kLeftGain,
  kRightGain,
  kGain,
  kLeastGain,
  kWordTripleLeft,  // the triple with two left neighbours
  kIntendedTripleLeft,
  kWordTriple,  // with one on either side
  kIntendedTriple,
  kWordTripleRight,
  kIntendedTripleRight,
  kWord,
  kIntended,
  kWordAssociationLeft,  // log of the pair's count against what chance would give
  kWordAssociationRight,
  kIntendedAssociationLeft,
  kIntendedAssociationRight,
  kSlip,  // the kind of slip
  kSlipPrior,
  kSlipOfIntended,           // how often the intended syllable is slipped on like this, a logarithm
  kSlipOfWord,               // the same of places where the word stands
  kWordElsewhere,            // in the document, in another context, at most 5
  kIntendedInDocument,       // at most 8
  kIntendedPairsInDocument,  // at most 5
  kSamePairsInDocument,      // the word's own pairs elsewhere, at most 5
  kCase,
  kLeftKind,  // 0 a syllable, else one more than the symbol
  kRightKind,
  kLeftCase,  // -1 where it is no syllable
  kRightCase,
  kWordTitleShare,
  kIntendedTitleShare,
  kRank,
  kMargin,
  kForeignNear,  // foreign words at most four symbols away
  kRankScore,
  kTitleRun,       // words in title case around, at most 6
  kSurnameBefore,  // in that run
};
constexpr size_t kContextFeatures = static_cast<size_t>(ContextFeature::kSurnameBefore) + 1;
using ContextFeatures = std::array<double, kContextFeatures>;

// A weighted mean of a linear model and of boosted decision trees, both log-odds that the word is a
// slip for the candidate.
class ContextModel {
 public:
  static constexpr double kBelow = -std::numeric_limits<double>::infinity();

  explicit ContextModel(const ContextTables& tables);

  // The score, or kBelow where it is less than `least`.
  double Score(const ContextFeatures& features, double least) const;
  // Whether a score of `least` can be reached, given the most that the linear model can say.
  bool CanReach(double linear, double least) const;
  // Of the linear model.
  double bias() const { return bias_; }
  double SlipWeight(uint8_t slip) const { return slip_weights_[slip]; }
  double Weight(ContextFeature feature) const { return weights_[static_cast<size_t>(feature)]; }
  // Whether the linear model says more where the feature is higher.
  bool Raises(ContextFeature feature) const { return Weight(feature) > 0; }

  // Scores from here on count as certain for the rest of the document.
  double sure() const { return sure_; }
  // What others that are certain add to a score: `others` of them among `words` words, `same` if
  // one has the same word and correction.
  double Lift(size_t others, size_t words, bool same) const;
  // The most that Lift() can be.
  double most_lift() const;

 private:
  double Linear(const ContextFeatures& features) const;
  // A node of any tree. A leaf has its value as threshold, and leads to itself.
  struct Node {
    double threshold;
    uint16_t feature;
    std::array<uint16_t, 2> next;  // where the feature is at most the threshold, and where not
  };

  // Appends the nodes of a tree, and returns the most that it can add.
  double AddTree(std::span<const TreeNode> tree);
  // `sum` and the leaves of some trees, from this one on.
  double AddLeaves(size_t tree, const ContextFeatures& features, double sum) const;

  std::span<const double> weights_;
  std::span<const double> slip_weights_;
  std::span<const uint32_t> starts_;
  std::vector<Node> nodes_;
  std::vector<double> most_;  // that the trees from this one on can add
  double bias_;
  double linear_share_;
  double base_;
  double sure_;
  double density_weight_;
  double same_weight_;
};

}  // namespace vrlint
