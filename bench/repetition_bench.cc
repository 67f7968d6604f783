// What looking for repetition costs: on periodic texts, by doubling the input (the time has to grow
// no faster than n log n), and on a text of your own, in nanoseconds a byte:
//   VRLINT_BENCH_TEXT=news.txt vrlint_bench
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "lint/linter.h"
#include "rule/rule_set.h"
#include "text/decode.h"

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

// `kind` empty: the analysis alone.
void OnNews(benchmark::State& state, const std::string& kind) {
  const std::vector<std::string> articles = Articles();
  std::vector<std::unique_ptr<Document>> documents;
  size_t bytes = 0;
  for (const std::string& article : articles) {
    if (FindInvalidUtf8(article) != article.size()) continue;
    documents.push_back(std::make_unique<Document>(article));
    bytes += article.size();
  }
  if (bytes == 0) {
    state.SkipWithError("VRLINT_BENCH_TEXT names no text");
    return;
  }
  std::vector<RuleSettings> settings;
  const RuleSet rules = RepetitionRules();
  for (const Rule& rule : rules.rules()) {
    if (rule.kind->name == kind)
      settings.push_back({rule.id, rule.languages, rule.params, rule.read_file});
  }
  std::vector<Zones> zones;
  for (const auto& document : documents) zones.emplace_back(*document);
  const Detectors detectors = kind.empty() ? Detectors() : FindKind(kind)->make(settings);
  for (auto _ : state) {
    for (size_t i = 0; i < documents.size(); ++i) {
      std::vector<Match> matches;
      if (kind.empty()) benchmark::DoNotOptimize(Document(documents[i]->original()));
      for (const auto& detector : detectors) detector->Detect(*documents[i], zones[i], matches);
      benchmark::DoNotOptimize(matches);
    }
  }
  state.counters["ns/byte"] = benchmark::Counter(
      static_cast<double>(bytes) * 1e-9,
      benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}
BENCHMARK_CAPTURE(OnNews, analysis, "")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(OnNews, again, "again")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(OnNews, duplicate, "duplicate")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(OnNews, loop, "loop")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(OnNews, marks, "marks")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(OnNews, stutter, "stutter")->Unit(benchmark::kMillisecond);

}  // namespace
