#include "io/compression.h"

#include <catch2/catch.hpp>

#include "fix/edits.h"
#include "io/file.h"

using namespace vrlint;
using namespace std::string_literals;

namespace {

// A frame that holds `bytes`, made as by gzip(1) or zstd(1).
std::string Pack(const Codec& codec, std::string_view bytes) {
  const std::string gzip = "\x1F\x8B\x08\x08\0\0\0\0\x02\x03name.txt\0"s;
  return codec.write(bytes, codec.name == "gzip" ? gzip : "\x28\xB5\x2F\xFD\x04"s);
}

}  // namespace

TEST_CASE("files of several frames are unpacked, each frame with its place", "[io]") {
  for (const Codec& codec : Codecs()) {
    INFO(codec.name);
    const std::string packed = Pack(codec, "one ") + Pack(codec, "") + Pack(codec, "two");
    const Unpacked unpacked = Unpack(codec, packed);
    CHECK(unpacked.bytes == "one two");
    REQUIRE(unpacked.frames.size() == 3);
    CHECK(unpacked.frames[2].begin == 4);
    CHECK(unpacked.frames[2].packed_end == packed.size());
    CHECK(CodecOf(packed, "-") == &codec);
    const std::string large(3'000'000, 'x');
    CHECK(Unpack(codec, Pack(codec, large)).bytes == large);
  }
  CHECK(CodecOf("text", "a.txt") == nullptr);
}

TEST_CASE("a frame that no edit touches stays as it is, byte for byte", "[io]") {
  struct Case {
    std::vector<Edit> edits;
    std::vector<std::string> frames;  // what they hold then
  };
  for (const Codec& codec : Codecs()) {
    std::string packed;
    for (const char* bytes : {"aaaa", "bbbb", "cccc"}) packed += Pack(codec, bytes);
    const Unpacked unpacked = Unpack(codec, packed);
    for (const auto& [edits, frames] : {
             Case{{}, {"aaaa", "bbbb", "cccc"}},
             Case{{{{5, 6}, "x"}}, {"aaaa", "bxbb", "cccc"}},
             Case{{{{4, 4}, "x"}}, {"aaaax", "bbbb", "cccc"}},
             Case{{{{3, 5}, ""}, {{11, 12}, "y"}}, {"aaabbb", "cccy"}},
             Case{{{{1, 9}, ""}, {{10, 12}, "z"}}, {"acz"}},
         }) {
      const std::string repacked = Repack(codec, packed, unpacked, edits);
      const Unpacked again = Unpack(codec, repacked);
      INFO(codec.name << " " << frames.front());
      CHECK(again.bytes == ApplyEdits(unpacked.bytes, edits));
      REQUIRE(again.frames.size() == frames.size());
      for (size_t i = 0; i < frames.size(); ++i)
        CHECK(again.bytes.substr(again.frames[i].begin,
                                 again.frames[i].end - again.frames[i].begin) == frames[i]);
    }
    CHECK(Repack(codec, packed, unpacked, {}) == packed);
  }
}

TEST_CASE("a new gzip member keeps the name and level, a new zstd frame its checksum", "[io]") {
  const std::string member = WriteGzipMember("x", "\x1F\x8B\x08\x08\1\2\3\4\x02\x03name.txt\0"s);
  CHECK(member.substr(0, 19) == "\x1F\x8B\x08\x08\1\2\3\4\x02\x03name.txt\0"s);
  CHECK(WriteGzipMember("x", "\x1F\x8B\x08\0\0\0\0\0\x04\x03"s).substr(0, 10) ==
        "\x1F\x8B\x08\0\0\0\0\0\x04\x03"s);
  const auto size = [](const std::string& like) { return WriteZstdFrame("x", like).size(); };
  CHECK(size("\x28\xB5\x2F\xFD\x04"s) == size("\x28\xB5\x2F\xFD\0"s) + 4);
}

TEST_CASE("damaged, cut and foreign data are told apart from whole files", "[io]") {
  for (const Codec& codec : Codecs()) {
    INFO(codec.name);
    const std::string packed = Pack(codec, "The council met on Monday.");
    for (size_t size = 4; size < packed.size(); ++size)
      CHECK_THROWS_WITH(Unpack(codec, packed.substr(0, size)), Catch::Contains("is cut off"));
    CHECK_THROWS_WITH(Unpack(codec, packed + "garbage"),
                      Catch::Contains("begins at byte " + std::to_string(packed.size())));
    std::string damaged = packed;
    damaged[packed.size() - 2] = static_cast<char>(~damaged[packed.size() - 2]);
    CHECK_THROWS_WITH(Unpack(codec, damaged), Catch::Contains("is damaged"));
    const std::string name = "a.txt" + std::string(codec.extension);
    for (const char* other : {"", "\x1F", "text"})
      CHECK_THROWS_WITH(CodecOf(other, name), Catch::Contains("in spite of its name"));
  }
}
