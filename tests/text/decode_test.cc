#include "text/decode.h"

#include <catch2/catch.hpp>

using namespace vrlint;
using namespace std::string_literals;

TEST_CASE("text with a byte-order mark is decoded, and encoded back to the same bytes", "[text]") {
  for (const std::string& bytes :
       {"Hà Nội"s, "\xEF\xBB\xBFHà Nội"s, "\xFF\xFEH\0\xE0\0"s, "\xFE\xFF\0H\0\xE0"s,
        "\xFF\xFE\0\0H\0\0\0"s, "\0\0\xFE\xFF\0\0\0H"s, ""s}) {
    const Encoding encoding = EncodingOf(bytes);
    const std::string mark(MarkOf(encoding));
    const Decoded decoded = Decode(std::string_view(bytes).substr(mark.size()), encoding);
    REQUIRE(decoded.text.has_value());
    CHECK(mark + Encode(*decoded.text, encoding) == bytes);
    CHECK(decoded.text->find("\xEF\xBB\xBF") == std::string::npos);
  }
  CHECK(Decode("H\0\xE0\0"s, Encoding::kUtf16Le).text == "Hà");
}

TEST_CASE("what is no text is refused, and its first bad byte is named", "[text]") {
  struct Case {
    std::string bytes;
    size_t bad_byte;
  };
  for (const auto& [bytes, bad_byte] :
       {Case{"abc\xFFxyz", 3}, Case{"0123456789\xC3", 10}, Case{"\xED\xA0\x80", 0},  // a surrogate
        Case{"\xC0\xAF", 0},                                                         // overlong
        Case{"caf\xE9 12345678", 3}}) {
    const Decoded decoded = Decode(bytes, Encoding::kUtf8);
    CHECK_FALSE(decoded.text.has_value());
    CHECK(decoded.bad_byte == bad_byte);
    CHECK(FindInvalidUtf8(bytes) == bad_byte);
  }
  const Decoded half_a_pair = Decode("a\0\x00\xD8z\0"s, Encoding::kUtf16Le);
  CHECK_FALSE(half_a_pair.text.has_value());
  CHECK(half_a_pair.bad_byte == 2);
}
