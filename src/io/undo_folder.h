#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "config/settings.h"

namespace vrlint {

// The folder of vrlint's own files in a tree. A walk never enters it.
inline constexpr const char* kOwnFolder = ".vrlint";

// Where the runs of a tree keep what they need to be taken back: a folder each, named after the
// time of its beginning (UTC) so that names sort by time.
struct UndoFolder {
  std::filesystem::path tree;  // canonical: the files that may be restored without naming them
  std::filesystem::path folder;
};

// Whether a name has the form of a run's: nothing else is ever listed or removed.
bool IsRunName(const std::string& name);

// The runs in the folder, oldest first; none where it does not exist. Throws IoError.
std::vector<std::string> RunsIn(const std::filesystem::path& folder);

// Makes a folder for a run that begins, flushed to disk, after removing those that the limits no
// longer allow; one that is still being written stays. Throws IoError.
std::filesystem::path BeginRun(const std::filesystem::path& folder, const UndoLimits& limits);

// Whether the path (canonical) is the folder or lies below it.
bool IsWithin(const std::filesystem::path& path, const std::filesystem::path& folder);

}  // namespace vrlint
