#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "detect/match.h"
#include "lint/finding.h"

namespace vrlint {

// The edits of all fixes that are at least so safe, in order and apart. A fix goes whole or not at
// all: one that overlaps a fix chosen before it waits for the next round. Safer fixes choose first.
std::vector<Edit> ChooseEdits(const std::vector<Finding>& findings, Safety least);

// The stretch, or where the edit lies, so many bytes further on.
Span Shifted(Span span, int64_t by);
Edit Shifted(Edit edit, int64_t by);

// `text` with the edits made. They are in order, do not overlap and may touch.
std::string ApplyEdits(std::string_view text, const std::vector<Edit>& edits);

}  // namespace vrlint
