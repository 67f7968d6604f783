#include "io/source_file.h"

#include <catch2/catch.hpp>

#include "io/compression.h"
#include "io/file.h"

using namespace vrlint;
using namespace std::string_literals;

TEST_CASE("edits are made in the file's own encoding, behind its byte-order mark", "[io]") {
  // Each says "Hà 😀!"; the edits make "Ha 😀 Ế" of it.
  const std::vector<Edit> edits = {{{1, 3}, "a"}, {{8, 9}, " Ế"}};
  struct Case {
    std::string bytes;
    std::string repaired;
  };
  for (const auto& [bytes, repaired] : {
           Case{"Hà 😀!", "Ha 😀 Ế"},
           Case{"\xEF\xBB\xBFHà 😀!", "\xEF\xBB\xBFHa 😀 Ế"},
           Case{"\xFF\xFEH\0\xE0\0 \0\x3D\xD8\x00\xDE!\0"s,
                "\xFF\xFEH\0a\0 \0\x3D\xD8\x00\xDE \0\xBE\x1E"s},
           Case{"\xFE\xFF\0H\0\xE0\0 \xD8\x3D\xDE\x00\0!"s,
                "\xFE\xFF\0H\0a\0 \xD8\x3D\xDE\x00\0 \x1E\xBE"s},
           Case{"\xFF\xFE\0\0H\0\0\0\xE0\0\0\0 \0\0\0\0\xF6\1\0!\0\0\0"s,
                "\xFF\xFE\0\0H\0\0\0a\0\0\0 \0\0\0\0\xF6\1\0 \0\0\0\xBE\x1E\0\0"s},
           Case{"\0\0\xFE\xFF\0\0\0H\0\0\0\xE0\0\0\0 \0\1\xF6\0\0\0\0!"s,
                "\0\0\xFE\xFF\0\0\0H\0\0\0a\0\0\0 \0\1\xF6\0\0\0\0 \0\0\x1E\xBE"s},
       }) {
    const SourceFile file(bytes, "a.txt", false);
    REQUIRE_FALSE(file.bad_byte());
    CHECK(file.text() == "Hà 😀!");
    CHECK(file.Repaired(file.InBytes(edits)) == repaired);
  }
}

TEST_CASE("the first byte that is no text is named, in the uncompressed file", "[io]") {
  CHECK(SourceFile("caf\xE9 au lait", "a.txt", false).bad_byte() == 3);
  CHECK(SourceFile("\xEF\xBB\xBF\xE9", "a.txt", false).bad_byte() == 3);
  CHECK(SourceFile("\xFF\xFE\x00\xD8"s, "a.txt", false).bad_byte() == 2);
  CHECK_FALSE(SourceFile("caf\xE9", "a.jsonl", true).bad_byte());
  const std::string packed = WriteZstdFrame("ab\xFF", "\x28\xB5\x2F\xFD\x04"s);
  CHECK(SourceFile(packed, "a.txt.zst", false).bad_byte() == 2);
}

TEST_CASE("a compressed file is compressed again, and a damaged one told with its name", "[io]") {
  const std::string packed = WriteZstdFrame("\xEF\xBB\xBFone", "\x28\xB5\x2F\xFD\x04"s);
  const SourceFile file(packed, "a.txt.zst", false);
  CHECK(file.is_compressed());
  const std::string repaired = file.Repaired(file.InBytes({{{0, 1}, "t"}}));
  CHECK(SourceFile(repaired, "a.txt.zst", false).bytes() == "\xEF\xBB\xBFtne");
  CHECK_THROWS_WITH(SourceFile("x", "a\nb.gz", false),
                    "\"a\\nb.gz\": is no gzip data, in spite of its name");
}
