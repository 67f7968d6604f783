#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "report/summary.h"

namespace vrlint {

// Why bytes are no report with a summary.
class SummaryError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

// The summary as a line of JSON Lines, without the line's end.
std::string SummaryLine(const Summary& summary);

// The summary of a report in jsonl or json, or a line of SummaryLine alone. Throws SummaryError
// where there is none (the report was cut short) or it is of another version.
Summary ReadSummary(std::string_view report);

}  // namespace vrlint
