// The index of the shipped rules' patterns, as bytes of the program.
#include "detect/pattern_index.h"
#include "text/embedded.h"

VRLINT_EMBED(vrlint_patterns, VRLINT_PATTERNS);

namespace vrlint {

std::string_view ShippedPatterns() {
  return {vrlint_patterns, static_cast<size_t>(vrlint_patterns_end - vrlint_patterns)};
}

}  // namespace vrlint
