#include "detect/context_features.h"

#include <algorithm>

#include "detect/context_chances.h"
#include "detect/logarithm.h"

namespace vrlint {
namespace {

using F = ContextFeature;

constexpr uint32_t kNear = 4;  // symbols on either side
constexpr uint32_t kMostRun = 6;
constexpr uint32_t kLongestRun = 64;  // looked through for a surname

double& At(ContextFeatures& features, F feature) { return features[static_cast<size_t>(feature)]; }

double KindOf(Symbol s) { return IsSyllableSymbol(s) ? 0 : s + 1; }

// Whether the word stands among others in capitals: then they say no more than small letters.
bool IsHeadline(std::span<const ContextToken> tokens, size_t at) {
  const auto is_upper = [&](size_t i) {
    return !IsSyllableSymbol(tokens[i].symbol) || tokens[i].letters == LetterCase::kUpper;
  };
  return tokens[at].letters == LetterCase::kUpper && is_upper(at - 1) && is_upper(at + 1);
}

// What is known of a candidate already.
class PlainFeatures {
 public:
  PlainFeatures(const ContextScene& scene, const ContextPlace& place,
                const ContextCandidate& candidate)
      : scene_(scene),
        tables_(scene.tables),
        place_(place),
        candidate_(candidate),
        intended_(candidate.correction.intended) {}

  ContextFeatures Read() {
    ReadPairs();
    ReadSlip();
    Set(F::kLeftKind, KindOf(place_.left));
    Set(F::kRightKind, KindOf(place_.right));
    Set(F::kIntendedTitleShare, tables_.Of(intended_).title_share);
    Set(F::kIntendedInDocument, std::min(scene_.occurrences.Of(intended_), kMostIntended));
    Set(F::kIntendedPairsInDocument, std::min(candidate_.in_document, kMostElsewhere));
    return features_;
  }

 private:
  void Set(F feature, double value) { At(features_, feature) = value; }

  void ReadPairs() {
    const ContextCandidate& c = candidate_;
    Set(F::kWordLeft, place_.left_count.log_one_more);
    Set(F::kWordRight, place_.right_count.log_one_more);
    Set(F::kIntendedLeft, c.left_count.log_one_more);
    Set(F::kIntendedRight, c.right_count.log_one_more);
    Set(F::kLeftGain, c.left_gain);
    Set(F::kRightGain, c.right_gain);
    Set(F::kGain, c.left_gain + c.right_gain);
    Set(F::kLeastGain, std::min(c.left_gain, c.right_gain));
    Set(F::kWord, ExactLog::Of(tables_.Of(place_.word).count + 1.0));
    Set(F::kIntended, ExactLog::Of(tables_.Of(intended_).count + 1.0));
    Set(F::kWordAssociationLeft, Association(place_.left, place_.word, place_.left_count));
    Set(F::kWordAssociationRight, Association(place_.word, place_.right, place_.right_count));
    Set(F::kIntendedAssociationLeft, Association(place_.left, intended_, c.left_count));
    Set(F::kIntendedAssociationRight, Association(intended_, place_.right, c.right_count));
  }

  double Association(Symbol a, Symbol b, const CountLevel& pair) const {
    return vrlint::Association<ExactLog>(tables_, a, b, pair);
  }

  void ReadSlip() {
    const double prior = tables_.slips().prior[candidate_.correction.slip];
    const double slips = prior + candidate_.correction.silver;
    Set(F::kSlip, candidate_.correction.slip);
    Set(F::kSlipPrior, ExactLog::Of(prior));
    Set(F::kSlipOfIntended, candidate_.slip);
    Set(F::kSlipOfWord, SlipOfWord<ExactLog>(tables_, place_.word, slips));
    Set(F::kRank, candidate_.second);
    Set(F::kMargin, candidate_.margin);
    Set(F::kRankScore, candidate_.rank_score);
  }

