#include "text/cases.h"

#include <unicode/uset.h>

namespace vrlint {

std::u32string CasesOf(char32_t c) {
  std::u32string cases;
  USet* const set = uset_open(static_cast<UChar32>(c), static_cast<UChar32>(c));
  uset_closeOver(set, USET_CASE_INSENSITIVE);
  for (int32_t item = 0; item < uset_getItemCount(set); ++item) {
    UChar32 first = 0;
    UChar32 last = -1;
    UErrorCode status = U_ZERO_ERROR;
    if (uset_getItem(set, item, &first, &last, nullptr, 0, &status) != 0) continue;  // a string
    for (; first <= last; ++first) cases += static_cast<char32_t>(first);
  }
  uset_close(set);
  return cases;
}

}  // namespace vrlint
