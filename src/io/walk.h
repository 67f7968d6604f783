#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace vrlint {

enum class Format { kText, kJsonLines };

// A file to lint.
struct InputFile {
  std::filesystem::path path;
  Format format = Format::kText;
  bool named =
      false;  // on the command line, not found on a walk: what is wrong with it is an error
};

// Takes what went wrong with one of many.
using ErrorSink = std::function<void(const std::string&)>;

// The files that the paths stand for: a file itself, a folder's *.txt, *.jsonl and *.ndjson in the
// order of their names, "-" for standard input. Hidden folders are not entered, links are not
// followed out of a walk. `is_excluded` leaves out files, named ones too.
// A folder that cannot be listed goes to `on_error`, and the walk goes on; a path that does not
// exist throws IoError.
std::vector<InputFile> FindInputs(
    const std::vector<std::string>& paths,
    const std::function<bool(const std::filesystem::path&)>& is_excluded,
    const ErrorSink& on_error);

// By the name: .jsonl and .ndjson are JSON Lines, all else text.
Format FormatOf(const std::filesystem::path& path);

// Whether bytes are no text: a NUL in the first 8,000, without a byte-order mark that explains it.
bool LooksBinary(std::string_view bytes);

}  // namespace vrlint
