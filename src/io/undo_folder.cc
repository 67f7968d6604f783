#include "io/undo_folder.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <ctime>

#include "io/file.h"
#include "io/journal_file.h"
#include "text/quoted_name.h"

namespace vrlint {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;
using Time = std::chrono::time_point<std::chrono::system_clock, milliseconds>;

// "2026-11-30T02-10-05.123Z": no character that a shell or another system minds in a name.
std::string NameOf(Time time) {
  const auto since_1970 = time.time_since_epoch().count();
  const std::time_t seconds = since_1970 / 1000;
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  char name[32];
  std::strftime(name, sizeof name, "%Y-%m-%dT%H-%M-%S", &parts);
  return std::string(name) + "." + std::to_string(1000 + since_1970 % 1000).substr(1) + "Z";
}

// Makes the folder and those above it that are missing; true where it was not there.
bool MakeFolder(const fs::path& folder, mode_t mode) {
  if (mkdir(folder.c_str(), mode) != 0) {
    if (errno == EEXIST) return false;
    if (errno != ENOENT) ThrowSystemError(folder, "created");
    MakeFolder(folder.parent_path(), 0777);
    return MakeFolder(folder, mode);
  }
  FlushFolder(folder.parent_path());
  return true;
}

uint64_t SizeOf(const fs::path& run) {
  uint64_t size = 0;
  std::error_code error;
  for (const fs::directory_entry& file : fs::directory_iterator(run, error)) {
    const uint64_t bytes = file.file_size(error);
    size += error ? 0 : bytes;
  }
  return size;
}

// Removes a run, the journal first: half removed it is none. Folders inside are not a run's.
void Remove(const fs::path& run) {
  std::error_code error;
  fs::remove(run / kJournalName, error);
  for (const fs::directory_entry& file : fs::directory_iterator(run, error)) {
    if (!file.is_directory(error)) fs::remove(file, error);
  }
  fs::remove(run, error);
}

void Prune(const fs::path& folder, const UndoLimits& limits, Time now) {
  const std::string oldest = NameOf(now - std::chrono::days(limits.keep_days));
  uint64_t size = 0;
  const std::vector<std::string> runs = RunsIn(folder);
  for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
    size += SizeOf(folder / *run);
    const bool too_much = size > uint64_t{limits.keep_megabytes} * 1'000'000;
    if ((*run < oldest || too_much) && !IsBeingWritten(folder / *run)) Remove(folder / *run);
  }
}

}  // namespace

bool IsRunName(const std::string& name) {
  static const std::string form = NameOf(Time());
  return std::equal(name.begin(), name.end(), form.begin(), form.end(), [](char c, char f) {
    return f >= '0' && f <= '9' ? c >= '0' && c <= '9' : c == f;
  });
}

std::vector<std::string> RunsIn(const fs::path& folder) {
  std::vector<std::string> runs;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    if (IsRunName(entry.path().filename().string())) runs.push_back(entry.path().filename());
  }
  if (error && error != std::errc::no_such_file_or_directory)
    throw IoError(QuotedName(folder.string()) + ": cannot be listed: " + error.message());
  std::sort(runs.begin(), runs.end());
  return runs;
}

fs::path BeginRun(const fs::path& folder, const UndoLimits& limits) {
  const bool is_own = MakeFolder(folder, 0777) || folder.parent_path().filename() == kOwnFolder;
  if (const fs::path ignored = folder / ".gitignore"; is_own && !fs::exists(ignored))
    WriteFlushed(ignored, "*\n");
  Time time = std::chrono::time_point_cast<milliseconds>(std::chrono::system_clock::now());
  Prune(folder, limits, time);
  // The texts of files that others must not read are not for others here either.
  while (!MakeFolder(folder / NameOf(time), 0700)) time += milliseconds(1);
  return folder / NameOf(time);
}

bool IsWithin(const fs::path& path, const fs::path& folder) {
  const fs::path relative = path.lexically_relative(folder);
  return !relative.empty() && *relative.begin() != "..";
}

}  // namespace vrlint
