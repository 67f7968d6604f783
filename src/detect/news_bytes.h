#pragma once

#include <string_view>

namespace vrlint {

// About how many times the bytes stand in one byte of news, in which each goes with the one before
// (a Markov chain of the first order).
double EstimatedFrequency(std::string_view bytes);

}  // namespace vrlint
