#pragma once

// Puts a file, by its path as a string, into the program: defines the arrays of char `name`, which
// is aligned for any type, and `name`_end, where it ends.
#define VRLINT_EMBED(name, file)                             \
  __asm__(                                                   \
      ".pushsection .rodata\n.balign 64\n"                   \
      ".global " #name "\n.hidden " #name "\n" #name         \
      ":\n"                                                  \
      ".incbin \"" file                                      \
      "\"\n"                                                 \
      ".global " #name "_end\n.hidden " #name "_end\n" #name \
      "_end:\n"                                              \
      ".byte 0\n.popsection\n");                             \
  extern "C" const char name[];                              \
  extern "C" const char name##_end[]
