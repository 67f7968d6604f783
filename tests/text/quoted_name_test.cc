#include "text/quoted_name.h"

#include <catch2/catch.hpp>

using namespace vrlint;

TEST_CASE("an odd name is quoted on one line, any other stays as it is", "[text]") {
  struct Case {
    std::string name;
    std::string quoted;
  };
  for (const auto& [name, quoted] : {
           Case{"tin tức/a b.txt", "tin tức/a b.txt"},
           Case{"back\\slash", "back\\slash"},
           Case{"a\nb", "\"a\\nb\""},
           Case{"a\x1B[31m", "\"a\\033[31m\""},
           Case{"\"a\\\"", "\"\\\"a\\\\\\\"\""},
           Case{"tức\n", "\"tức\\n\""},
           Case{"caf\xE9", "\"caf\\351\""},
           Case{"\xE9\xC3\xA9", "\"\\351\\303\\251\""},
       }) {
    CHECK(QuotedName(name) == quoted);
  }
}
