#include "lint/layout.h"

#include <catch2/catch.hpp>
#include <random>

#include "fix/edits.h"

using namespace vrlint;

namespace {

// Findings that delete the marked pieces: «safe» and ‹unsafe›. Returns the text without the marks.
std::string Unmark(const std::string& marked, std::vector<Finding>& findings) {
  static const Rule rule = [] {
    Rule r;
    r.id = "caption-x";
    r.defect_class = FindClass("caption");
    return r;
  }();
  std::string text;
  for (size_t at = 0; at < marked.size();) {
    const std::string_view rest = std::string_view(marked).substr(at);
    const auto here = static_cast<uint32_t>(text.size());
    if (rest.starts_with("«") || rest.starts_with("‹")) {
      Finding finding;
      finding.rule = &rule;
      finding.fix.safety = rest.starts_with("«") ? Safety::kSafe : Safety::kUnsafe;
      finding.fix.edits = {{{here, here}, ""}};
      findings.push_back(finding);
      at += rest.starts_with("«") ? 2 : 3;
    } else if (rest.starts_with("»") || rest.starts_with("›")) {
      findings.back().fix.edits.front().span.end = here;
      findings.back().span = findings.back().fix.edits.front().span;
      at += rest.starts_with("»") ? 2 : 3;
    } else {
      text += marked[at++];
    }
  }
  return text;
}

}  // namespace

TEST_CASE("deleted lines take their line ends and leave one blank line at most", "[lint]") {
  struct Case {
    std::string marked;
    std::string safe;    // after the safe edits
    std::string unsafe;  // after all
  };
  for (const auto& [marked, safe, unsafe] : {
           Case{"a\n\n«b»\n\nc", "a\n\nc", "a\n\nc"},
           Case{"a\n«b»\nc", "a\nc", "a\nc"},
           Case{"a\n«b»\n\nc", "a\n\nc", "a\n\nc"},
           Case{"a\n\n\n«b»\nc", "a\n\nc", "a\n\nc"},
           Case{"«a»\n\nb", "b", "b"},
           Case{"\n«a»\n\nb\n", "b\n", "b\n"},
           Case{"a\n\n«b»", "a", "a"},
           Case{"a\n\n«b»\n", "a\n", "a\n"},
           Case{"a\r\n\r\n«b»\r\n\r\nc\r\n", "a\r\n\r\nc\r\n", "a\r\n\r\nc\r\n"},
           Case{"a\n\n«b»\n\n«c»\n\nd", "a\n\nd", "a\n\nd"},
           Case{"a\n\n«b»\n\n‹c›\n\nd", "a\n\nc\n\nd", "a\n\nd"},
           Case{"a\n«b»\n\n‹c›\nd", "a\n\nc\nd", "a\n\nd"},
           Case{"a\n\n‹b›\n\n«c»", "a\n\nb", "a"},
           Case{"a\n\n«b»\n\n‹c›", "a\n\nc", "a"},
           Case{"‹a›\n\n«b»\n\nc", "a\n\nc", "c"},
           Case{"a «b» c\n\n«d»", "a  c", "a  c"},
           Case{"«a»\n", "\n", "\n"},
           Case{"«a»", "", ""},
           Case{"  «a»  \nb", "b", "b"},
           Case{"x\n\n«a\n\nb»\n\ny", "x\n\ny", "x\n\ny"},
           Case{"a«\na\na»\nb", "a\nb", "a\nb"},  // a loop of lines: the first stays a line
           Case{"a«\n\na\n\na»\n\nb", "a\n\nb", "a\n\nb"},
           Case{"a«\na\na»\n", "a\n", "a\n"},
           Case{"a«\na»", "a", "a"},
           Case{"a b«.\na b.\na b».\nc", "a b.\nc", "a b.\nc"},  // its stop is the last copy's
       }) {
    std::vector<Finding> findings;
    const std::string text = Unmark(marked, findings);
    LayOutDeletions(text, findings);
    INFO(marked);
    CHECK(ApplyEdits(text, ChooseEdits(findings, Safety::kSafe)) == safe);
    CHECK(ApplyEdits(text, ChooseEdits(findings, Safety::kUnsafe)) == unsafe);
    for (const Finding& finding : findings) CHECK_FALSE(finding.fix.edits.empty());
  }
}

TEST_CASE("no byte belongs to two edits, and no word goes that was not to go", "[lint]") {
  std::mt19937 random(3);
  for (int round = 0; round < 2000; ++round) {
    std::string marked;
    std::string kept;
    for (int line = static_cast<int>(random() % 8); line > 0; --line) {
      const char letter = static_cast<char>('a' + line);
      switch (random() % 4) {
        case 0:
          marked += std::string("«") + letter + "»";
          break;
        case 1:
          marked += std::string("‹") + letter + "›";
          break;
        case 2:
          marked += letter;
          kept += letter;
          break;
        default:
          break;
      }
      if (line > 1 || random() % 2 == 0) marked += '\n';
    }
    std::vector<Finding> findings;
    const std::string text = Unmark(marked, findings);
    LayOutDeletions(text, findings);
    std::vector<Span> spans;
    for (const Finding& f : findings) {
      for (const Edit& e : f.fix.edits) spans.push_back(e.span);
    }
    std::sort(spans.begin(), spans.end());
    CAPTURE(marked);
    for (size_t i = 1; i < spans.size(); ++i) REQUIRE(spans[i - 1].end <= spans[i].begin);
    std::string left = ApplyEdits(text, ChooseEdits(findings, Safety::kUnsafe));
    std::erase(left, '\n');
    REQUIRE(left == kept);
  }
}
