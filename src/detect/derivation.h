#pragma once

#include <string_view>

namespace vrlint {

// Whether the word, in lower-case ASCII letters, is formed by rule from known English words:
// "jihadis", "reshoring", "skillset".
bool IsDerived(std::string_view word);

}  // namespace vrlint
