#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/code_page.h"
#include "text/oddness.h"
#include "text/unicode.h"

namespace vrlint {

// What stands around a run of characters.
struct Context {
  char32_t before = 0;    // 0 at the beginning
  std::string_view rest;  // what follows

  int OddnessOf(std::u32string_view run) const {
    return Oddness(run, before, CodePointAt(rest, 0).value);
  }
};

// A run read as UTF-8 after a code page has written it back into bytes.
struct Reading {
  std::u32string text;
  int gain = 0;  // how much less odd it is, the page's prior and guesses paid for
  // The sequences of UTF-8 in it, and the letters beyond ASCII that were in none and stay.
  uint32_t sequences = 0;
  uint32_t leftovers = 0;
};

// Reads `run`, which holds no ASCII but blanks. A blank or U+FFFD may stand for a byte.
Reading ReadAs(const CodePage& page, std::u32string_view run, const Context& context);

}  // namespace vrlint
