#pragma once

#include <vector>

#include "lint/finding.h"

namespace vrlint {

// Lays out the line ends and blanks around deleted lines. Where the deletions of findings cover all
// of a line, the line goes with its line end; a run of such lines leaves one blank line between its
// neighbours if any stood there, none at the text's start or end, and the text ends in a newline
// only if it did before. Safe deletions are laid out as if they alone were made, unsafe ones as if
// the safe ones had been, so that every byte belongs to one edit.
void LayOutDeletions(std::string_view text, std::vector<Finding>& findings);

}  // namespace vrlint
