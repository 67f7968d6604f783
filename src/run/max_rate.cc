#include "run/max_rate.h"

#include <algorithm>
#include <charconv>
#include <string_view>

#include "config/error.h"
#include "rule/selection.h"

namespace vrlint {
namespace {

[[noreturn]] void Reject(const std::string& word, size_t at, const std::string& what) {
  throw ConfigError("--max-rate '" + word + "': at character " + std::to_string(at + 1) + ": " +
                    what + " (RULES=N/M, such as typo=5/1000)");
}

// The number that is all of word[begin, end).
uint64_t ReadNumber(const std::string& word, size_t begin, size_t end) {
  uint64_t number = 0;
  const char* last = word.data() + end;
  const auto [stop, error] = std::from_chars(word.data() + begin, last, number);
  if (error == std::errc::result_out_of_range) Reject(word, begin, "the number is too large");
  if (error != std::errc() || stop != last)
    Reject(word, error == std::errc() ? static_cast<size_t>(stop - word.data()) : begin,
           "a whole number is expected");
  return number;
}

std::vector<std::string> ReadSelectors(const std::string& word, size_t end) {
  std::vector<std::string> selectors;
  for (size_t begin = 0; begin <= end;) {
    const size_t comma = std::min(word.find(',', begin), end);
    if (comma == begin) Reject(word, begin, "a rule is expected");
    selectors.push_back(word.substr(begin, comma - begin));
    begin = comma + 1;
  }
  return selectors;
}

bool Names(const MaxRate& rate, const std::string& rule) {
  const std::string_view defect_class = std::string_view(rule).substr(0, rule.find('-'));
  return std::any_of(rate.selectors.begin(), rate.selectors.end(), [&](const std::string& s) {
    return s == "ALL" || s == rule || s == defect_class || MatchesGlob(rule, s);
  });
}

bool Exceeds(const MaxRate& rate, const Summary& summary) {
  uint64_t findings = 0;
  for (const auto& [rule, count] : summary.by_rule) findings += Names(rate, rule) ? count : 0;
  // As floating point, for no product of two counts to overflow.
  return static_cast<long double>(findings) * rate.documents >
         static_cast<long double>(rate.findings) * summary.documents;
}

}  // namespace

MaxRate ParseMaxRate(const std::string& word) {
  const size_t equals = word.find('=');
  if (equals == std::string::npos) Reject(word, word.size(), "'=' is expected");
  const size_t slash = word.find('/', equals);
  if (slash == std::string::npos) Reject(word, word.size(), "'/' is expected");
  MaxRate rate{ReadSelectors(word, equals), ReadNumber(word, equals + 1, slash),
               ReadNumber(word, slash + 1, word.size())};
  if (rate.documents == 0) Reject(word, slash + 1, "no rate is of 0 documents");
  return rate;
}

void CheckRates(std::span<const MaxRate> rates, const RuleSet& rules) {
  for (const MaxRate& rate : rates) Selection(rules, rate.selectors, {});
}

bool ExceedsAny(std::span<const MaxRate> rates, const Summary& summary) {
  return std::any_of(rates.begin(), rates.end(),
                     [&](const MaxRate& rate) { return Exceeds(rate, summary); });
}

}  // namespace vrlint
