// What judging Vietnamese words by their context costs, the gate included:
//   VRLINT_BENCH_TEXT=news.txt vrlint_bench --benchmark_filter=context
#include "news.h"

namespace {

using vrlint::OnNews;

BENCHMARK_CAPTURE(OnNews, context, "context")
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime()
    ->Iterations(5);

}  // namespace
