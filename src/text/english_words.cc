// What words/english.cc wrote, put into the program as it is.
#include "text/english_words.h"

asm(R"(
  .pushsection .rodata
  .balign 64
  .global vrlint_english_words
  .hidden vrlint_english_words
vrlint_english_words:
  .incbin ")" VRLINT_ENGLISH_WORDS R"("
  .global vrlint_english_words_end
  .hidden vrlint_english_words_end
vrlint_english_words_end:
  .popsection
)");
