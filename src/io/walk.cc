#include "io/walk.h"

#include <algorithm>

#include "io/file.h"
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

void Walk(const fs::path& folder, const PathChoice& choice, const ErrorSink& on_error,
          std::vector<InputFile>& files) {
  if (std::find(folder.begin(), folder.end(), kOwnFolder) != folder.end()) return;
  std::vector<fs::directory_entry> entries;
  try {
    entries.assign(fs::directory_iterator(folder), fs::directory_iterator());
  } catch (const fs::filesystem_error& error) {
    on_error(QuotedName(folder.string()) + ": cannot be listed: " + error.code().message());
    return;
  }
  std::sort(entries.begin(), entries.end());
  for (const fs::directory_entry& entry : entries) {
    std::error_code error;
    const fs::path path = folder == "." ? entry.path().lexically_normal() : entry.path();
    if (IsHidden(path) || choice.is_excluded(path)) continue;
    if (entry.is_directory(error) && !entry.is_symlink(error)) {
      Walk(path, choice, on_error, files);
    } else if (entry.is_regular_file(error) && !entry.is_symlink(error) &&
               (FormatByName(path.string()) != nullptr || choice.is_included(path))) {
      files.push_back({path, false});
    }
  }
}

}  // namespace

std::vector<InputFile> FindInputs(const std::vector<std::string>& paths, const PathChoice& choice,
                                  const ErrorSink& on_error) {
  std::vector<InputFile> files;
  for (const std::string& path : paths) {
    if (path != "-" && !fs::exists(path))
      throw IoError(QuotedName(path) + ": no such file or folder");
    if (path != "-" && fs::is_directory(path)) {
      Walk(path, choice, on_error, files);
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
