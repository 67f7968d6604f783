#pragma once

#include <benchmark/benchmark.h>

#include <string>

namespace vrlint {

// One kind, or the analysis alone where `kind` is empty. Each article is analysed and looked
// through at once, as a run does it, so that its words lie in the cache; only the kind's part is
// timed.
// The text is the file that the environment's VRLINT_BENCH_TEXT names.
void OnNews(benchmark::State& state, const std::string& kind);

}  // namespace vrlint
