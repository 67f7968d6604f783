#include "detect/context_gate.h"

#include <algorithm>
#include <bit>

#include "detect/context_features.h"
#include "detect/context_lanes.h"

namespace vrlint {
namespace {

// What the linear model has to say of a place and a correction, but for what the text says there,
// before the correction's pairs are looked up. Of 8,600,000 corrections in news and marked
// articles, seven in ten say less, and none of these scored 2.
constexpr double kLeastMerit = -3.5;
// Below this a correction also needs a pair that stands often: of 1,100 that scored 2 in 5,700
// articles, those below it had one of 149 or more, or one that their article has twice.
constexpr double kFairMerit = -2.75;
constexpr uint32_t kOften = 100;
// What it has to say with the text for a score before pairs that stand often are looked up, and
// before any other known ones are: of 118,000 corrections that scored 2 in 11,100 articles with
// slips put in and 5,550 without, those that said less had pairs that their article has twice.
struct NeededWithText {
  double score;
  double often;
  double known;
};
constexpr NeededWithText kNeeded = {3.5, -4.25, -2.5};

constexpr size_t kAtOnce = 32;  // places whose loads are under way together

// Bits for tokens, 64 a word.
class TokenBits {
 public:
  explicit TokenBits(size_t tokens) : words_(tokens / 64 + 1) {}

  uint64_t& operator[](size_t word) { return words_[word]; }
  size_t size() const { return words_.size(); }
  void Clear(uint32_t token) { words_[token / 64] &= ~(uint64_t{1} << token % 64); }

 private:
  std::vector<uint64_t> words_;
};

// Tokens that are syllables and make a pair with the next one that is rare or suspicious.
TokenBits UnsafePairs(const ContextScene& scene) {
  const auto tokens = scene.tokens;
  const ContextTables& tables = scene.tables;
  TokenBits unsafe(tokens.size());
  std::vector<uint32_t> rest;  // that the map of frequent pairs has not
  for (size_t begin = 0; begin + 1 < tokens.size(); begin += 64) {
    const UnsafeBits bits =
        QuickSafetyOf(tables, tokens.subspan(begin, std::min<size_t>(65, tokens.size() - begin)));
    unsafe[begin / 64] = bits.unsafe;
    for (uint64_t left = bits.unknown; left != 0; left &= left - 1)
      rest.push_back(static_cast<uint32_t>(begin) + static_cast<uint32_t>(std::countr_zero(left)));
  }
  for (const uint32_t i : rest) tables.Prefetch(tokens[i].symbol, tokens[i + 1].symbol);
  for (const uint32_t i : rest) {
    if (tables.IsSafe(tokens[i].symbol, tokens[i + 1].symbol)) unsafe.Clear(i);
  }
  return unsafe;
}

// A place, and the corrections that are asked for there: those that need a known pair, those that
// need one that stands often, and those that the article has to have beside a neighbour.
struct Question {
  Question(const ContextScene& scene, const ContextModel& model, double least, uint32_t at)
      : place(scene, at), merit(PlaceMerit(scene, place, model)) {
    const auto all = Better(scene, kLeastMerit);
    if (all.empty()) return;
    double least_often = kLeastMerit;
    double least_known = kFairMerit;
    if (least >= kNeeded.score) {
      const double text = TextMerit(scene, place, model);
      least_often = std::max(least_often, kNeeded.often - text);
      least_known = std::max(least_known, kNeeded.known - text);
    }
    const auto count = [&](double lowest) {
      return lowest <= kLeastMerit ? all.size() : Better(scene, lowest).size();
    };
    const size_t often = count(least_often);
    const size_t known = count(least_known);
    fair = all.first(known);
    poor = all.subspan(known, often - known);
    rest = all.subspan(often);
  }

  ContextPlace place;
  double merit;
  std::span<const Correction> fair;
  std::span<const Correction> poor;
  std::span<const Correction> rest;

 private:
  std::span<const Correction> Better(const ContextScene& scene, double least) const {
    return scene.tables.BetterCorrectionsOf(place.word, least - merit);
  }
};

void Answer(const ContextScene& scene, const Question& question, ContextProspects& prospects) {
  const size_t first = prospects.prospects.size();
  AddProspects(scene, question.place, question.fair, 0, prospects.prospects);
  AddProspects(scene, question.place, question.poor, kOften, prospects.prospects);
  AddSaid(scene, question.place, question.rest, prospects.prospects);
  const size_t last = prospects.prospects.size();
  if (last != first) prospects.places.push_back({question.place, question.merit, first, last});
}

}  // namespace

std::vector<uint32_t> DoubtfulIn(const ContextScene& scene) {
  const auto tokens = scene.tokens;
  const ContextTables& tables = scene.tables;
  TokenBits unsafe = UnsafePairs(scene);
  std::vector<uint32_t> doubtful;
  doubtful.reserve(tokens.size() / 8);
  const auto add = [&](uint32_t at) {
    const Symbol a = tokens[at - 1].symbol;
    const Symbol b = tokens[at].symbol;
    const Symbol c = tokens[at + 1].symbol;
    if (!tokens[at].judged || tables.IsVouchedFor(a, b) || tables.IsVouchedFor(b, c)) return;
    doubtful.push_back(at);
    tables.Prefetch(a, b);
    tables.Prefetch(b, c);
    tables.PrefetchCorrections(b);
  };
  uint64_t before = 0;  // the last pair of the word before
  for (size_t word = 0; word < unsafe.size(); ++word) {
    const uint64_t bits = unsafe[word];
    for (uint64_t left = bits | bits << 1 | before; left != 0; left &= left - 1)
      add(static_cast<uint32_t>(word * 64) + static_cast<uint32_t>(std::countr_zero(left)));
    before = bits >> 63;
  }
  return doubtful;
}

ContextProspects ProspectsOf(const ContextScene& scene, std::span<const uint32_t> doubtful,
                             const ContextModel& model, double least) {
  ContextProspects prospects;
  prospects.places.reserve(doubtful.size() / 2);
  prospects.prospects.reserve(doubtful.size());
  std::vector<Question> questions;
  questions.reserve(std::min(kAtOnce, doubtful.size()));
  for (; !doubtful.empty(); doubtful = doubtful.subspan(questions.size())) {
    questions.clear();
    for (const uint32_t at : doubtful.first(std::min(kAtOnce, doubtful.size()))) {
      const Question& q = questions.emplace_back(scene, model, least, at);
      PrefetchFilters(scene, q.place, q.fair, 0);
    }
    for (const Question& q : questions) Answer(scene, q, prospects);
  }
  return prospects;
}

}  // namespace vrlint
