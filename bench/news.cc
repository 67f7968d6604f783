#include "news.h"

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <sstream>

#include "rule/rule_set.h"
#include "text/decode.h"

namespace vrlint {
namespace {

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

// The time that this thread has had, whatever else runs.
std::chrono::nanoseconds Now() {
  timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

}  // namespace

void OnNews(benchmark::State& state, const std::string& kind) {
  const std::vector<std::string> articles = Articles();
  if (articles.empty()) {
    state.SkipWithError("VRLINT_BENCH_TEXT names no text");
    return;
  }
  std::vector<RuleSettings> settings;
  const RuleSet rules = RuleSet::Shipped();
  for (const Rule& rule : rules.rules()) {
    if (rule.kind->name == kind && !rule.on_request())
      settings.push_back({rule.id, rule.languages, rule.params, rule.read_file});
  }
  const Detectors detectors = kind.empty() ? Detectors() : FindKind(kind)->make(settings);
  size_t bytes = 0;
  for (auto _ : state) {
    std::chrono::nanoseconds time{};
    for (const std::string& article : articles) {
      if (FindInvalidUtf8(article) != article.size()) continue;
      bytes += article.size();
      const auto start = Now();
      const Document document(article);
      const auto analysed = Now();
      if (kind.empty()) time += analysed - start;
      const Zones zones(document);
      std::vector<Match> matches;
      const auto detect = Now();
      for (const auto& detector : detectors) detector->Detect(document, zones, matches);
      if (!kind.empty()) time += Now() - detect;
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

}  // namespace vrlint
