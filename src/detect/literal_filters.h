#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace vrlint {

// Bit filters that know which two, three, four or six bytes a literal may begin with, letters of
// ASCII in either case.
struct LiteralFilters {
  // One of them: bits for what is so many bytes long.
  struct Filter {
    size_t bytes;
    uint32_t bits;  // the binary logarithm of their number
  };
  static constexpr Filter kFilters[] = {{6, 18}, {4, 17}, {3, 16}, {2, 16}};
  static constexpr size_t kMostBytes = 6;
  // How far behind a byte the next ones must be readable for Ask().
  static constexpr size_t kReach = 16;

  std::span<const uint32_t> words[std::size(kFilters)];

  // The bit of the bytes that the text begins with in the filter of that number.
  static uint32_t BitOf(size_t filter, std::string_view text);

  // For each of the bytes, in `answers`, which filters know what begins there: the bit of the
  // filter's number.
  void Ask(const char* text, size_t count, uint8_t* answers) const;
  // The same without the vectors of newer processors.
  void AskPlainly(const char* text, size_t count, uint8_t* answers) const;
};

}  // namespace vrlint
