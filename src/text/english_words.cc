#include "text/english_words.h"

extern "C" const uint32_t vrlint_english_words[];

// What words/compile.cc wrote, put into the program as it is.
asm(R"(
  .pushsection .rodata
  .balign 64
  .global vrlint_english_words
  .hidden vrlint_english_words
vrlint_english_words:
  .incbin ")" VRLINT_ENGLISH_WORDS R"("
  .popsection
)");

namespace vrlint {
namespace {

using namespace english_words;

Commonness Find(uint64_t folded, Layout layout) {
  constexpr uint32_t kCommonness = 0xF;
  const uint32_t mark = MarkOf(folded);
  for (uint32_t line = LineOf(folded, layout);; line = (line + 1) % layout.lines()) {
    const uint32_t* const entries = vrlint_english_words + (layout.first + line) * kEntriesPerLine;
    uint32_t found = 0;
    for (uint32_t i = 0; i < kEntriesPerLine; ++i) {
      const uint32_t same = (entries[i] & ~kCommonness) == mark ? kCommonness : 0;
      found |= entries[i] & same;
    }
    if (found != 0 || entries[kEntriesPerLine - 1] == 0) return static_cast<Commonness>(found);
  }
}

}  // namespace

Commonness CommonnessOf(uint64_t folded) {
  const Commonness common = Find(folded, kCommon);
  return common != Commonness::kUnknown ? common : Find(folded, kOthers);
}

Commonness CommonnessIfCommon(uint64_t folded) { return Find(folded, kCommon); }

void PrefetchIfCommon(uint64_t folded) {
  __builtin_prefetch(vrlint_english_words +
                     (kCommon.first + LineOf(folded, kCommon)) * kEntriesPerLine);
}

}  // namespace vrlint