  const ContextScene& scene_;
  const ContextTables& tables_;
  const ContextPlace& place_;
  const ContextCandidate& candidate_;
  Symbol intended_;
  ContextFeatures features_{};
};

void ReadTriples(const ContextScene& scene, const ContextPlace& place, Symbol x,
                 ContextFeatures& features) {
  const Symbol l = place.left;
  const Symbol r = place.right;
  const bool inner = place.at > 1 && place.has_left();
  const Symbol l2 = inner ? scene.tokens[place.at - 2].symbol : kSentenceEnd;
  const bool more = place.at + 2 < scene.tokens.size() && place.has_right();
  const Symbol r2 = more ? scene.tokens[place.at + 2].symbol : kSentenceEnd;
  struct Triple {
    F feature;
    Symbol a, b, c;
  };
  const Triple triples[] = {
      {F::kWordTripleLeft, l2, l, place.word},  {F::kIntendedTripleLeft, l2, l, x},
      {F::kWordTriple, l, place.word, r},       {F::kIntendedTriple, l, x, r},
      {F::kWordTripleRight, place.word, r, r2}, {F::kIntendedTripleRight, x, r, r2}};
  for (const Triple& t : triples) scene.tables.Prefetch(t.a, t.b, t.c);
  for (const Triple& t : triples)
    At(features, t.feature) = scene.tables.Triple(t.a, t.b, t.c).log_one_more;
}

// What the text says of a word, whatever the candidate: features in this order, and how low and
// high each can be.
struct TextFeature {
  F feature;
  double least;
  double most;
};
constexpr double kMostCase = static_cast<double>(LetterCase::kMixed);
constexpr auto kTextFeatures = std::to_array<TextFeature>({
    {F::kCase, 0, kMostCase},
    {F::kLeftCase, -1, kMostCase},
    {F::kRightCase, -1, kMostCase},
    {F::kWordTitleShare, 0, 1},
    {F::kWordElsewhere, 0, kMostElsewhere},
    {F::kSamePairsInDocument, 0, kMostElsewhere},
    {F::kTitleRun, 0, kMostRun},
    {F::kSurnameBefore, 0, 1},
    {F::kForeignNear, 0, 2 * kNear},
});
using TextFeatures = std::array<double, kTextFeatures.size()>;

// How often the word stands in other contexts of the document, and how often its pairs do.
std::pair<uint32_t, uint32_t> Elsewhere(const ContextScene& scene, const ContextPlace& place) {
  const Occurrences& in = scene.occurrences;
  const uint32_t others = in.Of(place.word) - 1;
  if (others == 0) return {0, 0};
  // A neighbour may stand corrected: then its pair is nowhere in the document.
  const auto elsewhere = [&](Symbol a, Symbol b) { return std::max(1U, in.Of(a, b)) - 1; };
  const uint32_t left = place.has_left() ? elsewhere(place.left, place.word) : 0;
  const uint32_t right = place.has_right() ? elsewhere(place.word, place.right) : 0;
  return {others - std::min(others, std::max(left, right)), left + right};
}

// How many words in title case stand in a row there, and whether a surname is among those before.
std::pair<uint32_t, bool> TitleRun(const ContextScene& scene, uint32_t at) {
  const auto& tokens = scene.tokens;
  const auto is_title = [&](uint32_t i) { return tokens[i].letters == LetterCase::kTitle; };
  if (!is_title(at)) return {0, false};
  uint32_t run = 1;
  bool surname = false;
  for (uint32_t i = at - 1; run < kLongestRun && is_title(i); --i, ++run)
    surname = surname || scene.tables.Of(tokens[i].symbol).is_surname != 0;
  for (uint32_t i = at + 1; run < kMostRun && is_title(i); ++i) ++run;
  return {std::min(run, kMostRun), surname};
}

double ForeignNear(std::span<const ContextToken> tokens, size_t at) {
  const size_t begin = at - std::min<size_t>(at, kNear);
  const size_t end = std::min(at + kNear + 1, tokens.size());
  uint32_t near = 0;
  for (size_t i = begin; i < end; ++i) near += tokens[i].symbol == kForeign;
  return near;
}

TextFeatures ReadText(const ContextScene& scene, const ContextPlace& place) {
  const uint32_t at = place.at;
  const bool headline = IsHeadline(scene.tokens, at);
  const auto case_of = [&](uint32_t i) {
    return headline ? 0 : static_cast<double>(scene.tokens[i].letters);
  };
  const auto [others, same] = Elsewhere(scene, place);
  const auto [run, surname] = TitleRun(scene, at);
  return {case_of(at),
          place.has_left() ? case_of(at - 1) : -1,
          place.has_right() ? case_of(at + 1) : -1,
          scene.tables.Of(place.word).title_share,
          static_cast<double>(std::min(others, kMostElsewhere)),
          static_cast<double>(std::min(same, kMostElsewhere)),
          static_cast<double>(run),
          static_cast<double>(surname),
          ForeignNear(scene.tokens, at)};
}

}  // namespace

ContextFeatures FeaturesOf(const ContextScene& scene, const ContextPlace& place,
                           const ContextCandidate& candidate) {
  ContextFeatures features = PlainFeatures(scene, place, candidate).Read();
  ReadTriples(scene, place, candidate.correction.intended, features);
  const TextFeatures text = ReadText(scene, place);
  for (size_t i = 0; i < text.size(); ++i) At(features, kTextFeatures[i].feature) = text[i];
  return features;
}

double PlaceMerit(const ContextScene& scene, const ContextPlace& place, const ContextModel& model) {
  const ContextTables& tables = scene.tables;
  const Symbol w = place.word;
  return model.Weight(F::kWordLeft) * place.left_count.log_one_more +
         model.Weight(F::kWordRight) * place.right_count.log_one_more +
         model.Weight(F::kWord) * FastLog::Of(tables.Of(w).count + 1.0) +
         model.Weight(F::kWordAssociationLeft) *
             Association<FastLog>(tables, place.left, w, place.left_count) +
         model.Weight(F::kWordAssociationRight) *
             Association<FastLog>(tables, w, place.right, place.right_count) +
         model.Weight(F::kLeftKind) * KindOf(place.left) +
         model.Weight(F::kRightKind) * KindOf(place.right);
}

double TextMerit(const ContextScene& scene, const ContextPlace& place, const ContextModel& model) {
  const TextFeatures text = ReadText(scene, place);
  double merit = 0;
  for (size_t i = 0; i < text.size(); ++i)
    merit += model.Weight(kTextFeatures[i].feature) * text[i];
  return merit;
}

double MostTextMerit(const ContextModel& model) {
  double most = 0;
  for (const TextFeature& f : kTextFeatures) {
    const double weight = model.Weight(f.feature);
    most += weight * (weight > 0 ? f.most : f.least);
  }
  return most;
}

}  // namespace vrlint
