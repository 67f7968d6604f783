// What the analysis and each kind cost on a text of your own, in nanoseconds a byte; articles are
// parted by lines of three dashes:
//   VRLINT_BENCH_TEXT=news.txt vrlint_bench --benchmark_filter=OnNews/context
// Instructions, which no neighbour on the machine disturbs, are the difference of two runs, with
// --benchmark_repetitions=2 and without, of
//   valgrind --tool=callgrind --collect-atstart=no --toggle-collect='*ContextDetector::Detect*'
#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <sstream>

#include "detect/pattern_index.h"
#include "detect/word_index.h"
#include "rule/rule_set.h"
#include "text/decode.h"

namespace vrlint {
namespace {

// The articles of the text that the environment names.
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

// The time that this thread has had, whatever else runs.
std::chrono::nanoseconds Now() {
  timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

std::vector<Match> Matches(const Detectors& detectors, const PatternIndex& patterns,
                           const WordIndex& words, const Document& document, const Zones& zones) {
  std::vector<Match> matches;
  PatternHits pattern_hits = patterns.Scan(document);
  const WordHits word_hits = words.Scan(document);
  const Hits hits{pattern_hits, word_hits};
  for (const auto& detector : detectors) detector->DetectAmong(hits, document, zones, matches);
  return matches;
}

// One kind, or the analysis alone where `kind` is empty. Each article is analysed and looked
// through at once, as a run does it, so that its words lie in the cache; only the kind's part is
// timed.
void OnNews(benchmark::State& state, const std::string& kind) {
  const std::vector<std::string> articles = Articles();
  if (articles.empty()) {
    state.SkipWithError("VRLINT_BENCH_TEXT names no text");
    return;
  }
  std::vector<RuleSettings> settings;
  PatternIndex patterns(ShippedPatterns());
  WordIndex words;
  const RuleSet rules = RuleSet::Shipped();
  for (const Rule& rule : rules.rules()) {
    if (rule.kind->name == kind && !rule.on_request())
      settings.push_back(
          {rule.id, rule.languages, rule.params, rule.read_file, {}, &patterns, &words});
  }
  const Detectors detectors = kind.empty() ? Detectors() : FindKind(kind)->make(settings);
  patterns.Finish();
  words.Finish();
  // What is set up on first use is not timed.
  const Document first(articles.front());
  benchmark::DoNotOptimize(Matches(detectors, patterns, words, first, Zones(first)));
  size_t bytes = 0;
  for (auto _ : state) {
    std::chrono::nanoseconds time{};
    for (const std::string& article : articles) {
      if (FindInvalidUtf8(article) != article.size()) continue;
      bytes += article.size();
      const auto start = Now();
      const Document document(article);
      const auto analysed = Now();
      const Zones zones(document);
      const auto ready = Now();
      benchmark::DoNotOptimize(Matches(detectors, patterns, words, document, zones));
      time += kind.empty() ? analysed - start : Now() - ready;
    }
    state.SetIterationTime(std::chrono::duration<double>(time).count());
  }
  state.counters["ns/byte"] = benchmark::Counter(
      static_cast<double>(bytes) * 1e-9, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

// One benchmark for the analysis, which has no name, and for each kind.
void Register(const std::string& kind) {
  benchmark::RegisterBenchmark(("OnNews/" + (kind.empty() ? "analysis" : kind)).c_str(), OnNews,
                               kind)
      ->Unit(benchmark::kMillisecond)
      ->UseManualTime()
      ->Iterations(3);
}

}  // namespace
}  // namespace vrlint

int main(int argc, char** argv) {
  vrlint::Register("");
  for (const vrlint::Kind& kind : vrlint::Kinds()) {
    if (kind.make != nullptr) vrlint::Register(std::string(kind.name));
  }
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
}
