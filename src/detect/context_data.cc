// The packed counts, as bytes of the program: the system loads a page of them when it is first
// read.
#include "detect/context_tables.h"
#include "text/embedded.h"

VRLINT_EMBED(vrlint_context, VRLINT_CONTEXT_FILE);

namespace vrlint {

std::string_view ShippedContext() {
  return {vrlint_context, static_cast<size_t>(vrlint_context_end - vrlint_context)};
}

}  // namespace vrlint
