#include "run/undo.h"

#include <algorithm>
#include <optional>
#include <ostream>

#include "config/settings.h"
#include "io/file.h"
#include "io/file_replacement.h"
#include "io/hash.h"
#include "io/journal_file.h"
#include "io/source_file.h"
#include "io/walk.h"
#include "report/diff.h"
#include "run/interruption.h"
#include "run/run.h"
#include "text/quoted_name.h"

namespace vrlint {
namespace {

namespace fs = std::filesystem;

// One that was killed before it had a journal has done nothing.
std::vector<std::string> RunsWithJournal(const fs::path& folder) {
  std::vector<std::string> runs = RunsIn(folder);
  std::erase_if(runs,
                [&](const std::string& run) { return !fs::exists(folder / run / kJournalName); });
  return runs;
}

int List(const fs::path& folder, std::ostream& out) {
  for (const std::string& run : RunsWithJournal(folder)) {
    const JournalContent content = ReadJournal(folder / run);
    const size_t files = content.entries.size() + content.withdrawn;
    out << run << "  " << files << (files == 1 ? " file" : " files");
    if (content.withdrawn != 0) out << ", " << content.withdrawn << " taken back";
    out << "\n";
  }
  return kClean;
}

// The last run that is not taken back.
std::string LastRun(const fs::path& folder) {
  const std::vector<std::string> runs = RunsWithJournal(folder);
  const auto last = std::find_if(runs.rbegin(), runs.rend(), [&](const std::string& run) {
    return !ReadJournal(folder / run).entries.empty();
  });
  if (last == runs.rend())
    throw IoError(QuotedName(folder.string()) + ": there is no run to take back");
  return *last;
}

std::string DiffOf(const std::string& path, const std::string& before, const std::string& after) {
  const SourceFile from(before, path, false);
  const SourceFile to(after, path, false);
  if (from.bad_byte() || to.bad_byte() || LooksBinary(from.bytes()) || LooksBinary(to.bytes()))
    return "Binary files a/" + path + " and b/" + path + " differ\n";
  return UnifiedDiff(path, from.text(), to.text());
}

// The taking back of one run.
class Restoration {
 public:
  Restoration(const UndoOptions& options, std::ostream& out, std::ostream& err)
      : options_(options), out_(out), err_(err), place_(FindUndoFolder(options.undo_dir)) {
    const std::vector<std::string> runs = RunsWithJournal(place_.folder);
    auto word = options.words.begin();
    const bool named =
        word != options.words.end() && std::find(runs.begin(), runs.end(), *word) != runs.end();
    if (!named && word != options.words.end() && IsRunName(*word) && !fs::exists(*word))
      throw IoError(*word + ": there is no such run; 'vrlint undo --list' shows the runs");
    run_ = named ? *word++ : LastRun(place_.folder);
    for (; word != options.words.end(); ++word) named_.push_back(fs::weakly_canonical(*word));
  }

  int Go() {
    const Interruption interruption;
    const fs::path run = place_.folder / run_;
    if (!options_.diff) journal_.emplace(run);
    const JournalContent content = ReadJournal(run);
    TellUnreadable(content);
    TellUnknown(content);
    // Backwards, since a file that was repaired twice stands there twice.
    for (auto entry = content.entries.rbegin(); entry != content.entries.rend(); ++entry) {
      if (Interruption::Signal() != 0) return 128 + Interruption::Signal();
      Try(*entry);
    }
    if (failed_)
      err_
          << "vrlint: what is left of the run stays the last one; 'vrlint undo --list' shows those "
             "before it, which can be named\n";
    return failed_ ? kFailure : kClean;
  }

 private:
  fs::path PathOf(const JournalEntry& entry) const {
    return (place_.tree / entry.path).lexically_normal();
  }

  // As people call the file: below the tree without the tree's own path.
  std::string NameOf(const JournalEntry& entry) const {
    const fs::path path = PathOf(entry);
    return (IsWithin(path, place_.tree) ? path.lexically_relative(place_.tree) : path).string();
  }

