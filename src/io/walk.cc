#include "io/walk.h"

#include <algorithm>

#include "io/file.h"
#include "io/git_ignore.h"
#include "io/record.h"
#include "io/undo_folder.h"
#include "text/quoted_name.h"

namespace vrlint {
namespace {

namespace fs = std::filesystem;

bool IsHidden(const fs::path& path) {
  const std::string name = path.filename().string();
  return name.size() > 1 && name.front() == '.' && name != "..";
}

bool IsRepository(const fs::path& folder) {
  std::error_code error;
  return fs::exists(folder / ".git", error);
}

// A walk through the folders below one.
class Walk {
 public:
  Walk(const PathChoice& choice, const ErrorSink& on_error, std::vector<InputFile>& files)
      : choice_(choice), on_error_(on_error), files_(files) {}

  void Enter(const fs::path& folder, const GitIgnore& ignore) {
    if (std::find(folder.begin(), folder.end(), kOwnFolder) != folder.end()) return;
    std::vector<fs::directory_entry> entries;
    try {
      entries.assign(fs::directory_iterator(folder), fs::directory_iterator());
    } catch (const fs::filesystem_error& error) {
      on_error_(QuotedName(folder.string()) + ": cannot be listed: " + error.code().message());
      return;
    }
    std::sort(entries.begin(), entries.end());
    for (const fs::directory_entry& entry : entries) Take(entry, folder, ignore);
  }

 private:
  void Take(const fs::directory_entry& entry, const fs::path& folder, const GitIgnore& ignore) {
    std::error_code error;
    const fs::path path = folder == "." ? entry.path().lexically_normal() : entry.path();
    if (IsHidden(path) || entry.is_symlink(error) || choice_.is_excluded(path)) return;
    const bool is_folder = entry.is_directory(error);
    if (!is_folder && FormatByName(path.string()) == nullptr && !choice_.is_included(path)) return;
    if (ignore.Ignores(path)) return;
    if (!is_folder) {
      files_.push_back({path, false, !entry.is_regular_file(error)});
    } else if (IsRepository(path)) {
      Enter(path, GitIgnore(path));
    } else {
      Enter(path, ignore);
    }
  }

  const PathChoice& choice_;
  const ErrorSink& on_error_;
  std::vector<InputFile>& files_;
};

}  // namespace

std::vector<InputFile> FindInputs(const std::vector<std::string>& paths, const PathChoice& choice,
                                  const ErrorSink& on_error) {
  std::vector<InputFile> files;
  for (const std::string& path : paths) {
    if (path != "-" && !fs::exists(path))
      throw IoError(QuotedName(path) + ": no such file or folder");
    if (path != "-" && fs::is_directory(path)) {
      Walk(choice, on_error, files).Enter(path, GitIgnore(path));
    } else if (path == "-" || !choice.is_excluded(path)) {
      files.push_back({path, true});
    }
  }
  return files;
}

bool LooksBinary(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
      bytes.starts_with(std::string_view("\0\0\xFE\xFF", 4)))
    return false;
  return bytes.substr(0, 8000).find('\0') != std::string_view::npos;
}

}  // namespace vrlint
