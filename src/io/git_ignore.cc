#include "io/git_ignore.h"

#include <git2.h>

namespace vrlint {
namespace {

namespace fs = std::filesystem;

// The repository that a folder is in, null where it is in none.
git_repository* Open(const fs::path& folder) {
  static const bool is_ready = [] {
    // Nothing that a repository's configuration names is run, so that it may be anybody's.
    return git_libgit2_init() > 0 && git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0) == 0;
  }();
  git_repository* repository = nullptr;
  if (is_ready) git_repository_open_ext(&repository, folder.c_str(), 0, nullptr);
  return repository;
}

}  // namespace

GitIgnore::GitIgnore(const fs::path& folder)
    : folder_(folder), repository_(Open(folder), git_repository_free) {
  const char* top = repository_ ? git_repository_workdir(repository_.get()) : nullptr;
  if (top != nullptr) in_repository_ = fs::canonical(folder).lexically_relative(fs::canonical(top));
  if (top == nullptr || *in_repository_.begin() == ".." || Asks(in_repository_))
    repository_.reset();
}

bool GitIgnore::Ignores(const fs::path& path) const {
  return repository_ && Asks(in_repository_ / path.lexically_relative(folder_));
}

bool GitIgnore::Asks(const fs::path& path) const {
  const std::string name = path.lexically_normal().string();
  int ignored = 0;
  return name != "." &&
         git_ignore_path_is_ignored(&ignored, repository_.get(), name.c_str()) == 0 && ignored != 0;
}

}  // namespace vrlint
