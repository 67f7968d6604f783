#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "detect/match.h"
#include "io/journal_file.h"
#include "io/undo_folder.h"

namespace vrlint {

// The journal of a run that repairs. Nothing is made on disk before the first file.
class Journal {
 public:
  Journal(UndoFolder place, UndoLimits limits) : place_(std::move(place)), limits_(limits) {}

  // Notes, on disk when this returns, that `target` (canonical) is about to become `after` by these
  // edits of `before`; none: by other means, and `before` is kept whole. Throws IoError; then the
  // file must not be replaced.
  void Add(const std::filesystem::path& target, std::string_view before, std::string_view after,
           const std::vector<Edit>& edits);

  // Notes that it did not come to that.
  void Withdraw(const std::filesystem::path& target);

 private:
  std::string NameOf(const std::filesystem::path& target) const;

  UndoFolder place_;
  UndoLimits limits_;
  std::filesystem::path run_;
  std::optional<JournalFile> file_;
};

}  // namespace vrlint
