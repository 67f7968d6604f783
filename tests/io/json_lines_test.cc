#include "io/json_lines.h"

#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;

namespace {

struct Read {
  std::vector<Article> articles;
  std::vector<RecordError> errors;
};

Read ReadAll(const std::string& lines, const RecordFields& fields = {}) {
  Read read;
  ReadJsonLines(
      "n.jsonl", lines, fields, [&](Article a) { read.articles.push_back(std::move(a)); },
      [&](const RecordError& e) { read.errors.push_back(e); });
  return read;
}

}  // namespace

TEST_CASE("records are read with their row, id and what is known of them", "[io]") {
  const Read read = ReadAll(
      "{\"id\": \"a-1\", \"text\": \"Một\\nhai\", \"source\": \"x.vn\", \"lang\": \"vi\", "
      "\"title\": \"T\"}\n"
      "\n"
      "{\"text\":\"\\u0110\\u1ea1i \\ud83d\\ude00 \\/ \\t\",\"id\":17,\"n\":1e400}\r\n"
      "{\"id\":null,\"text\":\"\"}");
  REQUIRE(read.errors.empty());
  REQUIRE(read.articles.size() == 3);
  CHECK(read.articles[0].text == "Một\nhai");
  CHECK(std::get<std::string>(read.articles[0].id) == "a-1");
  CHECK(read.articles[0].metadata.source == "x.vn");
  CHECK(read.articles[0].metadata.language == "vi");
  CHECK(read.articles[0].field == "text");
  CHECK(read.articles[1].text == "Đại 😀 / \t");
  CHECK(read.articles[1].row == 3);
  CHECK(std::get<int64_t>(read.articles[1].id) == 17);
  CHECK(read.articles[2].text.empty());
}

TEST_CASE("a key may be escaped, stand twice, and be another than text", "[io]") {
  CHECK(ReadAll("{\"te\\u0078t\":\"a\"}").articles.front().text == "a");
  CHECK(ReadAll("{\"text\":\"a\",\"text\":\"b\"}").articles.front().text == "b");
  CHECK(ReadAll("{\"body\":\"a\",\"text\":\"b\"}", {"body", "id"}).articles.front().text == "a");
}

TEST_CASE("a lone surrogate becomes U+FFFD", "[io]") {
  CHECK(ReadAll("{\"text\":\"a\\ud800b\"}").articles.front().text == "a\uFFFDb");
  CHECK(ReadAll("{\"text\":\"a\\udc00\\ud800\\u0041\"}").articles.front().text == "a\uFFFD\uFFFDA");
}

TEST_CASE("a broken record is told with its row, and the next one is read", "[io]") {
  for (const char* bad :
       {"{\"text\": \"a\"", "not json", "[1]", "{\"text\":\"\\x\"}", "{\"text\":\"\xFF\"}",
        "{\"text\":\"a\"} trailing", "{\"text\":3}", "{\"id\":1}"}) {
    const Read read = ReadAll(std::string(bad) + "\n{\"text\":\"fine\"}\n");
    INFO(bad);
    REQUIRE(read.errors.size() == 1);
    CHECK(read.errors.front().row == 1);
    CHECK_FALSE(read.errors.front().reason.empty());
    REQUIRE(read.articles.size() == 1);
    CHECK(read.articles.front().row == 2);
  }
  CHECK(ReadAll("{\"id\":1}").errors.front().missing_text);
  CHECK_FALSE(ReadAll("not json").errors.front().missing_text);
}
