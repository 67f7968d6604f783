#include "detect/context_pairs.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "detect/context_features.h"

namespace vrlint {
namespace {

// Chosen on 250 articles with slips put in, where six of six pairs above this score were right, and
// 1,660 without, where one was found, and right.
constexpr double kLeastScore = 3.5;
constexpr uint32_t kMostOwn = 5;      // occurrences of the pair that stands there
constexpr uint32_t kLeastOuter = 20;  // of a correction with its outer neighbour
constexpr uint32_t kLeastInner = 5;   // of the two corrections

// Whether no pair of the four symbols around `at` and its right neighbour, doubtful ones, is usual.
bool AreDoubtful(const ContextScene& scene, uint32_t at) {
  const auto& tokens = scene.tokens;
  const auto symbol = [&](uint32_t i) { return tokens[i].symbol; };
  if (!IsSyllableSymbol(symbol(at - 1)) || !IsSyllableSymbol(symbol(at + 2))) return false;
  for (uint32_t i = at - 1; i <= at + 1; ++i) {
    if (scene.tables.IsSafe(symbol(i), symbol(i + 1))) return false;
  }
  return scene.tables.Pair(symbol(at), symbol(at + 1)).count <= kMostOwn;
}

class PairSearch {
 public:
  PairSearch(const ContextScene& scene, const ContextModel& model)
      : given_(scene), model_(model), tables_(scene.tables) {}

  void At(uint32_t at, std::vector<PairedCandidate>& found) {
    const Symbol left = given_.tokens[at - 1].symbol;
    const Symbol right = given_.tokens[at + 2].symbol;
    const auto firsts =
        Known(given_.tokens[at].symbol, [&](Symbol s) { return std::pair(left, s); });
    if (firsts.empty()) return;
    const auto seconds =
        Known(given_.tokens[at + 1].symbol, [&](Symbol s) { return std::pair(s, right); });
    std::optional<Two> best;
    for (const Correction& first : firsts) {
      for (const Correction& second : seconds) {
        if (tables_.Pair(first.intended, second.intended).count < kLeastInner) continue;
        std::optional<Two> two = Score(at, first, second);
        if (two && (!best || two->score() > best->score())) best = std::move(two);
      }
    }
    if (best && best->score() >= kLeastScore)
      found.insert(found.end(), {best->first, best->second});
  }

 private:
  struct Two {
    PairedCandidate first;
    PairedCandidate second;
    double score() const { return std::min(first.score, second.score); }
  };

  // Corrections that stand beside the outer neighbour much more often than the word does.
  template <typename PairOf>
  std::vector<Correction> Known(Symbol word, PairOf pair_of) const {
    const auto count = [&](Symbol s) {
      const auto [a, b] = pair_of(s);
      return tables_.Pair(a, b).count;
    };
    const uint32_t needed = std::max(kLeastOuter, 3 * count(word) + 3);
    const PairFilter& filter = tables_.FilterFor(needed);
    std::vector<Correction> known;
    for (const Correction& c : tables_.CorrectionsOf(word)) {
      const auto [a, b] = pair_of(c.intended);
      if (ContextTables::MayPass(filter, a, b) && count(c.intended) >= needed) known.push_back(c);
    }
    return known;
  }

  std::optional<Two> Score(uint32_t at, const Correction& first, const Correction& second) {
    const auto scored_second = ScoreBeside(at + 1, second, at, first.intended);
    if (!scored_second) return std::nullopt;
    const auto scored_first = ScoreBeside(at, first, at + 1, second.intended);
    if (!scored_first) return std::nullopt;
    return Two{*scored_first, *scored_second};
  }

  // The correction at `at`, where `corrected` stands at `beside`.
  std::optional<PairedCandidate> ScoreBeside(uint32_t at, const Correction& correction,
                                             uint32_t beside, Symbol corrected) {
    if (tokens_.empty()) tokens_.assign(given_.tokens.begin(), given_.tokens.end());
    const Symbol own = std::exchange(tokens_[beside].symbol, corrected);
    const ContextScene scene{tables_, tokens_, given_.occurrences};
    const ContextPlace place(scene, at);
    std::vector<ContextCandidate> candidates;
    std::vector<ContextProspect> prospects;
    AddProspects(scene, place, {&correction, 1}, 0, prospects);
    FindCandidates(scene, place, prospects, candidates);
    std::optional<PairedCandidate> scored;
    if (!candidates.empty()) {
      MakeExact(scene, place, candidates);
      const double score = model_.Score(FeaturesOf(scene, place, candidates.front()), kLeastScore);
      if (score != ContextModel::kBelow) scored = {place, candidates.front(), score};
    }
    tokens_[beside].symbol = own;
    return scored;
  }

  const ContextScene& given_;
  const ContextModel& model_;
  const ContextTables& tables_;
  std::vector<ContextToken> tokens_;  // a copy, to try corrections in
};

}  // namespace

std::vector<PairedCandidate> FindPaired(const ContextScene& scene,
                                        std::span<const uint32_t> doubtful,
                                        const ContextModel& model) {
  std::vector<PairedCandidate> found;
  PairSearch search(scene, model);
  for (size_t i = 0; i + 1 < doubtful.size(); ++i) {
    const uint32_t at = doubtful[i];
    if (doubtful[i + 1] == at + 1 && AreDoubtful(scene, at)) search.At(at, found);
  }
  return found;
}

}  // namespace vrlint
