#pragma once

#include "lint/article.h"
#include "lint/finding.h"
#include "report/json_writer.h"
#include "text/line_index.h"

namespace vrlint {

// What a finding says of itself: all of it in a report, and in an annotation what the annotated
// record does not tell, which are the path, the row and the like.
enum class FindingParts : uint8_t { kAll, kWithoutRecord };

// Writes a finding as reports and annotations tell it. The fields and their order are a contract
// with other programs.
void WriteFinding(const Article& article, const LineIndex& index, const Finding& finding,
                  FindingParts parts, JsonWriter& json);

}  // namespace vrlint
