#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace vrlint {

// A file to lint.
struct InputFile {
  std::filesystem::path path;
  bool named = false;    // on the command line, not found on a walk: what is wrong is an error
  bool special = false;  // a device, FIFO or socket met on a walk, not to be read
};

// What the configuration says of paths.
struct PathChoice {
  std::function<bool(const std::filesystem::path&)> is_excluded;  // named ones, too
  std::function<bool(const std::filesystem::path&)> is_included;  // on a walk, whatever its name
};

// Takes what went wrong with one of many.
using ErrorSink = std::function<void(const std::string&)>;

// The files that the paths stand for: a file itself, in a folder those whose names tell a format,
// in the order of their names, "-" for standard input. Hidden folders are not entered, what
// git ignores is left out, links are not followed on a walk. A folder that cannot be listed goes to
// `on_error`, and the walk goes on; a path that does not exist throws IoError.
std::vector<InputFile> FindInputs(const std::vector<std::string>& paths, const PathChoice& choice,
                                  const ErrorSink& on_error);

// Whether bytes are no text: a NUL in the first 8,000, without a byte-order mark that explains it.
bool LooksBinary(std::string_view bytes);

}  // namespace vrlint
