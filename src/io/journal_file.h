#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "io/descriptor.h"
#include "io/journal_line.h"

namespace vrlint {

// The file in a run's folder that lists what the run did. Originals kept whole lie beside it, each
// named by its SHA-256. No name here has an ending that a walk takes.
inline constexpr const char* kJournalName = "journal";

// What a journal says.
struct JournalContent {
  std::vector<JournalEntry> entries;  // those that count, in order
  size_t withdrawn = 0;               // how many more there were
  std::vector<size_t> unreadable;     // lines, from 1, that are torn or damaged
  size_t lines = 0;
};

// Reads the journal in a run's folder. Throws IoError where there is none, or one of a later
// vrlint.
JournalContent ReadJournal(const std::filesystem::path& run);

// The file's bytes before the run, from those that it left, proved by their hash. Throws IoError
// where the journal, or the original beside it, is damaged.
std::string OriginalOf(const JournalEntry& entry, std::string_view bytes,
                       const std::filesystem::path& run);

// A journal open for writing, locked for as long as it is.
class JournalFile {
 public:
  // Throws IoError, also where another process writes to it.
  explicit JournalFile(const std::filesystem::path& run);

  // Adds a line and flushes it to disk. Throws IoError; then nothing was added.
  void Append(const JournalLine& line);

 private:
  std::filesystem::path path_;
  Descriptor file_;
  uint64_t end_;  // of the last whole line
};

// Whether a process has the journal of this run open for writing.
bool IsBeingWritten(const std::filesystem::path& run);

}  // namespace vrlint
