// What looking for repetition costs: on periodic texts, by doubling the input (the time has to grow
// no faster than n log n).
#include <benchmark/benchmark.h>

#include <string>

#include "lint/linter.h"
#include "rule/rule_set.h"

namespace {

using namespace vrlint;

// A word for each letter of the Fibonacci string.
std::string Fibonacci(size_t words) {
  std::string a = "b";
  std::string b = "a";
  while (b.size() < words) {
    std::string next = b + a;
    a = std::move(b);
    b = std::move(next);
  }
  std::string text;
  for (size_t i = 0; i < words; ++i) text += b[i] == 'a' ? "cat " : "dog ";
  return text;
}

// A word for each digit of the Thue-Morse sequence.
std::string ThueMorse(size_t words) {
  std::string text;
  for (size_t i = 0; i < words; ++i) text += __builtin_parityll(i) != 0 ? "cat " : "dog ";
  return text;
}

std::string OneLetter(size_t words) {
  std::string text;
  for (size_t i = 0; i < words; ++i) text += "a ";
  return text;
}

std::string EqualLines(size_t words) {
  std::string text;
  for (size_t i = 0; i < words / 6; ++i) text += "The same line stands here again.\n";
  return text;
}

// The rules of the kinds that look for repetition.
RuleSet RepetitionRules() {
  RuleSet rules;
  const RuleSet shipped = RuleSet::Shipped();
  for (const Rule& rule : shipped.rules()) {
    const std::string_view c = rule.defect_class->name;
    if (c == "loop" || c == "stutter" || c == "duplicate") rules.Add(rule);
  }
  return rules;
}

template <std::string (*Make)(size_t)>
void Periodic(benchmark::State& state) {
  static const Linter linter(RepetitionRules());
  const std::string text = Make(static_cast<size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(linter.Lint(text, {}));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(Periodic<Fibonacci>)
    ->RangeMultiplier(2)
    ->Range(1 << 15, 1 << 19)
    ->Complexity()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(Periodic<ThueMorse>)
    ->RangeMultiplier(2)
    ->Range(1 << 15, 1 << 19)
    ->Complexity()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(Periodic<OneLetter>)
    ->RangeMultiplier(2)
    ->Range(1 << 18, 5 << 20)
    ->Complexity()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(Periodic<EqualLines>)
    ->RangeMultiplier(2)
    ->Range(1 << 18, 6 << 20)
    ->Complexity()
    ->Unit(benchmark::kMillisecond);

}  // namespace
