#include <catch2/catch.hpp>

#include "fix/edits.h"
#include "io/record.h"

using namespace vrlint;

namespace {

// "row id text" of each record, or "row: error".
std::vector<std::string> Listing(const std::string& table) {
  std::vector<std::string> rows;
  const auto reader = OpenCsv(table, "n.csv", {});
  while (const auto record = reader->Next()) {
    const Article& article = record->article;
    const auto* id = std::get_if<std::string>(&article.id);
    rows.push_back(std::to_string(*article.row) +
                   (record->error.empty() ? " " + (id == nullptr ? "" : *id) + " " + article.text
                                          : ": " + record->error));
  }
  return rows;
}

using Rows = std::vector<std::string>;

}  // namespace

TEST_CASE("rows are read as RFC 4180 has them", "[io]") {
  struct Case {
    std::string table;
    Rows rows;
  };
  for (const auto& [table, rows] : {
           Case{"id,text\n1,one\n2,two", {"2 1 one", "3 2 two"}},
           Case{"id,text\r\n1,\"a, \"\"b\"\"\r\nc\"\r\n\r\n2,two\r\n",
                {"2 1 a, \"b\"\r\nc", "5 2 two"}},
           Case{"text\n\"\"\n\"x\"", {"2  ", "3  x"}},
           Case{"id,text\r1,one\r2,two", {"2 1 one", "3 2 two"}},
           Case{"id,text\n1,a \"b\" c\n", {"2 1 a \"b\" c"}},
           Case{"text,text\na,b", {"2  b"}},
           Case{"\"id\",\"text\"\n1,one", {"2 1 one"}},
           Case{"", {}},
           Case{"text\n", {}},
       }) {
    INFO(table);
    CHECK(Listing(table) == rows);
  }
}

TEST_CASE("what is wrong with a row is told with its line, and the next one is read", "[io]") {
  struct Case {
    std::string table;
    Rows rows;
  };
  for (const auto& [table, rows] : {
           Case{"id,body\n1,one", {"1: no column 'text' in the header (id, body)"}},
           Case{"id,text\n1\n1,a,b\n2,two",
                {"2: 1 fields, where the header has 2", "3: 3 fields, where the header has 2",
                 "4 2 two"}},
           Case{"id,text\n1,\"a\"b\n2,two",
                {"2: something follows a closing quotation mark", "3 2 two"}},
           Case{"id,text\n1,\"a\n2,two", {"2: a quotation mark is opened and never closed"}},
           Case{"id,text\n1,\"", {"2: a quotation mark is opened and never closed"}},
           Case{"id,text\n\xFF,one\n2,two", {"2: the row is no UTF-8", "3 2 two"}},
       }) {
    INFO(table);
    CHECK(Listing(table) == rows);
  }
  CHECK(OpenCsv("id\n1\n", "n.csv", {})->Next()->missing_text);
  CHECK_FALSE(OpenCsv("\"te\"xt\n1\n", "n.csv", {})->Next()->missing_text);
}

TEST_CASE("a repair keeps the quotation marks of its field, and gives it some where it must",
          "[io]") {
  struct Case {
    std::string field;
    Edit edit;
    std::string repaired;
  };
  for (const auto& [field, edit, repaired] : {
           Case{"abc", {{1, 2}, "x"}, "axc"},
           Case{"\"abc\"", {{1, 2}, "x"}, "\"axc\""},
           Case{"\"a\"\"b\"\"c\"", {{2, 3}, "x\"y"}, "\"a\"\"x\"\"y\"\"c\""},
           Case{"\"a\"\"b\"\"c\"", {{1, 2}, ""}, "\"ab\"\"c\""},
           Case{"\"\"\"b\"", {{2, 2}, "!"}, "\"\"\"b!\""},
           Case{"abc", {{1, 2}, ","}, "\"a,c\""},
           Case{"abc", {{1, 2}, "\n"}, "\"a\nc\""},
           Case{"abc", {{1, 2}, "\""}, "\"a\"\"c\""},
           Case{"a\"b\"c", {{4, 5}, "d"}, "a\"b\"d"},
           Case{"a\"b\"", {{0, 1}, ""}, "\"\"\"b\"\"\""},
           Case{"abc", {{0, 3}, ""}, "\"\""},
       }) {
    const std::string table = "id,text,n\r\n1," + field + ",\"x\"\r\n2,z,0";
    const auto reader = OpenCsv(table, "n.csv", {});
    const auto record = reader->Next();
    const std::string after = ApplyEdits(table, reader->InFile(record->place, {edit}));
    INFO(field);
    CHECK(after == "id,text,n\r\n1," + repaired + ",\"x\"\r\n2,z,0");
    CHECK(OpenCsv(after, "n.csv", {})->Next()->article.text ==
          ApplyEdits(record->article.text, {edit}));
  }
  const std::string tabs = "text\tid\na,b\t1\n";
  const auto reader = OpenTsv(tabs, "n.tsv", {});
  const auto record = reader->Next();
  CHECK(ApplyEdits(tabs, reader->InFile(record->place, {{{1, 2}, ";,"}})) == "text\tid\na;,b\t1\n");
}
