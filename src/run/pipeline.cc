#include "run/pipeline.h"

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>

namespace vrlint {

void RunPipeline(size_t jobs, const std::function<std::shared_ptr<Batch>()>& read,
                 const std::function<void(Batch&)>& work,
                 const std::function<void(Batch&)>& report) {
  if (jobs == 1) {
    while (const std::shared_ptr<Batch> batch = read()) {
      work(*batch);
      report(*batch);
    }
    return;
  }
  using Pointer = std::shared_ptr<Batch>;
  const auto read_on = [&](tbb::flow_control& control) {
    Pointer batch = read();
    if (batch == nullptr) control.stop();
    return batch;
  };
  const auto work_on = [&](Pointer batch) {
    work(*batch);
    return batch;
  };
  const tbb::global_control threads(tbb::global_control::max_allowed_parallelism, jobs);
  tbb::task_arena arena(static_cast<int>(jobs));
  arena.execute([&] {
    tbb::parallel_pipeline(
        2 * jobs,
        tbb::make_filter<void, Pointer>(tbb::filter_mode::serial_in_order, read_on) &
            tbb::make_filter<Pointer, Pointer>(tbb::filter_mode::parallel, work_on) &
            tbb::make_filter<Pointer, void>(tbb::filter_mode::serial_in_order,
                                            [&](const Pointer& batch) { report(*batch); }));
  });
}

}  // namespace vrlint
