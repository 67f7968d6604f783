// A statistic of the article outside a limit. The finding stands at the first word and names the
// number, the limit and what weighs most. An article without words has no statistics.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include "detect/kind.h"
#include "detect/regex.h"
#include "detect/statistics.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr size_t kQuoted = 3;         // stretches that a finding names
constexpr size_t kQuotedLength = 60;  // code points of them together, what a message shows

struct MeasureRule {
  uint32_t index;
  LanguageSet languages;
  const Statistic* statistic;
  StatisticParams params;
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

// With as many decimals as it takes to see on which side of the limit the value lies.
std::string ShownBeside(double value, double limit, bool percent) {
  const auto rounded = [&](int decimals) {
    const double scale = std::pow(10, percent ? decimals + 2 : decimals);
    return std::round(value * scale) / scale;
  };
  int decimals = percent ? 1 : 2;
  while (decimals < 7 && (rounded(decimals) - limit) * (value - limit) <= 0) ++decimals;
  return Shown(value, percent, decimals);
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

const Statistic* ReadStatistic(const Table& p) {
  std::vector<std::pair<std::string, const Statistic*>> choices;
  for (const Statistic& statistic : Statistics()) choices.emplace_back(statistic.name, &statistic);
  const Statistic* statistic = p.Choice<const Statistic*>("measure", choices, nullptr);
  if (statistic == nullptr) p.Fail("measure", "'measure' is missing");
  return statistic;
}

StatisticParams ReadParams(const Table& p, const Statistic& statistic) {
  StatisticParams params;
  const std::string key(statistic.param);
  if (key.empty()) return params;
  if (!p.Has(key)) p.Fail(key, "'" + std::string(statistic.name) + "' needs '" + key + "'");
  if (key == "pattern") {
    params.pattern = CompilePattern(p, key, p.String(key));
  } else if (key == "words") {
    for (const std::string& word : p.Strings(key)) params.words.push_back(FoldedHash(word));
    std::sort(params.words.begin(), params.words.end());
  } else {
    params.number = p.Count(key, 0, 1);
  }
  return params;
}

MeasureRule ReadRule(const RuleSettings& settings, uint32_t index) {
  const Table& p = settings.params;
  const Statistic* statistic = ReadStatistic(p);
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  MeasureRule rule{index,
                   settings.languages,
                   statistic,
                   ReadParams(p, *statistic),
                   p.Number("min", -kInfinity),
                   p.Number("max", kInfinity)};
  if (std::isinf(rule.min) && std::isinf(rule.max)) p.Fail("max", "'min' or 'max' is missing");
  return rule;
}

class MeasureDetector : public DocumentDetector {
 public:
  MeasureDetector(const RuleSettings& settings, uint32_t index)
      : rule_(ReadRule(settings, index)) {}

  void Detect(const Document& document, const Zones&, std::vector<Match>& matches) const override {
    if (document.words().empty() || !rule_.languages.Has(document.language())) return;
    const Statistic& statistic = *rule_.statistic;
    const double value = statistic.value(document, rule_.params, nullptr);
    if (value >= rule_.min && value <= rule_.max) return;
    std::vector<Share> shares;
    statistic.value(document, rule_.params, &shares);
    const bool below = value < rule_.min;
    const double limit = below ? rule_.min : rule_.max;
    Match match;
    match.rule = rule_.index;
    match.span = document.words().front().span;
    match.facts = {
        {"value", ShownBeside(value, limit, statistic.percent)},
        {"limit", (below ? "less than " : "more than ") + Shown(limit, statistic.percent, 4)},
        {"most", Quoted(document, std::move(shares))}};
    matches.push_back(std::move(match));
  }

 private:
  MeasureRule rule_;
};

}  // namespace

Detectors MakeMeasure(std::span<const RuleSettings> rules) {
  return OneForEach<MeasureDetector>(rules);
}

}  // namespace vrlint
