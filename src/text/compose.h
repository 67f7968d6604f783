#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace vrlint {

// A text with its decomposed letters (a base letter followed by combining marks) put together, and
// the way back. Rules look at this form, so that NFC and NFD give the same findings.
struct Composition {
  std::string text;            // empty where nothing was decomposed
  std::vector<Span> composed;  // where letters were put together, in `text`

  // The bytes of the original that a span of the composed text stands for.
  Span Original(Span span) const;

  struct Step {
    uint32_t end;     // end of a composed letter in `text`
    uint32_t source;  // the same place in the original
  };
  std::vector<Step> steps;
};

Composition Compose(std::string_view original);

}  // namespace vrlint
