#include "run/progress.h"

#include <cstdio>
#include <ostream>

#include "report/summary.h"

namespace vrlint {
namespace {

namespace fs = std::filesystem;

// "0:07", "1:02:03".
std::string Clock(double seconds) {
  const auto all = static_cast<uint64_t>(seconds + 0.5);
  std::string clock = all >= 3600 ? std::to_string(all / 3600) + ":" : "";
  const std::string minutes = std::to_string(all / 60 % 60);
  if (!clock.empty() && minutes.size() == 1) clock += "0";
  const std::string rest = std::to_string(all % 60);
  return clock + minutes + (rest.size() == 1 ? ":0" : ":") + rest;
}

std::string Rate(uint64_t bytes, double seconds) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f MB/s", static_cast<double>(bytes) / 1e6 / seconds);
  return text;
}

// What can be asked for its size.
fs::path FileOf(const std::string& path) { return path == "-" ? "/dev/stdin" : path; }

uint64_t SizeOf(const fs::path& file) {
  std::error_code error;
  const uint64_t size = fs::file_size(file, error);
  return error ? 0 : size;
}

}  // namespace

std::string ProgressLine(const Done& done, double seconds, std::optional<uint64_t> stored) {
  std::string line = Counted(done.documents, "document") + ", " + Rate(done.bytes, seconds) + ", " +
                     Counted(done.findings, "finding");
  if (stored && done.stored != 0 && done.stored <= *stored) {
    const double left = static_cast<double>(*stored - done.stored);
    line += ", " + Clock(left * seconds / static_cast<double>(done.stored)) + " left";
  }
  return line;
}

Progress::Progress(std::ostream& terminal, uint32_t width, Pace pace)
    : terminal_(terminal),
      width_(width),
      pace_(pace),
      thread_([this](const std::stop_token& stop) { Run(stop); }) {}

Progress::~Progress() {
  thread_.request_stop();
  thread_.join();
  Erase();
}

Progress::Pause::Pause(Progress* progress, std::ostream& out) : progress_(progress), out_(out) {
  if (progress_ == nullptr) return;
  progress_->mutex_.lock();
  progress_->Erase();
}

Progress::Pause::~Pause() {
  if (progress_ == nullptr) return;
  out_.flush();  // half a line would be drawn over
  progress_->mutex_.unlock();
}

void Progress::Expect(const std::vector<std::string>& paths) {
  for (const std::string& path : paths) {
    std::error_code error;
    const fs::path file = FileOf(path);
    if (fs::is_regular_file(file, error)) {
      expected_ += SizeOf(file);
    } else if (fs::exists(file, error)) {
      ++unknown_;
    }
  }
}

void Progress::Found(const std::string& path, const std::vector<InputFile>& files) {
  std::error_code error;
  if (!fs::is_directory(FileOf(path), error)) return;
  for (const InputFile& file : files) expected_ += file.special ? 0 : SizeOf(file.path);
  --unknown_;
}

void Progress::AddDocument(uint64_t bytes, uint64_t findings) {
  documents_.fetch_add(1, std::memory_order_relaxed);
  bytes_.fetch_add(bytes, std::memory_order_relaxed);
  findings_.fetch_add(findings, std::memory_order_relaxed);
}

void Progress::AddStored(uint64_t bytes) { stored_.fetch_add(bytes, std::memory_order_relaxed); }

void Progress::Run(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  for (auto wait = pace_.delay;; wait = pace_.interval) {
    wake_.wait_for(lock, stop, wait, [] { return false; });
    if (stop.stop_requested()) return;
    Draw();
  }
}

void Progress::Draw() {
  if (documents_ == 0) return;
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start_;
  const std::optional<uint64_t> stored =
      unknown_ == 0 ? std::optional<uint64_t>(expected_) : std::nullopt;
  // In one piece: an unbuffered stream passes on each.
  terminal_ << "\r" + ProgressLine(done(), seconds.count(), stored).substr(0, width_ - 1) + "\x1b[K"
            << std::flush;
  is_drawn_ = true;
}

void Progress::Erase() {
  if (is_drawn_) terminal_ << "\r\x1b[K" << std::flush;
  is_drawn_ = false;
}

}  // namespace vrlint
