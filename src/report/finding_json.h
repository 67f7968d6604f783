#pragma once

#include <nlohmann/json.hpp>

#include "lint/article.h"
#include "lint/finding.h"
#include "text/line_index.h"

namespace vrlint {

// A finding as reports and annotations tell it. The fields and their order are a contract with
// other programs.
nlohmann::ordered_json FindingOf(const Article& article, const LineIndex& index, const Finding& f);

}  // namespace vrlint
