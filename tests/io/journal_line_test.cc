#include "io/journal_line.h"

#include <catch2/catch.hpp>

#include "io/hash.h"

using namespace vrlint;

namespace {

// Bytes that text formats like to lose.
const std::vector<std::string> kOddBytes = {"",
                                            "Đại tướng.txt",
                                            "two\nlines \"quoted\" \\",
                                            "\xFF",
                                            "\xFF\xFE",
                                            "\xFF\xFE\x41",
                                            "caf\xE9/\x80.txt",
                                            std::string("a\0b\0", 4),
                                            "\r\n\t\x7F\x01",
                                            "==\xC3"};

JournalEntry EntryWith(const std::string& bytes) {
  return {bytes, Sha256("old"), Sha256("new"), {{0, bytes, ""}, {1ULL << 40, "", bytes}}};
}

}  // namespace

TEST_CASE("a line of the journal holds any bytes and is one line", "[io]") {
  for (const std::string& bytes : kOddBytes) {
    for (const JournalLine& line : {JournalLine(EntryWith(bytes)), JournalLine(Withdrawal{bytes}),
                                    JournalLine(JournalVersion{7})}) {
      const std::string text = ToText(line);
      CAPTURE(text);
      CHECK(text.find('\n') == text.size() - 1);
      CHECK(ParseJournalLine(text) == line);
    }
  }
}

TEST_CASE("text is kept as people read it", "[io]") {
  CHECK(ToText(Withdrawal{"Hà Nội.txt"}) == "{\"withdrawn\":\"Hà Nội.txt\"}\n");
  CHECK(ToText(Withdrawal{"\xFF"}) == "{\"withdrawn\":{\"base64\":\"/w==\"}}\n");
}

TEST_CASE("a line that is cut at any byte is no line", "[io]") {
  const std::string text = ToText(EntryWith("caf\xE9.txt"));
  for (size_t size = 0; size < text.size() - 1; ++size)
    CHECK_FALSE(ParseJournalLine(text.substr(0, size)));
}

TEST_CASE("damaged lines are no lines", "[io]") {
  const std::string hash = "\"" + Sha256("") + "\"";
  std::string zeroed = ToText(EntryWith("a.txt"));
  zeroed.replace(20, 10, 10, '\0');
  for (const std::string& text :
       {zeroed, std::string("[]"), std::string("{}"), std::string("7"), std::string("\xFF"),
        "{\"path\":\"a\",\"before\":\"../../a\",\"after\":" + hash + "}",
        "{\"path\":7,\"before\":" + hash + ",\"after\":" + hash + "}",
        "{\"path\":\"a\",\"before\":" + hash + ",\"after\":" + hash + ",\"edits\":[{\"at\":1}]}",
        std::string("{\"journal\":\"one\"}"), std::string("{\"withdrawn\":{\"hex\":\"00\"}}")}) {
    CAPTURE(text);
    CHECK_FALSE(ParseJournalLine(text));
  }
}

TEST_CASE("edits are unmade where they fit", "[io]") {
  struct Case {
    const char* name;
    std::vector<JournalEdit> edits;
    std::string after;
    std::optional<std::string> before;
  };
  const Case cases[] = {
      {"several, some touching",
       {{0, "ab", "x"}, {2, "", "yy"}, {4, "e", ""}, {6, "g", "zz"}},
       "xyycdfzz",
       "abcdefg"},
      {"other bytes stand there", {{1, "b", "x"}}, "ayc", std::nullopt},
      {"behind the end", {{9, "b", ""}}, "abc", std::nullopt},
      {"inside the one before", {{0, "abc", "x"}, {1, "b", "y"}}, "xy", std::nullopt},
      {"far behind all", {{~0ULL, "b", ""}}, "abc", std::nullopt},
  };
  for (const auto& [name, edits, after, before] : cases) {
    CAPTURE(name);
    CHECK(Unmade(edits, after) == before);
  }
}
