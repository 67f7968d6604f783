#include "fix/edits.h"

#include <catch2/catch.hpp>

using namespace vrlint;

namespace {

Finding Make(Safety safety, std::vector<Edit> edits) {
  Finding finding;
  finding.fix = {safety, std::move(edits)};
  return finding;
}

}  // namespace

TEST_CASE("edits that touch are both made, one that overlaps waits", "[fix]") {
  const std::string text = "abcdef";
  CHECK(ApplyEdits(text, ChooseEdits({Make(Safety::kSafe, {{{0, 2}, "X"}}),
                                      Make(Safety::kSafe, {{{2, 4}, "Y"}})},
                                     Safety::kSafe)) == "XYef");
  CHECK(ApplyEdits(text, ChooseEdits({Make(Safety::kSafe, {{{0, 3}, "X"}}),
                                      Make(Safety::kSafe, {{{2, 4}, "Y"}})},
                                     Safety::kSafe)) == "Xdef");
  CHECK(ApplyEdits(text, ChooseEdits({Make(Safety::kSafe, {{{2, 2}, "+"}}),
                                      Make(Safety::kSafe, {{{2, 4}, ""}})},
                                     Safety::kSafe)) == "ab+ef");
  CHECK(ApplyEdits(text, ChooseEdits({Make(Safety::kSafe, {{{0, 4}, ""}}),
                                      Make(Safety::kSafe, {{{2, 2}, "+"}})},
                                     Safety::kSafe)) == "ef");
}

TEST_CASE("safer fixes choose first, and a fix goes whole or not at all", "[fix]") {
  const std::string text = "abcdef";
  const std::vector<Finding> findings = {Make(Safety::kUnsafe, {{{0, 1}, "1"}, {{4, 5}, "2"}}),
                                         Make(Safety::kSafe, {{{4, 6}, "S"}})};
  CHECK(ApplyEdits(text, ChooseEdits(findings, Safety::kUnsafe)) == "abcdS");
  CHECK(ChooseEdits({Make(Safety::kUnsafe, {{{0, 1}, ""}})}, Safety::kSafe).empty());
}
