#include "io/journal_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "io/file.h"
#include "io/hash.h"
#include "text/quoted_name.h"

namespace vrlint {
namespace {

namespace fs = std::filesystem;

// Takes a line's meaning into the content; false for a version that is not ours.
struct Taking {
  JournalContent& content;

  bool operator()(const JournalVersion& version) const { return version == JournalVersion(); }
  bool operator()(JournalEntry entry) const {
    content.entries.push_back(std::move(entry));
    return true;
  }
  bool operator()(const Withdrawal& withdrawal) const {
    auto& entries = content.entries;
    const auto last =
        std::find_if(entries.rbegin(), entries.rend(),
                     [&](const JournalEntry& entry) { return entry.path == withdrawal.path; });
    if (last == entries.rend()) return true;
    entries.erase(std::next(last).base());
    ++content.withdrawn;
    return true;
  }
};

}  // namespace

JournalContent ReadJournal(const fs::path& run) {
  const fs::path path = run / kJournalName;
  const std::string bytes = ReadInput(path).bytes;
  JournalContent content;
  size_t number = 1;
  for (size_t begin = 0; begin < bytes.size(); ++number) {
    const size_t end = std::min(bytes.find('\n', begin), bytes.size());
    auto line = ParseJournalLine(std::string_view(bytes).substr(begin, end - begin));
    begin = end + 1;
    if (!line) {
      content.unreadable.push_back(number);
    } else if (!std::visit(Taking{content}, *std::move(line))) {
      throw IoError(QuotedName(path.string()) + ":" + std::to_string(number) +
                    ": written by a later vrlint; that one can take the run back");
    }
  }
  content.lines = number - 1;
  return content;
}

std::string OriginalOf(const JournalEntry& entry, std::string_view bytes, const fs::path& run) {
  std::optional<std::string> original =
      entry.edits.empty() ? ReadInput(run / entry.before).bytes : Unmade(entry.edits, bytes);
  if (!original || Sha256(*original) != entry.before) {
    throw IoError(QuotedName((run / (entry.edits.empty() ? entry.before : kJournalName)).string()) +
                  ": damaged: what it gives for " + QuotedName(entry.path) +
                  " is not the original");
  }
  return *std::move(original);
}

JournalFile::JournalFile(const fs::path& run)
    : path_(run / kJournalName),
      file_(open(path_.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600)) {
  if (file_.get() < 0) ThrowSystemError(path_, "opened");
  if (flock(file_.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    throw IoError(QuotedName(path_.string()) +
                  ": another vrlint is writing to it; try again when it has ended");
  const std::string bytes = ReadInput(path_).bytes;
  end_ = bytes.rfind('\n') + 1;
  if (!ParseJournalLine(std::string_view(bytes).substr(end_))) return;
  if (!WriteAll(file_, "\n")) ThrowSystemError(path_, "written");  // the line lacks its end alone
  end_ = bytes.size() + 1;
}

void JournalFile::Append(const JournalLine& line) {
  const std::string text = ToText(line);
  // A torn line, or what a failed attempt has left, must not become part of this one.
  if (ftruncate(file_.get(), static_cast<off_t>(end_)) != 0 || !WriteAll(file_, text) ||
      fsync(file_.get()) != 0)
    ThrowSystemError(path_, "written");
  end_ += text.size();
}

bool IsBeingWritten(const fs::path& run) {
  const Descriptor file(open((run / kJournalName).c_str(), O_RDONLY | O_CLOEXEC));
  return file.get() >= 0 && flock(file.get(), LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

}  // namespace vrlint
