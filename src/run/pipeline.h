#pragma once

#include <functional>
#include <memory>

#include "run/work.h"

namespace vrlint {

// Runs batches through three stages: `read` makes them, null at the end, `work` is called by `jobs`
// threads at once, and `report` takes them in the order in which they were read. `read` and
// `report` are never called by two threads at once. At most two batches a thread are on the way.
// What a stage throws is thrown, once all have stopped.
void RunPipeline(size_t jobs, const std::function<std::shared_ptr<Batch>()>& read,
                 const std::function<void(Batch&)>& work,
                 const std::function<void(Batch&)>& report);

}  // namespace vrlint
