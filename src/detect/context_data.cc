// The packed counts, as bytes of the program: the system loads a page of them when it is first
// read.
#include "detect/context_tables.h"

__asm__(
    ".pushsection .rodata\n"
    ".balign 64\n"
    "vrlint_context_begin:\n"
    ".incbin \"" VRLINT_CONTEXT_FILE
    "\"\n"
    "vrlint_context_end:\n"
    ".byte 0\n"
    ".popsection\n");

extern "C" {
extern const char vrlint_context_begin[];
extern const char vrlint_context_end[];
}

namespace vrlint {

std::string_view ShippedContext() {
  return {vrlint_context_begin, static_cast<size_t>(vrlint_context_end - vrlint_context_begin)};
}

}  // namespace vrlint
