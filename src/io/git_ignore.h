#pragma once

#include <filesystem>
#include <memory>

struct git_repository;

namespace vrlint {

// What git's ignore files say of a folder's paths: those of its repository (.gitignore,
// .git/info/exclude) and the user's (core.excludesFile). Outside a repository nothing is ignored,
// nor where the folder itself is: it was asked for. That a file is tracked makes no difference.
class GitIgnore {
 public:
  // Throws IoError where libgit2 cannot be loaded.
  explicit GitIgnore(const std::filesystem::path& folder);

  // `path` is the folder followed by what lies below it.
  bool Ignores(const std::filesystem::path& path) const;

 private:
  bool Asks(const std::filesystem::path& path) const;

  std::filesystem::path folder_;
  std::filesystem::path in_repository_;  // the folder, from the top of the working tree
  std::unique_ptr<git_repository, void (*)(git_repository*)> repository_;
};

}  // namespace vrlint
