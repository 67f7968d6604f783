// A statistic of the article outside a limit. The finding stands at the first word and names the
// number, the limit and what weighs most. An article without words has no statistics.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include "detect/kind.h"
#include "detect/measures.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr size_t kQuoted = 3;         // stretches that a finding names
constexpr size_t kQuotedLength = 60;  // code points of them together, what a message shows

struct MeasureRule {
  uint32_t index;
  LanguageSet languages;
  const Measure* measure;
  MeasureParams params;
  double min;
  double max;
};

std::string Shown(double value, bool percent, int decimals) {
  char buffer[400];  // the largest double has 309 digits
  const auto end = std::to_chars(std::begin(buffer), std::end(buffer),
                                 percent ? 100 * value : value, std::chars_format::fixed, decimals);
  std::string shown(buffer, end.ptr);
  if (decimals > 0) shown.erase(shown.find_last_not_of('0') + 1);
  if (shown.back() == '.') shown.pop_back();
  return percent ? shown + " %" : shown;
}

// With as many decimals as it takes to tell the value from the limit.
std::string ShownBeside(double value, const std::string& limit, bool percent) {
  std::string shown = limit;
  for (int decimals = percent ? 1 : 2; shown == limit && decimals < 7; ++decimals)
    shown = Shown(value, percent, decimals);
  return shown;
}

// "'Subscribe now' × 12, 'Read more' × 3".
std::string Quoted(const Document& document, std::vector<Share> shares) {
  std::sort(shares.begin(), shares.end(), [](const Share& a, const Share& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.span.begin < b.span.begin;
  });
  std::string quoted;
  for (size_t i = 0; i < std::min(kQuoted, shares.size()); ++i) {
    std::string item = (i > 0 ? ", '" : "'") + std::string(document.In(shares[i].span)) + "'";
    if (shares[i].times > 1) item += " × " + std::to_string(shares[i].times);
    if (i > 0 && CountCodePoints(quoted) + CountCodePoints(item) > kQuotedLength) break;
    quoted += item;
  }
  return quoted;
}

class MeasureDetector : public Detector {
 public:
  explicit MeasureDetector(MeasureRule rule) : rule_(std::move(rule)) {}

  void Detect(const Document& document, const Zones&, std::vector<Match>& matches) const override {
    if (document.words().empty() || !rule_.languages.Has(document.language())) return;
    const Measure& measure = *rule_.measure;
    const double value = measure.value(document, rule_.params, nullptr);
    if (value >= rule_.min && value <= rule_.max) return;
    std::vector<Share> shares;
    measure.value(document, rule_.params, &shares);
    const bool below = value < rule_.min;
    const std::string limit = Shown(below ? rule_.min : rule_.max, measure.percent, 4);
    Match match;
    match.rule = rule_.index;
    match.span = document.words().front().span;
    match.facts = {{"value", ShownBeside(value, limit, measure.percent)},
                   {"limit", (below ? "less than " : "more than ") + limit},
                   {"most", Quoted(document, std::move(shares))}};
    matches.push_back(std::move(match));
  }

 private:
  MeasureRule rule_;
};

const Measure* ReadMeasure(const Table& p) {
  std::vector<std::pair<std::string, const Measure*>> choices;
  for (const Measure& measure : Measures()) choices.emplace_back(measure.name, &measure);
  const Measure* measure = p.Choice<const Measure*>("measure", choices, nullptr);
  if (measure == nullptr) p.Fail("measure", "'measure' is missing");
  return measure;
}

MeasureParams ReadParams(const Table& p, const Measure& measure) {
  MeasureParams params;
  const std::string key(measure.param);
  if (key.empty()) return params;
  if (!p.Has(key)) p.Fail(key, "'" + std::string(measure.name) + "' needs '" + key + "'");
  if (key == "ngram" || key == "length") {
    params.number = p.Count(key, 0, 1);
    return params;
  }
  for (const std::string& entry : p.Strings(key)) {
    if (entry.empty()) p.Fail(key, "an empty entry");
    if (key == "words") params.words.push_back(FoldedHash(entry));
    if (key == "phrases") params.phrases.push_back(Lower(entry));
  }
  std::sort(params.words.begin(), params.words.end());
  return params;
}

MeasureRule ReadRule(const RuleSettings& settings, uint32_t index) {
  const Table& p = settings.params;
  const Measure* measure = ReadMeasure(p);
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  MeasureRule rule{index,
                   settings.languages,
                   measure,
                   ReadParams(p, *measure),
                   p.Number("min", -kInfinity),
                   p.Number("max", kInfinity)};
  if (std::isinf(rule.min) && std::isinf(rule.max)) p.Fail("max", "'min' or 'max' is missing");
  return rule;
}

}  // namespace

Detectors MakeMeasure(std::span<const RuleSettings> rules) {
  Detectors detectors;
  for (uint32_t i = 0; i < rules.size(); ++i)
    detectors.push_back(std::make_unique<MeasureDetector>(ReadRule(rules[i], i)));
  return detectors;
}

}  // namespace vrlint
