// text <- config <- detect <- rule <- lint <- fix <- {io, report} <- run <- cli: a folder includes
// itself and those to its left; io and report do not know each other.
#include <catch2/catch.hpp>
#include <map>
#include <regex>
#include <set>

#include "support.h"

namespace fs = std::filesystem;
using vrlint::test::ReadAll;
using vrlint::test::SourceDir;

namespace {

const std::map<std::string, int> kRanks = {{"text", 0}, {"config", 1}, {"detect", 2}, {"rule", 3},
                                           {"lint", 4}, {"fix", 5},    {"io", 6},     {"report", 6},
                                           {"run", 7},  {"cli", 8}};

// Which folders may include a library's headers.
const std::vector<std::pair<std::string, std::set<std::string>>> kLibraries = {
    {"toml++/", {"config"}},
    {"CLI/", {"cli"}},
    {"unicode/", {"text"}},
    {"re2/", {"detect"}},
    {"nlohmann/", {"io", "report"}},
    {"simdjson", {"io"}},
    {"zlib", {"io"}},
    {"zstd", {"io"}},
    {"nettle/", {"io"}},
    {"oneapi/tbb", {"run"}},
    {"attr/", {"io"}},
    {"git2", {"io"}},
};

// Calls see(file, folder, included) for every include in src/.
template <typename See>
void ForEachInclude(See see) {
  const std::regex include("#include [<\"]([^>\"]+)[>\"]");
  for (const auto& entry : fs::recursive_directory_iterator(SourceDir() / "src")) {
    if (entry.is_directory()) continue;
    const fs::path file = entry.path().lexically_relative(SourceDir() / "src");
    const std::string content = ReadAll(entry.path());
    for (auto it = std::sregex_iterator(content.begin(), content.end(), include);
         it != std::sregex_iterator(); ++it) {
      see(file.string(), file.has_parent_path() ? file.begin()->string() : "", (*it)[1].str());
    }
  }
}

}  // namespace

TEST_CASE("includes point one way", "[layering]") {
  ForEachInclude(
      [](const std::string& file, const std::string& folder, const std::string& included) {
        const std::string target = included.substr(0, included.find('/'));
        if (folder.empty() || included.find('/') == std::string::npos || !kRanks.contains(target))
          return;
        INFO(file << " includes " << included);
        REQUIRE(kRanks.contains(folder));
        CHECK((target == folder || kRanks.at(target) < kRanks.at(folder)));
      });
}

TEST_CASE("a library is known in its own folders alone", "[layering]") {
  ForEachInclude(
      [](const std::string& file, const std::string& folder, const std::string& included) {
        for (const auto& [library, folders] : kLibraries) {
          if (!included.starts_with(library)) continue;
          INFO(file << " includes " << included);
          CHECK(folders.contains(folder));
        }
      });
}
