#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "detect/match.h"

namespace vrlint {

// Two rounds as one: what `first` and then, on the text `middle` that it gives, `second` change, as
// edits over the text that `first` is for. In order, and no two touch.
std::vector<Edit> ComposeEdits(const std::vector<Edit>& first, std::string_view middle,
                               const std::vector<Edit>& second);

// The edits over `text` without the code points at their ends that stay what they are.
std::vector<Edit> TightenEdits(std::string_view text, const std::vector<Edit>& edits);

// Where stretches that no edit touches lie once the edits are made; in order.
std::vector<Span> MoveSpans(std::span<const Span> spans, const std::vector<Edit>& edits);

// What a stretch of the edited text was in the text before; inserted text was what it replaced.
Span SpanBefore(const std::vector<Edit>& edits, Span span);

}  // namespace vrlint
