#include "detect/context_model.h"

#include <algorithm>
#include <cmath>

namespace vrlint {
namespace {

constexpr size_t kConstants = 8;      // before the weights
constexpr size_t kTreesAtOnce = 8;    // between two looks at what is left
constexpr double kMostDensity = 2.5;  // of the logarithm
constexpr size_t kLeastWords = 300;   // shorter documents count as this long

// Trees agree with the linear model in that they hardly ever say much more: of 420,000 candidates
// in news and marked articles none scored 2.5 above what the linear model said of it. What says
// less than that is not shown to the trees.
constexpr double kMostAboveLinear = 2.5;
constexpr double kSlack = 0.01;  // for fast logarithms

}  // namespace

ContextModel::ContextModel(const ContextTables& tables)
    : weights_(tables.linear().subspan(kConstants)),
      slip_weights_(tables.slips().linear),
      starts_(tables.tree_starts()),
      nodes_(tables.nodes()),
      most_(starts_.size()),
      bias_(tables.linear()[0]),
      linear_share_(tables.linear()[1]),
      base_(tables.linear()[2]),
      sure_(tables.linear()[3]),
      density_weight_(tables.linear()[4]),
      same_weight_(tables.linear()[5]) {
  for (size_t tree = starts_.size() - 1; tree-- > 0;) {
    double most = -std::numeric_limits<double>::infinity();
    for (const TreeNode& node : nodes_.subspan(starts_[tree], starts_[tree + 1] - starts_[tree])) {
      if (node.feature == TreeNode::kLeaf) most = std::max(most, node.threshold);
    }
    most_[tree] = most_[tree + 1] + most;
  }
}

bool ContextModel::CanReach(double linear, double least) const {
  return linear + kSlack + kMostAboveLinear >= least;
}

double ContextModel::Score(const ContextFeatures& features, double least) const {
  const double alone = Linear(features);
  if (alone + kMostAboveLinear < least) return kBelow;
  const double linear = linear_share_ * alone;
  const double trees_share = 1 - linear_share_;
  const double needed = (least - linear) / trees_share;
  double sum = base_;
  for (size_t tree = 0; tree + 1 < starts_.size(); ++tree) {
    if (tree % kTreesAtOnce == 0 && sum + most_[tree] < needed) return kBelow;
    sum += Leaf(tree, features);
  }
  const double score = linear + trees_share * sum;
  return score >= least ? score : kBelow;
}

double ContextModel::Linear(const ContextFeatures& features) const {
  const auto slip = static_cast<size_t>(features[static_cast<size_t>(ContextFeature::kSlip)]);
  std::array<double, 4> sums{bias_ + slip_weights_[slip]};  // apart, so that they run side by side
  size_t i = 0;
  for (; i + sums.size() <= kContextFeatures; i += sums.size()) {
    for (size_t k = 0; k < sums.size(); ++k) sums[k] += weights_[i + k] * features[i + k];
  }
  for (; i < kContextFeatures; ++i) sums[0] += weights_[i] * features[i];
  return sums[0] + sums[1] + sums[2] + sums[3];
}

double ContextModel::Leaf(size_t tree, const ContextFeatures& features) const {
  const TreeNode* root = &nodes_[starts_[tree]];
  const TreeNode* node = root;
  while (node->feature != TreeNode::kLeaf)
    node = root + (features[node->feature] <= node->threshold ? node->if_at_most : node->otherwise);
  return node->threshold;
}

double ContextModel::Lift(size_t others, size_t words, bool same) const {
  const double share =
      1000.0 * static_cast<double>(others) / static_cast<double>(std::max(words, kLeastWords));
  return density_weight_ * std::min(std::log1p(share), kMostDensity) + (same ? same_weight_ : 0);
}

double ContextModel::most_lift() const { return density_weight_ * kMostDensity + same_weight_; }

}  // namespace vrlint
