#include "io/json_string.h"

#include <catch2/catch.hpp>
#include <random>

#include "fix/edits.h"
#include "text/unicode.h"

using namespace vrlint;

namespace {

// The string with one edit over what it says.
std::string Edited(const std::string& raw, Span span, const std::string& fresh,
                   bool ascii = false) {
  return ApplyEdits(raw, JsonEdits(raw, ascii, {{span, fresh}}));
}

}  // namespace

TEST_CASE("a JSON string says what its escapes say", "[io]") {
  struct Case {
    std::string raw;
    std::string text;
  };
  for (const auto& [raw, text] : {
           Case{"\\u0110\\u1EA1i \\/ \\\\ \\\"", "Đại / \\ \""},
           Case{"\\b\\f\\n\\r\\t", "\b\f\n\r\t"},
           Case{"\\ud83d\\ude00", "😀"},
           Case{"\\u0000x", std::string("\0x", 2)},
       }) {
    INFO(raw);
    CHECK(ReadJsonString(raw)->text == text);
    CHECK(ReadJsonString(raw)->undecoded.empty());
  }
  for (const char* bad : {"\\", "\\x", "\\u12", "\\u12g4"}) CHECK_FALSE(ReadJsonString(bad));
}

TEST_CASE("a lone surrogate becomes U+FFFD, and its place is kept", "[io]") {
  const auto places = [](const char* raw) { return ReadJsonString(raw)->undecoded; };
  CHECK(ReadJsonString("a\\ud800b")->text == "a\uFFFDb");
  CHECK(places("a\\ud800b") == std::vector<Span>{{1, 4}});
  CHECK(places("\\udc00\\ud800\\u0041") == std::vector<Span>{{0, 3}, {3, 6}});
  CHECK(places("\\ud800\\ud83d\\ude00") == std::vector<Span>{{0, 3}});
  CHECK(places("\\ufffd\uFFFD").empty());
}

TEST_CASE("what is inserted is written as the string writes it", "[io]") {
  CHECK(Edited("\\u00e9 a", {3, 4}, "é") == "\\u00e9 \\u00e9");
  CHECK(Edited("\\u00E9 a", {3, 4}, "ò") == "\\u00E9 \\u00F2");
  CHECK(Edited("\\u1ea1 a", {4, 5}, "😀") == "\\u1ea1 \\ud83d\\ude00");
  CHECK(Edited("é \\u00e0 a", {6, 7}, "ò") == "é \\u00e0 ò");
  CHECK(Edited("é \\u00a0 a", {6, 7}, "\u00A0") == "é \\u00a0 \\u00a0");
  CHECK(Edited("plain", {0, 5}, "é") == "é");
  CHECK(Edited("plain", {0, 5}, "é", true) == "\\u00e9");
  CHECK(Edited("a\\/b", {3, 3}, "/") == "a\\/b\\/");
  CHECK(Edited("ab", {2, 2}, "/") == "ab/");
  CHECK(Edited("ab", {1, 1}, "\"\\\n\t\x01") == "a\\\"\\\\\\n\\t\\u0001b");
  CHECK(Edited("a\\u000ab", {3, 3}, "\n") == "a\\u000ab\\u000a");
  CHECK(Edited("a\\u003cb", {1, 2}, "<<") == "a\\u003c\\u003cb");
}

TEST_CASE("an edit behind escapes finds its bytes", "[io]") {
  CHECK(Edited("\\n\\u0110\\ud83d\\ude00x", {7, 8}, "") == "\\n\\u0110\\ud83d\\ude00");
  CHECK(Edited("\\n\\u0110\\ud83d\\ude00x", {3, 7}, "y") == "\\n\\u0110yx");
  CHECK(Edited("\\n\\u0110\\ud83d\\ude00x", {1, 3}, "") == "\\n\\ud83d\\ude00x");
}

TEST_CASE("an edited string says the edited text, however either is written", "[io]") {
  const std::vector<std::string> pieces = {
      "a",   "/",    "\\/",  "é",       "\\u00e9", "😀",      "\\ud83d\\ude00",
      "\\n", "\\\"", "\\\\", "\\u0041", "\\ud800", "\\u001F"};
  const std::vector<std::string> inserted = {"", "a", "é/", "😀\n", "\"\\", "\x1F", "Đ"};
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string raw;
    for (int i = static_cast<int>(random() % 12); i > 0; --i)
      raw += pieces[random() % pieces.size()];
    const JsonText said = *ReadJsonString(raw);
    // Every other character is replaced, but no lone surrogate.
    std::vector<Edit> edits;
    for (uint32_t at = 0; at < said.text.size();) {
      const uint32_t size = CodePointAt(said.text, at).length;
      if (random() % 2 == 0 && said.undecoded.empty())
        edits.push_back({{at, at + size}, inserted[random() % inserted.size()]});
      at += size;
    }
    const std::string repaired = ApplyEdits(raw, JsonEdits(raw, round % 2 == 0, edits));
    CAPTURE(raw, repaired);
    REQUIRE(ReadJsonString(repaired)->text == ApplyEdits(said.text, edits));
  }
}
