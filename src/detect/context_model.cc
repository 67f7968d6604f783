#include "detect/context_model.h"

#include <algorithm>
#include <cmath>

namespace vrlint {
namespace {

constexpr size_t kConstants = 8;      // before the weights
constexpr size_t kTreesAtOnce = 8;    // and then a look at what is left
constexpr double kMostDensity = 2.5;  // of the logarithm
constexpr size_t kLeastWords = 300;   // shorter documents count as this long

// Trees agree with the linear model in that they hardly ever say much more: of 420,000 candidates
// in news and marked articles none scored 2.5 above what the linear model said of it. What says
// less than that is not shown to the trees.
constexpr double kMostAboveLinear = 2.5;
// The trees say least more where they say most: of 32,000 candidates that scored this much, in news
// and with slips put in, none scored 1.5 above.
constexpr double kHigh = 3.5;
constexpr double kMostAboveLinearIfHigh = 2;
constexpr double kSlack = 0.01;  // for fast logarithms

}  // namespace

ContextModel::ContextModel(const ContextTables& tables)
    : weights_(tables.linear().subspan(kConstants)),
      slip_weights_(tables.slips().linear),
      starts_(tables.tree_starts()),
      most_(starts_.size()),
      bias_(tables.linear()[0]),
      linear_share_(tables.linear()[1]),
      base_(tables.linear()[2]),
      sure_(tables.linear()[3]),
      density_weight_(tables.linear()[4]),
      same_weight_(tables.linear()[5]) {
  nodes_.reserve(tables.nodes().size());
  for (size_t tree = 0; tree + 1 < starts_.size(); ++tree)
    most_[tree] = AddTree(tables.nodes().subspan(starts_[tree], starts_[tree + 1] - starts_[tree]));
  for (size_t tree = starts_.size() - 1; tree-- > 0;) most_[tree] += most_[tree + 1];
}

double ContextModel::AddTree(std::span<const TreeNode> tree) {
  double most = -std::numeric_limits<double>::infinity();
  const auto root = static_cast<uint16_t>(nodes_.size());
  for (const TreeNode& node : tree) {
    if (node.feature == TreeNode::kLeaf) {
      const auto self = static_cast<uint16_t>(nodes_.size());
      nodes_.push_back({node.threshold, 0, {self, self}});
      most = std::max(most, node.threshold);
    } else {
      const auto after = [&](uint8_t next) { return static_cast<uint16_t>(root + next); };
      nodes_.push_back(
          {node.threshold, node.feature, {after(node.if_at_most), after(node.otherwise)}});
    }
  }
  return most;
}

bool ContextModel::CanReach(double linear, double least) const {
  return linear + kSlack + (least < kHigh ? kMostAboveLinear : kMostAboveLinearIfHigh) >= least;
}

double ContextModel::Score(const ContextFeatures& features, double least) const {
  const double alone = Linear(features);
  if (!CanReach(alone, least)) return kBelow;
  const double linear = linear_share_ * alone;
  const double trees_share = 1 - linear_share_;
  const double needed = (least - linear) / trees_share;
  double sum = base_;
  for (size_t tree = 0; tree + 1 < starts_.size(); tree += kTreesAtOnce) {
    if (sum + most_[tree] < needed) return kBelow;
    sum = AddLeaves(tree, features, sum);
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

// Goes down several trees side by side, without a branch that depends on the features.
double ContextModel::AddLeaves(size_t tree, const ContextFeatures& features, double sum) const {
  const size_t count = std::min(kTreesAtOnce, starts_.size() - 1 - tree);
  std::array<uint32_t, kTreesAtOnce> at;
  std::copy_n(starts_.begin() + static_cast<ptrdiff_t>(tree), count, at.begin());
  for (uint32_t moved = 1; moved != 0;) {
    moved = 0;
    for (size_t k = 0; k < count; ++k) {
      const Node& node = nodes_[at[k]];
      const uint32_t next = node.next[!(features[node.feature] <= node.threshold)];
      moved |= next ^ at[k];
      at[k] = next;
    }
  }
  for (size_t k = 0; k < count; ++k) sum += nodes_[at[k]].threshold;
  return sum;
}

double ContextModel::Lift(size_t others, size_t words, bool same) const {
  const double share =
      1000.0 * static_cast<double>(others) / static_cast<double>(std::max(words, kLeastWords));
  return density_weight_ * std::min(std::log1p(share), kMostDensity) + (same ? same_weight_ : 0);
}

double ContextModel::most_lift() const { return density_weight_ * kMostDensity + same_weight_; }

}  // namespace vrlint
