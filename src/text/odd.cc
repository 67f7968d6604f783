#include "text/odd.h"

#include "text/unicode.h"

namespace vrlint {

bool IsOdd(std::string_view text, size_t at) {
  const CodePoint c = CodePointAt(text, at);
  if (c.value != U'Â' && c.value != U'Ã') return !IsCommon(c.value);
  const bool after_lower = at > 0 && text[at - 1] >= 'a' && text[at - 1] <= 'z';
  return after_lower || (at + 2 < text.size() && text[at + 2] == '\xE2');
}

}  // namespace vrlint
