#include "io/path_list.h"

#include <catch2/catch.hpp>

#include "io/file.h"
#include "support.h"

using namespace vrlint;

TEST_CASE("a list names one path a line, or parts them by NUL", "[io]") {
  struct Case {
    std::string bytes;
    char end;
    std::vector<std::string> paths;
  };
  test::TempFolder folder;
  const std::string list = (folder / "list").string();
  for (const auto& [bytes, end, paths] :
       {Case{"", '\n', {}}, Case{"\n\n", '\n', {}}, Case{"a.txt", '\n', {"a.txt"}},
        Case{"a b.txt\n\n news/\n", '\n', {"a b.txt", " news/"}},
        Case{"-\n--fix\n", '\n', {"./-", "--fix"}},
        Case{std::string("a\nb\0c.txt\0", 10), '\0', {"a\nb", "c.txt"}}}) {
    INFO(bytes);
    test::WriteAll(list, bytes);
    CHECK(ReadPathList(list, end) == paths);
  }
  CHECK_THROWS_AS(ReadPathList(list + "x"), IoError);
}
