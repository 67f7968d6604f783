#include <catch2/catch.hpp>

#include "config/error.h"
#include "fix/edits.h"
#include "io/record.h"

using namespace vrlint;

namespace {

std::vector<Record> ReadAll(const std::string& lines, const RecordFields& fields = {}) {
  std::vector<Record> records;
  const auto reader = OpenJsonLines(lines, "n.jsonl", fields);
  while (auto record = reader->Next()) records.push_back(*std::move(record));
  return records;
}

// The text of the first record.
std::string TextOf(const std::string& lines, const std::string& field = "text") {
  RecordFields fields;
  fields.text = field;
  return ReadAll(lines, fields).front().article.text;
}

}  // namespace

TEST_CASE("records are read with their row, id and what is known of them", "[io]") {
  const auto records = ReadAll(
      "{\"id\": \"a-1\", \"text\": \"Một\\nhai\", \"source\": \"x.vn\", \"lang\": \"vi\", "
      "\"title\": \"T\"}\n"
      "\n"
      "{\"text\":\"\\u0110\\u1ea1i \\ud83d\\ude00 \\/ \\t\",\"id\":17,\"n\":1e400}\r\n"
      "{\"id\":null,\"text\":\"\"}");
  REQUIRE(records.size() == 3);
  for (const Record& record : records) REQUIRE(record.error.empty());
  CHECK(records[0].article.text == "Một\nhai");
  CHECK(std::get<std::string>(records[0].article.id) == "a-1");
  CHECK(records[0].article.metadata.source == "x.vn");
  CHECK(records[0].article.metadata.language == "vi");
  CHECK(records[0].article.field == "text");
  CHECK(records[1].article.text == "Đại 😀 / \t");
  CHECK(records[1].article.row == 3);
  CHECK(std::get<int64_t>(records[1].article.id) == 17);
  CHECK(records[2].article.text.empty());
}

TEST_CASE("a key may be escaped, stand twice, and be another than text", "[io]") {
  CHECK(TextOf("{\"te\\u0078t\":\"a\"}") == "a");
  CHECK(TextOf("{\"text\":\"a\",\"text\":\"b\"}") == "b");
  CHECK(TextOf("{\"body\":\"a\",\"text\":\"b\"}", "body") == "a");
}

TEST_CASE("other fields than the usual can tell of the document", "[io]") {
  RecordFields fields;
  fields.metadata = {ParseMetadataField("lang=language"), ParseMetadataField("url")};
  const auto records =
      ReadAll("{\"text\":\"a\",\"language\":\"vi\",\"url\":\"u\",\"title\":\"T\"}", fields);
  CHECK(records.front().article.metadata.language == "vi");
  CHECK(records.front().article.metadata.url == "u");
  CHECK(records.front().article.metadata.title.empty());
  CHECK_THROWS_WITH(ParseMetadataField("titel"), Catch::Contains("did you mean 'title'?"));
}

TEST_CASE("a broken record is told with its row, and the next one is read", "[io]") {
  for (const char* bad : {"{\"text\": \"a\"", "not json", "[1]", "{\"text\":\"\\x\"}",
                          "{\"text\":\"\xFF\"}", "{\"text\":\"a\"} trailing", "{\"text\":3}",
                          "{\"text\":\"a\",\"text\":null}", "{\"id\":1}", "{\"text\":\"a\tb\"}"}) {
    const auto records = ReadAll(std::string(bad) + "\n{\"text\":\"fine\"}\n");
    INFO(bad);
    REQUIRE(records.size() == 2);
    CHECK(records[0].article.row == 1);
    CHECK_FALSE(records[0].error.empty());
    CHECK(records[1].error.empty());
    CHECK(records[1].article.row == 2);
  }
  CHECK(ReadAll("{\"id\":1}").front().missing_text);
  CHECK_FALSE(ReadAll("not json").front().missing_text);
}

TEST_CASE("a repair changes the bytes of its edit and no others of the line", "[io]") {
  struct Case {
    std::string line;
    Edit edit;
    std::string repaired;
  };
  for (const auto& [line, edit, repaired] : {
           Case{"{ \"n\" : 1e400,\"text\" :  \"ab\" , \"m\":12345678901234567890 }",
                {{1, 2}, "x"},
                "{ \"n\" : 1e400,\"text\" :  \"ax\" , \"m\":12345678901234567890 }"},
           Case{"{\"text\":\"ab\",\"text\":\"ab\"}\r",
                {{0, 1}, ""},
                "{\"text\":\"ab\",\"text\":\"b\"}\r"},
           Case{"{\"t\":\"é\",\"text\":\"a\"}", {{1, 1}, "é"}, "{\"t\":\"é\",\"text\":\"aé\"}"},
           Case{"{\"t\":\"e\",\"text\":\"a\"}",
                {{1, 1}, "é"},
                "{\"t\":\"e\",\"text\":\"a\\u00e9\"}"},
       }) {
    const std::string lines = "{\"text\":\"first\"}\n" + line + "\n";
    const auto reader = OpenJsonLines(lines, "n.jsonl", {});
    reader->Next();
    const auto record = reader->Next();
    REQUIRE(record->error.empty());
    INFO(line);
    CHECK(ApplyEdits(lines, reader->InFile(record->place, {edit})) ==
          "{\"text\":\"first\"}\n" + repaired + "\n");
  }
}
