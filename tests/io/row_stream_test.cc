#include "io/row_stream.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "io/file.h"
#include "support.h"

using namespace vrlint;
using namespace std::string_literals;

namespace {

std::string Pack(const Codec& codec, std::string_view bytes) {
  return codec.write(
      bytes, codec.name == "gzip" ? "\x1F\x8B\x08\0\0\0\0\0\0\x03"s : "\x28\xB5\x2F\xFD\x04"s);
}

// A file on disk and what a stream makes of it.
class Fixture {
 public:
  Fixture(const std::string& name, const std::string& packed) : name_(name) {
    test::WriteAll(folder_ / name, packed);
  }

  RowStream Open() const { return {folder_ / name_, name_, CutLines}; }

  // The pieces joined, which begin at the lines they say; what ended them early lands in `error`.
  std::string ReadAll(std::string& error) const {
    RowStream rows = Open();
    REQUIRE(rows.can_be_cut());
    std::string all;
    try {
      while (const std::optional<RowPiece> piece = rows.Next()) {
        CHECK(piece->lines_before ==
              static_cast<uint64_t>(std::count(all.begin(), all.end(), '\n')));
        all += piece->text;
      }
    } catch (const IoError& thrown) {
      error = thrown.what();
    }
    return all;
  }

 private:
  test::TempFolder folder_;
  std::string name_;
};

// Rows that do not compress well, of about so many bytes.
std::string Rows(size_t size) {
  std::string rows;
  for (uint64_t i = 1; rows.size() < size; ++i)
    rows += std::to_string(i * 0x9E3779B97F4A7C15) + (i % 9 == 0 ? "\n" : "");
  return rows + "\n";
}

}  // namespace

TEST_CASE("rows come in pieces from plain files and from compressed ones of many frames", "[io]") {
  const std::string rows = Rows(900'000);
  std::string error;
  CHECK(Fixture("rows.jsonl", "\xEF\xBB\xBF" + rows).ReadAll(error) == rows);
  for (const Codec& codec : Codecs()) {
    std::string packed = Pack(codec, "") + Pack(codec, "\xEF\xBB\xBF");
    for (size_t at = 0; at < rows.size(); at += 300'000)
      packed += Pack(codec, std::string_view(rows).substr(at, 300'000));
    INFO(codec.name);
    CHECK(Fixture("rows.jsonl", packed).ReadAll(error) == rows);
  }
  CHECK(error.empty());
}

TEST_CASE("a row that is larger than a piece comes whole, and those behind it in pieces", "[io]") {
  const std::string wide = std::string(3'000'000, 'x') + "\n";
  const Fixture file("rows.jsonl", "a\n" + wide + Rows(1'500'000));
  RowStream rows = file.Open();
  CHECK(rows.Next()->text == "a\n");
  CHECK(rows.Next()->text.starts_with(wide));
  CHECK(rows.Next()->text.size() < 300'000);
}

TEST_CASE("whole rows before damaged compression are given, then the damage is told", "[io]") {
  const std::string rows = Rows(900'000);
  for (const Codec& codec : Codecs()) {
    const std::string name = "rows.jsonl" + std::string(codec.extension);
    const std::string packed = Pack(codec, "one\ntwo\n") + Pack(codec, rows);
    std::string damaged = packed;
    damaged[packed.size() - 2] = static_cast<char>(~damaged[packed.size() - 2]);
    struct Case {
      std::string packed;
      size_t at_least;  // of the rows' bytes
      std::string error;
    };
    for (const auto& [bytes, at_least, why] : {
             Case{packed.substr(0, packed.size() / 2), 250'000, "is cut off"},
             Case{damaged, rows.size(), "is damaged"},
             Case{packed + "garbage", rows.size(), "something that is no"},
         }) {
      INFO(name << " " << why);
      std::string error;
      const std::string all = Fixture(name, bytes).ReadAll(error);
      CHECK(("one\ntwo\n" + rows).starts_with(all));
      CHECK(all.size() >= 8 + at_least);
      CHECK(all.ends_with('\n'));
      CHECK_THAT(error, Catch::StartsWith(name + ": " + why));
    }
    CHECK_THROWS_WITH(Fixture(name, "one\n").Open(), Catch::Contains("in spite of its name"));
  }
}

TEST_CASE("rows in UTF-16 are to be taken as a whole, as they lie on disk", "[io]") {
  for (const Codec& codec : Codecs()) {
    const std::string packed = Pack(codec, "\xFF\xFE{\0}\0\n\0"s);
    const Fixture file("rows.jsonl", packed);
    RowStream rows = file.Open();
    CHECK_FALSE(rows.can_be_cut());
    CHECK(rows.TakeAll() == packed);
  }
}
