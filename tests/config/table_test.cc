#include "config/table.h"

#include <catch2/catch.hpp>

using namespace vrlint;

namespace {

template <typename Read>
std::string ErrorOf(std::string_view toml, Read read) {
  try {
    const Table table = Table::Parse(toml, "rule.toml");
    read(table);
    return "";
  } catch (const ConfigError& error) {
    return error.what();
  }
}

}  // namespace

TEST_CASE("every mistake in a file is told with its place", "[config]") {
  CHECK(ErrorOf("a = \n", [](const Table&) {}).starts_with("rule.toml:1:5: "));
  CHECK(ErrorOf("\n  count = \"three\"", [](const Table& t) { t.Integer("count", 0); }) ==
        "rule.toml:2:3: 'count' must be an integer, not a string");
  CHECK(ErrorOf("count = 9", [](const Table& t) { t.Integer("count", 0, 1, 5); }) ==
        "rule.toml:1:1: 'count' must be between 1 and 5");
  CHECK(ErrorOf("x = 1", [](const Table& t) { t.String("message"); }) ==
        "rule.toml:1:1: 'message' is missing");
  CHECK(ErrorOf("list = [\"a\", 1]", [](const Table& t) { t.Strings("list"); }) ==
        "rule.toml:1:14: 'list' must be an array of strings, not an integer");
  CHECK(ErrorOf("kind = \"lop\"", [](const Table& t) {
          t.Choice<int>("kind", {{"loop", 1}, {"block", 2}}, 0);
        }) == "rule.toml:1:1: 'lop' is not 'loop' or 'block'");
  CHECK(ErrorOf("day = 2020-01-01", [](const Table&) {}) ==
        "rule.toml:1:7: dates and times have no meaning here");
}

TEST_CASE("a key that nobody reads is an error and the nearest one is named", "[config]") {
  CHECK(ErrorOf("[params]\nmin_word = 3", [](const Table& t) {
          t.Sub("params").Integer("min_words", 1);
          t.RejectUnread();
        }) == "rule.toml:2:1: unknown key 'min_word'; did you mean 'min_words'?");
  CHECK(ErrorOf("[[example]]\nbat = \"x\"", [](const Table& t) {
          for (const Table* e : t.Tables("example")) e->String("bad", "");
          t.RejectUnread();
        }) == "rule.toml:2:1: unknown key 'bat'; did you mean 'bad'?");
  CHECK(ErrorOf("a = 1\nb = 2", [](const Table& t) {
          t.Integer("a", 0);
          t.Integer("b", 0);
          t.RejectUnread();
        }) == "");
}

TEST_CASE("merging replaces single values deep inside and leaves the rest", "[config]") {
  Table base =
      Table::Parse("bias = 1\n[evidence.short]\nweight = 1.0\nwords = [1, 6]", "base.toml");
  const Table copy = base;
  base.Merge(Table::Parse("[evidence.short]\nweight = 2.5", "over.toml"));
  CHECK(base.Sub("evidence").Sub("short").Number("weight", 0) == 2.5);
  CHECK(base.Sub("evidence").Sub("short").Numbers("words") == std::vector<double>{1, 6});
  CHECK(base.Integer("bias", 0) == 1);
  CHECK(copy.Sub("evidence").Sub("short").Number("weight", 0) == 1.0);
}

TEST_CASE("keys keep the order of the file", "[config]") {
  const Table table = Table::Parse("zebra = 1\nant = 2\nmole = 3", "t.toml");
  CHECK(table.Keys() == std::vector<std::string>{"zebra", "ant", "mole"});
}

TEST_CASE("a table that was packed is what it was, with its places", "[config]") {
  const Table table = Table::Parse(
      "yes = true\nbig = -9007199254740993\nhalf = 0.5\ntext = \"đ\"\nempty = \"\"\n"
      "list = [[1, 2], [\"a\"]]\n[sub]\n  key = 1\n[[row]]\nn = 300\n[[row]]\n",
      "t.toml");
  const Table again = Table::Unpack(table.Packed(), "t.toml");
  CHECK(again.Keys() == table.Keys());
  CHECK(again.Bool("yes", false));
  CHECK(again.Number("big", 0) == -9007199254740993.0);
  CHECK(again.Number("half", 0) == 0.5);
  CHECK(again.String("text") == "đ");
  CHECK(again.String("empty", "x").empty());
  CHECK(again.Sub("sub").PlaceOf("key").ToString() == "t.toml:8:3");
  CHECK(again.Sub("sub").PlaceOf("key").shipped);
  REQUIRE(again.Tables("row").size() == 2);
  CHECK(again.Tables("row")[0]->Count("n", 0) == 300);
  CHECK(again.Packed() == table.Packed());
}

TEST_CASE("a copy of a table that changes leaves the other as it was", "[config]") {
  const Table table = Table::Parse("a = 1\nb = 2", "t.toml");
  Table copy = table;
  copy.Erase("a");
  copy.Merge(Table::Parse("b = 3", "t.toml"));
  CHECK_FALSE(copy.Has("a"));
  CHECK(copy.Count("b", 0) == 3);
  CHECK(table.Has("a"));
  CHECK(table.Count("b", 0) == 2);
}
