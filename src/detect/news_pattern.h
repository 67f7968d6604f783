#pragma once

#include <string>
#include <string_view>

namespace vrlint {

// A pattern of RE2's syntax that matches the same in texts of the alphabet of news (text/alphabet)
// and whose program is a tenth in size: "\p{L}" and the like name the letters of that alphabet
// alone, where Unicode has hundreds of ranges.
std::string ForNews(std::string_view pattern);

}  // namespace vrlint
