#pragma once

#include <string_view>

namespace vrlint {

// About how many times the bytes stand in one byte of news, by what each of them does alone.
double EstimatedFrequency(std::string_view bytes);

}  // namespace vrlint
