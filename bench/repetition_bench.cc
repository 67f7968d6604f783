// What looking for repetition costs: on periodic texts, by doubling the input (the time has to grow
// no faster than n log n). What a kind costs on a text of your own, in nanoseconds a byte:
//   VRLINT_BENCH_TEXT=news.txt vrlint_bench
#include <benchmark/benchmark.h>

#include <string>

#include "lint/linter.h"
#include "news.h"
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

// The articles of a text: stretches between lines of three dashes or more, or the whole.
std::vector<std::string> Articles() {
  const char* path = std::getenv("VRLINT_BENCH_TEXT");
  std::ifstream file(path == nullptr ? "" : path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  const std::string all = content.str();
  std::vector<std::string> articles;
  for (size_t begin = 0; begin < all.size();) {
    const size_t end = std::min(all.find("\n---\n", begin), all.size());
    articles.push_back(all.substr(begin, end - begin));
    begin = end + 5;
  }
  return articles;
}

// One kind, or the analysis alone where `kind` is empty. Each article is analysed and looked
// through at once, as a run does it, so that its words lie in the cache; only the kind's part is
// timed.
void OnNews(benchmark::State& state, const std::string& kind) {
  using Clock = std::chrono::steady_clock;
  const std::vector<std::string> articles = Articles();
  if (articles.empty()) {
    state.SkipWithError("VRLINT_BENCH_TEXT names no text");
    return;
  }
  std::vector<RuleSettings> settings;
  const RuleSet rules = RuleSet::Shipped();
  for (const Rule& rule : rules.rules()) {
    if (rule.kind->name == kind)
      settings.push_back({rule.id, rule.languages, rule.params, rule.read_file});
  }
  const Detectors detectors = kind.empty() ? Detectors() : FindKind(kind)->make(settings);
  size_t bytes = 0;
  for (auto _ : state) {
    Clock::duration time{};
    for (const std::string& article : articles) {
      if (FindInvalidUtf8(article) != article.size()) continue;
      bytes += article.size();
      const Clock::time_point start = Clock::now();
      const Document document(article);
      const Clock::time_point analysed = Clock::now();
      if (kind.empty()) time += analysed - start;
      const Zones zones(document);
      std::vector<Match> matches;
      const Clock::time_point detect = Clock::now();
      for (const auto& detector : detectors) detector->Detect(document, zones, matches);
      if (!kind.empty()) time += Clock::now() - detect;
      benchmark::DoNotOptimize(matches);
    }
    state.SetIterationTime(std::chrono::duration<double>(time).count());
  }
  state.counters["ns/byte"] = benchmark::Counter(
      static_cast<double>(bytes) * 1e-9, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}
BENCHMARK_CAPTURE(OnNews, analysis, "")
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime()
    ->Iterations(3);
BENCHMARK_CAPTURE(OnNews, again, "again")
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime()
    ->Iterations(3);
BENCHMARK_CAPTURE(OnNews, duplicate, "duplicate")
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime()
    ->Iterations(3);
BENCHMARK_CAPTURE(OnNews, glue, "glue")
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime()
    ->Iterations(3);
BENCHMARK_CAPTURE(OnNews, loop, "loop")
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime()
    ->Iterations(3);
BENCHMARK_CAPTURE(OnNews, marks, "marks")
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime()
    ->Iterations(3);
BENCHMARK_CAPTURE(OnNews, spelling, "spelling")
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime()
    ->Iterations(3);
BENCHMARK_CAPTURE(OnNews, stutter, "stutter")
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime()
    ->Iterations(3);
BENCHMARK_CAPTURE(OnNews, syllable, "syllable")
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime()
    ->Iterations(3);

}  // namespace
