#include "io/journal.h"

#include "io/file.h"
#include "io/hash.h"
#include "text/quoted_name.h"

namespace vrlint {
namespace {

namespace fs = std::filesystem;

// The edits with what they take out, or none where the whole original is smaller.
std::vector<JournalEdit> EditsFor(std::string_view before, const std::vector<Edit>& edits) {
  std::vector<JournalEdit> kept;
  size_t size = 0;
  for (const Edit& edit : edits) {
    kept.push_back({edit.span.begin, std::string(edit.span.In(before)), edit.text});
    size += edit.span.size() + edit.text.size();
  }
  if (size >= before.size()) kept.clear();
  return kept;
}

}  // namespace

void Journal::Add(const fs::path& target, std::string_view before, std::string_view after,
                  const std::vector<Edit>& edits) try {
  if (!file_) {
    run_ = BeginRun(place_.folder, limits_);
    file_.emplace(run_);
    file_->Append(JournalVersion());
    FlushFolder(run_);
  }
  JournalEntry entry{NameOf(target), Sha256(before), Sha256(after), EditsFor(before, edits)};
  if (entry.edits.empty()) WriteFlushed(run_ / entry.before, before);
  file_->Append(entry);
} catch (const IoError& error) {
  throw IoError(QuotedName(target.string()) + ": left alone, since it could not be taken back: " +
                error.what() + " (--undo-dir FOLDER keeps the journal elsewhere)");
}

void Journal::Withdraw(const fs::path& target) { file_->Append(Withdrawal{NameOf(target)}); }

std::string Journal::NameOf(const fs::path& target) const {
  const bool moves_along = IsWithin(place_.folder, place_.tree / kOwnFolder);
  return moves_along && IsWithin(target, place_.tree)
             ? target.lexically_relative(place_.tree).string()
             : target.string();
}

}  // namespace vrlint
