#include "lint/profile.h"

#include <numeric>

#include "detect/rule_timer.h"

namespace vrlint {

void RuleCost::operator+=(const RuleCost& more) {
  nanoseconds += more.nanoseconds;
  matches += more.matches;
  bytes += more.bytes;
}

void Profile::Add(const Profile& more) {
  documents += more.documents;
  bytes += more.bytes;
  analysis += more.analysis;
  scan += more.scan;
  words += more.words;
  settling += more.settling;
  for (const auto& [kind, time] : more.shared) shared[kind] += time;
  for (const auto& [rule, cost] : more.rules) rules[rule] += cost;
}

void Profiler::Add(const Profile& articles) {
  const std::lock_guard lock(mutex_);
  profile_.Add(articles);
}

uint64_t GroupProfile::Since(Clock::time_point start) {
  return static_cast<uint64_t>(std::chrono::nanoseconds(Clock::now() - start).count());
}

void GroupProfile::EndAnalysis(size_t bytes) {
  ++profile_.documents;
  profile_.bytes += bytes;
  profile_.analysis = Since(start_);
}

void GroupProfile::EndScan() { profile_.scan = Since(start_) - profile_.analysis; }

void GroupProfile::EndWords() {
  profile_.words = Since(start_) - profile_.analysis - profile_.scan;
}

void GroupProfile::Detect(const Detector& detector, const std::vector<const Rule*>& rules,
                          const Hits& hits, const Document& document, const Zones& zones,
                          std::vector<Match>& matches) {
  std::vector<uint64_t> times(rules.size());
  RuleTimer::times = times.data();
  const Clock::time_point start = Clock::now();
  detector.DetectAmong(hits, document, zones, matches);
  const uint64_t time = Since(start);
  RuleTimer::times = nullptr;
  detecting_ += time;
  CountTimes(detector, rules, time, times);
  for (const Match& match : matches) {
    const Rule* rule = rules[match.rule];
    if (detector.zoned() && !seen_.emplace(&document, rule, match.span).second) continue;
    ++profile_.rules[rule].matches;
    profile_.rules[rule].bytes += match.span.size();
  }
}

void GroupProfile::CountTimes(const Detector& detector, const std::vector<const Rule*>& rules,
                              uint64_t time, const std::vector<uint64_t>& times) {
  if (detector.only_rule() || rules.size() == 1) {
    profile_.rules[rules[detector.only_rule().value_or(0)]].nanoseconds += time;
    return;
  }
  for (size_t i = 0; i < rules.size(); ++i) {
    if (times[i] != 0) profile_.rules[rules[i]].nanoseconds += times[i];
  }
  profile_.shared[rules.front()->kind] +=
      time - std::min(time, std::accumulate(times.begin(), times.end(), uint64_t{0}));
}

const Profile& GroupProfile::End() {
  profile_.settling =
      Since(start_) - profile_.analysis - profile_.scan - profile_.words - detecting_;
  return profile_;
}

}  // namespace vrlint