  bool IsNamed(const fs::path& path) const {
    return std::any_of(named_.begin(), named_.end(),
                       [&](const fs::path& named) { return IsWithin(path, named); });
  }

  // The last line may be torn where a run was killed before it replaced the file; any other one
  // spoke of a file that stays as it is.
  void TellUnreadable(const JournalContent& content) {
    for (const size_t line : content.unreadable) {
      const std::string place =
          QuotedName((place_.folder / run_ / kJournalName).string()) + ":" + std::to_string(line);
      if (line == content.lines)
        err_ << "vrlint: warning: " << place << ": torn, and passed over\n";
      else
        Tell(place + ": damaged; the file that it speaks of cannot be taken back");
    }
  }

  void TellUnknown(const JournalContent& content) {
    for (const fs::path& named : named_) {
      const bool known =
          std::any_of(content.entries.begin(), content.entries.end(),
                      [&](const JournalEntry& entry) { return IsWithin(PathOf(entry), named); });
      if (!known)
        Tell(QuotedName(named.string()) + ": nothing to take back there in the run " + run_ +
             "; 'vrlint undo --list' shows the runs");
    }
  }

  void Try(const JournalEntry& entry) {
    if (!named_.empty() && !IsNamed(PathOf(entry))) return;
    try {
      Restore(entry);
    } catch (const IoError& error) {
      Tell(error.what());
    } catch (const fs::filesystem_error& error) {
      Tell(QuotedName(PathOf(entry).string()) + ": cannot be found: " + error.code().message());
    }
  }

  void Restore(const JournalEntry& entry) {
    const std::string path = PathOf(entry).string();
    const fs::path target = fs::canonical(path);
    if (!IsWithin(target, place_.tree) && !IsNamed(target)) {
      throw IoError(QuotedName(path) + ": lies outside " + QuotedName(place_.tree.string()) +
                    "; left alone (name it to have it restored)");
    }
    if (!fs::is_regular_file(target))
      throw IoError(QuotedName(path) + ": is no regular file; left alone");
    const Input input = ReadInput(target);
    const std::string hash = Sha256(input.bytes);
    if (hash == entry.before) return Withdraw(entry);  // the run was killed before it got there
    if (hash != entry.after)
      throw IoError(QuotedName(path) + ": is not as the run left it; left alone");
    const std::string original = OriginalOf(entry, input.bytes, place_.folder / run_);
    if (options_.diff) {
      out_ << DiffOf(NameOf(entry), input.bytes, original);
      return;
    }
    FileReplacement(target, input, original).Commit();
    Withdraw(entry);
    out_ << "restored " << QuotedName(NameOf(entry)) << "\n";
  }

  void Withdraw(const JournalEntry& entry) {
    if (journal_) journal_->Append(Withdrawal{entry.path});
  }

  void Tell(const std::string& message) {
    err_ << "vrlint: error: " << message << "\n";
    failed_ = true;
  }

  const UndoOptions& options_;
  std::ostream& out_;
  std::ostream& err_;
  const UndoFolder place_;
  std::string run_;
  std::vector<fs::path> named_;  // canonical; none: all files of the run
  std::optional<JournalFile> journal_;
  bool failed_ = false;
};

}  // namespace

UndoFolder FindUndoFolder(const std::string& undo_dir) {
  const fs::path current = fs::current_path();
  const auto settings = FindSettings(current);
  const fs::path tree = fs::canonical(settings ? settings->parent_path() : current);
  // The dot goes, and with it a slash at the end.
  const fs::path folder =
      (undo_dir.empty() ? tree / kOwnFolder / "undo" : fs::absolute(undo_dir)) / ".";
  return {tree, folder.lexically_normal().parent_path()};
}

int Undo(const UndoOptions& options, std::ostream& out, std::ostream& err) {
  if (options.list) return List(FindUndoFolder(options.undo_dir).folder, out);
  return Restoration(options, out, err).Go();
}

}  // namespace vrlint
