// Articles without a defect, full of what looks like one (fixtures/clean/README.md names it).
#include <catch2/catch.hpp>

#include "support.h"
#include "text/document.h"

using namespace vrlint;
namespace fs = std::filesystem;

TEST_CASE("clean articles stay silent", "[fixtures]") {
  size_t count = 0;
  for (const auto& entry : fs::directory_iterator(test::SourceDir() / "fixtures/clean")) {
    if (entry.path().extension() != ".txt") continue;
    ++count;
    const std::string text = test::ReadAll(entry.path());
    INFO(entry.path().filename());
    CHECK(test::Describe(test::ShippedLinter().Lint(text, {}).findings, text) ==
          std::vector<std::string>{});
    const Document document(text);
    CHECK(document.words().size() >= 250);
    CHECK(document.blocks().size() >= 6);
  }
  CHECK(count >= 20);
}
