// The index of the shipped rules' patterns, as bytes of the program.
#include "detect/pattern_index.h"

__asm__(
    ".pushsection .rodata\n"
    ".balign 64\n"
    "vrlint_patterns_begin:\n"
    ".incbin \"" VRLINT_PATTERNS
    "\"\n"
    "vrlint_patterns_end:\n"
    ".byte 0\n"
    ".popsection\n");

extern "C" {
extern const char vrlint_patterns_begin[];
extern const char vrlint_patterns_end[];
}

namespace vrlint {

std::string_view ShippedPatterns() {
  return {vrlint_patterns_begin, static_cast<size_t>(vrlint_patterns_end - vrlint_patterns_begin)};
}

}  // namespace vrlint
