#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vrlint {

// The candidate nearest to `word` (an edit distance of at most a third of its length), or empty.
std::string Nearest(std::string_view word, std::span<const std::string> candidates);

// "; did you mean 'x'?" for the nearest candidate, or empty.
std::string DidYouMean(std::string_view word, std::span<const std::string> candidates);

}  // namespace vrlint
