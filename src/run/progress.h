#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <iosfwd>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "io/walk.h"

namespace vrlint {

// How much of a run is done.
struct Done {
  uint64_t documents = 0;
  uint64_t bytes = 0;  // of text
  uint64_t findings = 0;
  uint64_t stored = 0;  // bytes on disk that were worked off
};

// "12 documents, 3.4 MB/s, 56 findings, 1:07 left" after so many seconds. `stored` is how much lies
// on disk in all, where that is known.
std::string ProgressLine(const Done& done, double seconds, std::optional<uint64_t> stored);

// When a line is first drawn, and how often again.
struct Pace {
  std::chrono::milliseconds delay{1000};
  std::chrono::milliseconds interval{200};
};

// Tells on a terminal how far a run has come: in one line, which is drawn over and in the end gone.
class Progress {
 public:
  // `width` is the terminal's, in columns.
  Progress(std::ostream& terminal, uint32_t width, Pace pace = {});
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // While one lives, others may write whole lines on the terminal.
  class Pause {
   public:
    // `progress` may be null. What `out` has is flushed in the end.
    Pause(Progress* progress, std::ostream& out);
    ~Pause();
    Pause(const Pause&) = delete;
    Pause& operator=(const Pause&) = delete;

   private:
    Progress* progress_;
    std::ostream& out_;
  };

  // Of these paths the run is made. Of the folders among them the size is known later.
  void Expect(const std::vector<std::string>& paths);

  // What a path stands for.
  void Found(const std::string& path, const std::vector<InputFile>& files);

  // These two may be called by any thread.
  void AddDocument(uint64_t bytes, uint64_t findings);
  void AddStored(uint64_t bytes);

  // What was added up to now.
  Done done() const { return {documents_, bytes_, findings_, stored_}; }

 private:
  void Run(const std::stop_token& stop);
  void Draw();
  void Erase();

  std::ostream& terminal_;
  const uint32_t width_;
  const Pace pace_;
  const std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  std::atomic<uint64_t> documents_ = 0;
  std::atomic<uint64_t> bytes_ = 0;
  std::atomic<uint64_t> findings_ = 0;
  std::atomic<uint64_t> stored_ = 0;
  std::atomic<uint64_t> expected_ = 0;  // bytes on disk
  std::atomic<uint64_t> unknown_ = 0;   // paths whose size is not known yet, or never
  std::mutex mutex_;                    // of the terminal
  bool is_drawn_ = false;
  std::condition_variable_any wake_;
  std::jthread thread_;
};

}  // namespace vrlint
