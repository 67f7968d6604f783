#include "io/git_ignore.h"

#include <dlfcn.h>
#include <git2.h>

#include <type_traits>

#include "io/file.h"

namespace vrlint {
namespace {

namespace fs = std::filesystem;

// What is called of libgit2. It is loaded when a folder is walked: with the seventeen libraries
// that it needs itself, it would take half of the time of a start.
struct Git {
  decltype(&git_libgit2_init) init;
  decltype(&git_libgit2_opts) set_option;
  decltype(&git_repository_open_ext) open;
  decltype(&git_repository_free) free;
  decltype(&git_repository_workdir) top;
  decltype(&git_ignore_path_is_ignored) is_ignored;
};

// Throws IoError where the library is missing: what git ignores would be read.
Git LoadGit() {
  void* const library = dlopen(VRLINT_LIBGIT2, RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr)
    throw IoError(std::string("what git ignores cannot be told: ") + dlerror());
  const auto load = [&](auto& function, const char* name) {
    function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(dlsym(library, name));
    if (function == nullptr) throw IoError(std::string("libgit2 lacks ") + name);
  };
  Git git{};
  load(git.init, "git_libgit2_init");
  load(git.set_option, "git_libgit2_opts");
  load(git.open, "git_repository_open_ext");
  load(git.free, "git_repository_free");
  load(git.top, "git_repository_workdir");
  load(git.is_ignored, "git_ignore_path_is_ignored");
  return git;
}

// Ready to be asked. Nothing that a repository's configuration names is run, so that it may be
// anybody's.
const Git& ReadyGit() {
  static const Git git = [] {
    Git loaded = LoadGit();
    if (loaded.init() <= 0 || loaded.set_option(GIT_OPT_SET_OWNER_VALIDATION, 0) != 0)
      throw IoError("what git ignores cannot be told: libgit2 cannot be set up");
    return loaded;
  }();
  return git;
}

// Whether something named as a repository is stands in the folder or above: most folders of a
// corpus are spared the library.
bool MayBeInRepository(const fs::path& folder) {
  std::error_code error;
  for (fs::path at = fs::canonical(folder, error); !error; at = at.parent_path()) {
    if (fs::exists(at / ".git", error)) return true;
    if (at == at.root_path()) return false;
  }
  return true;
}

// The repository that a folder is in, null where it is in none.
git_repository* Open(const fs::path& folder) {
  if (!MayBeInRepository(folder)) return nullptr;
  git_repository* repository = nullptr;
  ReadyGit().open(&repository, folder.c_str(), 0, nullptr);
  return repository;
}

}  // namespace

GitIgnore::GitIgnore(const fs::path& folder)
    : folder_(folder), repository_(Open(folder), [](git_repository* r) { ReadyGit().free(r); }) {
  const char* top = repository_ ? ReadyGit().top(repository_.get()) : nullptr;
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
  return name != "." && ReadyGit().is_ignored(&ignored, repository_.get(), name.c_str()) == 0 &&
         ignored != 0;
}

}  // namespace vrlint
