// What words/syllables.cc wrote, put into the program as it is.
#include "text/syllable_table.h"

asm(R"(
  .pushsection .rodata
  .balign 64
  .global vrlint_syllables
  .hidden vrlint_syllables
vrlint_syllables:
  .incbin ")" VRLINT_SYLLABLES R"("
  .popsection
)");
