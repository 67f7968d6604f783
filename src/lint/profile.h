#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <set>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "detect/kind.h"
#include "detect/pattern_index.h"
#include "rule/rule.h"

namespace vrlint {

// What one rule took and gave.
struct RuleCost {
  uint64_t nanoseconds = 0;  // 0: all of its work is shared with other rules of its kind
  uint64_t matches = 0;      // as its kind made them: before languages, settling and selection
  uint64_t bytes = 0;        // of these matches

  void operator+=(const RuleCost& more);
};

// Where the time of linting goes, in nanoseconds of all threads together.
struct Profile {
  uint64_t documents = 0;                  // each round of repair counts
  uint64_t bytes = 0;                      // of their text
  uint64_t analysis = 0;                   // making Documents
  uint64_t scan = 0;                       // looking for the literals of all patterns
  uint64_t words = 0;                      // looking for the words that kinds look at
  uint64_t settling = 0;                   // all that is done with matches
  std::map<const Kind*, uint64_t> shared;  // what the rules of a kind do together
  std::unordered_map<const Rule*, RuleCost> rules;

  void Add(const Profile& more);
};

// Takes what articles cost. May be called by several threads.
class Profiler {
 public:
  void Add(const Profile& articles);
  // To be asked once all threads are done.
  const Profile& profile() const { return profile_; }

 private:
  std::mutex mutex_;
  Profile profile_;
};

// The cost of articles that are linted together, from the making of this on.
class GroupProfile {
 public:
  // The Document of one is made.
  void EndAnalysis(size_t bytes);

  // The scan for the patterns' literals is done in all.
  void EndScan();

  // The words that kinds look at are found in all.
  void EndWords();

  // Runs a detector of these rules as Detector::DetectAmong does.
  void Detect(const Detector& detector, const std::vector<const Rule*>& rules, const Hits& hits,
              const Document& document, const Zones& zones, std::vector<Match>& matches);

  // The linting is done.
  const Profile& End();

 private:
  using Clock = std::chrono::steady_clock;

  static uint64_t Since(Clock::time_point start);
  void CountTimes(const Detector& detector, const std::vector<const Rule*>& rules, uint64_t time,
                  const std::vector<uint64_t>& times);

  Profile profile_;
  Clock::time_point start_ = Clock::now();
  uint64_t detecting_ = 0;
  // Of zoned kinds, which look again and find most of it again.
  std::set<std::tuple<const Document*, const Rule*, Span>> seen_;
};

}  // namespace vrlint
