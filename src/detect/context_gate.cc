#include "detect/context_gate.h"

#include <algorithm>

#include "detect/context_features.h"

namespace vrlint {
namespace {

// What the linear model has to say of a place and a correction before the correction's pairs are
// looked up. Of 8,600,000 corrections in news and marked articles, seven in ten say less, and none
// of these scored 2.
constexpr double kLeastMerit = -3.5;
// Below this a correction also needs a pair that stands often: of 1,100 that scored 2 in 5,700
// articles, those below it had one of 149 or more, or one that their article has twice.
constexpr double kFairMerit = -2.75;
constexpr uint32_t kOften = 100;

constexpr size_t kAtOnce = 32;  // places whose loads are under way together

// Whether a token's pair with the next one is no pair of syllables, or safe.
std::vector<uint8_t> SafePairs(const ContextScene& scene) {
  using Safety = ContextTables::PairSafety;
  const auto& tokens = scene.tokens;
  std::vector<uint8_t> safe(tokens.size(), 1);
  std::vector<uint32_t> rest;  // that the map of frequent pairs has not
  for (uint32_t i = 0; i + 1 < tokens.size(); ++i) {
    const Symbol a = tokens[i].symbol;
    const Symbol b = tokens[i + 1].symbol;
    const Safety known = scene.tables.QuickSafety(a, b);
    safe[i] = known != Safety::kUnsafe;
    if (known == Safety::kUnknown) {
      rest.push_back(i);
      scene.tables.Prefetch(a, b);
    }
  }
  for (const uint32_t i : rest)
    safe[i] = scene.tables.IsSafe(tokens[i].symbol, tokens[i + 1].symbol);
  return safe;
}

// A place, and the corrections that are asked for there.
struct Question {
  Question(const ContextScene& scene, const ContextModel& model, uint32_t at) : place(scene, at) {
    const double merit = PlaceMerit(scene, place, model);
    const auto better = scene.tables.BetterCorrectionsOf(place.word, kLeastMerit - merit);
    const size_t count = scene.tables.BetterCorrectionsOf(place.word, kFairMerit - merit).size();
    fair = better.first(count);
    poor = better.subspan(count);
  }

  ContextPlace place;
  std::span<const Correction> fair;
  std::span<const Correction> poor;
};

void Answer(const ContextScene& scene, const Question& question, ContextProspects& prospects) {
  const size_t first = prospects.prospects.size();
  AddProspects(scene, question.place, question.fair, 0, prospects.prospects);
  AddProspects(scene, question.place, question.poor, kOften, prospects.prospects);
  const size_t last = prospects.prospects.size();
  if (last != first) prospects.places.push_back({question.place, first, last});
}

}  // namespace

std::vector<uint32_t> DoubtfulIn(const ContextScene& scene) {
  const auto& tokens = scene.tokens;
  const std::vector<uint8_t> safe = SafePairs(scene);
  std::vector<uint32_t> doubtful;
  for (uint32_t at = 1; at + 1 < tokens.size(); ++at) {
    if ((safe[at - 1] & safe[at]) != 0 || !tokens[at].judged) continue;
    const Symbol a = tokens[at - 1].symbol;
    const Symbol b = tokens[at].symbol;
    const Symbol c = tokens[at + 1].symbol;
    if (scene.tables.IsVouchedFor(a, b) || scene.tables.IsVouchedFor(b, c)) continue;
    doubtful.push_back(at);
    scene.tables.Prefetch(a, b);
    scene.tables.Prefetch(b, c);
  }
  return doubtful;
}

ContextProspects ProspectsOf(const ContextScene& scene, std::span<const uint32_t> doubtful,
                             const ContextModel& model) {
  ContextProspects prospects;
  std::vector<Question> questions;
  for (; !doubtful.empty(); doubtful = doubtful.subspan(questions.size())) {
    questions.clear();
    for (const uint32_t at : doubtful.first(std::min(kAtOnce, doubtful.size()))) {
      const Question& q = questions.emplace_back(scene, model, at);
      PrefetchFilters(scene, q.place, q.fair, 0);
      PrefetchFilters(scene, q.place, q.poor, kOften);
    }
    for (const Question& q : questions) Answer(scene, q, prospects);
  }
  return prospects;
}

}  // namespace vrlint
