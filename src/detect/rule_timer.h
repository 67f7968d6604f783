#pragma once

#include <chrono>
#include <cstdint>

namespace vrlint {

// While one lives, the time counts as that of one rule among those that a kind runs together, if
// the thread's run is profiled. One timer at a time.
class RuleTimer {
 public:
  // Where a thread that is profiled counts: nanoseconds by a rule's number; null elsewhere.
  static inline constinit thread_local uint64_t* times = nullptr;

  explicit RuleTimer(uint32_t rule) : time_(times == nullptr ? nullptr : times + rule) {
    if (time_ != nullptr) start_ = Clock::now();
  }
  ~RuleTimer() {
    if (time_ != nullptr)
      *time_ += static_cast<uint64_t>(std::chrono::nanoseconds(Clock::now() - start_).count());
  }
  RuleTimer(const RuleTimer&) = delete;
  RuleTimer& operator=(const RuleTimer&) = delete;

 private:
  using Clock = std::chrono::steady_clock;

  uint64_t* time_;
  Clock::time_point start_;
};

}  // namespace vrlint
