#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "detect/literal_filters.h"
#include "detect/literals.h"
#include "detect/number_set.h"
#include "text/span.h"

namespace vrlint {

// A literal, whether it is looked for in a line, without the blanks around it, or in all of a text,
// and the number of the one who waits for it.
struct WaitedLiteral {
  Literal literal;
  bool in_line;
  uint32_t number;
};

// Appends the literals that the pattern requires, with twice its number and, where the literal
// suffices, one more. One that requires none waits for nothing: for the empty string at the
// beginning.
void AppendWaited(std::string_view pattern, bool in_line, uint32_t number,
                  std::vector<WaitedLiteral>& literals);

// Makes the tables of a LiteralScanner, as bytes: those of literals that are known when the program
// is built are made then.
std::string PackLiterals(const std::vector<WaitedLiteral>& literals);

// Looks for many literals at once: bit filters of a few kilobytes are asked about every two to four
// and every six bytes of the text, and a literal is compared only where they know them.
class LiteralScanner {
 public:
  // `packed` is what PackLiterals() made, aligned to 8 bytes; it outlives the scanner. Empty for no
  // literals.
  explicit LiteralScanner(std::string_view packed = {});

  // Adds the numbers of those whose literals begin in a stretch of the text: `line` and what stands
  // between it and byte `next`. Those of lines lie in `line`, of which they may be the beginning or
  // the end.
  void ScanLine(std::string_view text, Span line, size_t next, NumberSet& in_line,
                NumberSet& in_text) const;
  // Adds the numbers of those whose literals are the text's beginning or its end, or nothing.
  void ScanEnds(std::string_view text, NumberSet& in_text) const;

 private:
  struct Sign;
  struct Wanted;
  struct Builder;
  struct Header;
  struct Place;
  struct Batch;

  void AskAt(const Place& place, size_t at, uint8_t filters, Batch& batch) const;
  void AskAtEnds(const Place& place, bool of_line, Batch& batch) const;
  void Look(const Place& place, Batch& batch) const;
  void LookCloser(uint32_t literal, const Place& place, size_t at) const;

  friend std::string PackLiterals(const std::vector<WaitedLiteral>& literals);

  LiteralFilters filters_;
  std::span<const uint32_t> starts_;  // of the literals of a bucket
  std::span<const Sign> signs_;       // by bucket
  std::span<const Wanted> wanted_;    // the same, and one more
  std::span<const uint32_t> numbers_;
  std::string_view texts_;
};

}  // namespace vrlint
