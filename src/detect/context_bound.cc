#include "detect/context_bound.h"

#include <algorithm>

#include "detect/context_chances.h"
#include "detect/context_features.h"
#include "detect/logarithm.h"

namespace vrlint {
namespace {

using F = ContextFeature;

constexpr uint32_t kLeastTriple = 5;   // no lower counts are kept
constexpr double kTripleExcess = 0.3;  // that a triple's rounded logarithm can be above a pair's
constexpr double kMostMargin = 10;

}  // namespace

ContextBound::ContextBound(const ContextScene& scene, const ContextPlace& place,
                           const ContextModel& model, double merit, double most_text)
    : scene_(scene), place_(place), model_(model), most_text_(most_text) {
  of_place_ = model.bias() + merit +
              OfTriple(F::kWordTripleLeft, place.left_count, place.left_count) +
              OfTriple(F::kWordTriple, place.left_count, place.right_count) +
              OfTriple(F::kWordTripleRight, place.right_count, place.right_count);
}

bool ContextBound::CanReach(const ContextCandidate& candidate, bool ranked, double least) {
  const double most = of_place_ + OfPairs(candidate) + OfSlip(candidate) + OfArticle(candidate) +
                      OfRank(candidate, ranked);
  if (!model_.CanReach(most + most_text_, least)) return false;
  if (!of_text_) of_text_ = TextMerit(scene_, place_, model_);
  return model_.CanReach(most + *of_text_, least);
}

// Zero where a triple lowers the score.
double ContextBound::OfTriple(F feature, const CountLevel& a, const CountLevel& b) const {
  if (!model_.Raises(feature) || std::min(a.count, b.count) < kLeastTriple) return 0;
  return Weight(feature) * (std::min(a.log_one_more, b.log_one_more) + kTripleExcess);
}

double ContextBound::OfPairs(const ContextCandidate& c) const {
  const ContextTables& tables = scene_.tables;
  const Symbol x = c.correction.intended;
  return Weight(F::kIntendedLeft) * c.left_count.log_one_more +
         Weight(F::kIntendedRight) * c.right_count.log_one_more +
         Weight(F::kLeftGain) * c.left_gain + Weight(F::kRightGain) * c.right_gain +
         Weight(F::kGain) * (c.left_gain + c.right_gain) +
         Weight(F::kLeastGain) * std::min(c.left_gain, c.right_gain) +
         Weight(F::kIntendedAssociationLeft) *
             Association<FastLog>(tables, place_.left, x, c.left_count) +
         Weight(F::kIntendedAssociationRight) *
             Association<FastLog>(tables, x, place_.right, c.right_count) +
         OfTriple(F::kIntendedTripleLeft, c.left_count, c.left_count) +
         OfTriple(F::kIntendedTriple, c.left_count, c.right_count) +
         OfTriple(F::kIntendedTripleRight, c.right_count, c.right_count);
}

double ContextBound::OfSlip(const ContextCandidate& c) const {
  const ContextTables& tables = scene_.tables;
  const SyllableCounts& intended = tables.Of(c.correction.intended);
  const double prior = tables.slips().prior[c.correction.slip];
  const double slips = prior + c.correction.silver;
  return model_.SlipWeight(c.correction.slip) + Weight(F::kSlipPrior) * FastLog::Of(prior) +
         Weight(F::kSlipOfIntended) * c.slip +
         Weight(F::kSlipOfWord) * SlipOfWord<FastLog>(tables, place_.word, slips) +
         Weight(F::kIntended) * FastLog::Of(intended.count + 1.0) +
         Weight(F::kIntendedTitleShare) * intended.title_share;
}

double ContextBound::OfArticle(const ContextCandidate& c) const {
  const uint32_t uses = scene_.occurrences.Of(c.correction.intended);
  return Weight(F::kIntendedInDocument) * std::min(uses, kMostIntended) +
         Weight(F::kIntendedPairsInDocument) * std::min(c.in_document, kMostElsewhere);
}

double ContextBound::OfRank(const ContextCandidate& c, bool ranked) const {
  const double by_score = Weight(F::kRankScore) * c.rank_score;
  if (ranked) return by_score + Weight(F::kRank) * c.second + Weight(F::kMargin) * c.margin;
  return by_score + std::max(Weight(F::kRank), 0.0) + std::abs(Weight(F::kMargin)) * kMostMargin;
}

}  // namespace vrlint
